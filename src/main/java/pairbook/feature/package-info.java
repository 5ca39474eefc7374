// SPDX-License-Identifier: Apache-2.0

/// What a feature gives to the window, and what it gets from it.
///
/// Each feature is one package with a class named `…Feature`. It says in [Feature#contribute(Registry)] all that it brings: screens,
/// panels, and what it adds to places that many features share ([Contribution]). The window lists the features and knows nothing else of them.
///
/// Nothing is made before it is used: what is registered here are makers. A rule that must hold whatever is written, such as that a changed word
/// withdraws a signature, is laid down at once all the same, with a store that is made by the first thing written.
package pairbook.feature;
