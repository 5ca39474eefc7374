// SPDX-License-Identifier: Apache-2.0

/// Panels over the screen, and the drafts that keep what is typed in them and on screens.
package pairbook.fx.panels;
