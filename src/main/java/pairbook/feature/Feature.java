// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

/// A part of the program that could be left out: its screens and panels, and what it adds to the places that features share.
public interface Feature {

    /// Says all that it brings. It constructs no store, view-model or view here: what is registered is made when it is first used, so that
    /// a screen that nobody opens costs nothing.
    void contribute(Registry registry);
}
