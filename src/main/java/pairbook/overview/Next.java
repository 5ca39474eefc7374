// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

/// What the main button does: the next thing on the way.
///
/// @param name   of the button
/// @param says   one sentence on why
/// @param screen where it leads; null where it opens the mentorship's panel
/// @param detail which thing there, or null
public record Next(String name, String says, String screen, Object detail) {}
