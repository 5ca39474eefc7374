// SPDX-License-Identifier: Apache-2.0

/// What a feature gives to the window, and what it gets from it.
///
/// Each feature is one package with a class named `…Feature`. It says in [Feature#contribute(Registry)] all that it brings: screens,
/// panels, and what it adds to places that many features share. The window lists the features and knows nothing else of them.
package pairbook.feature;
