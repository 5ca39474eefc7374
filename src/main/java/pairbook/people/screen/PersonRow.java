// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.UUID;

/// A person as the list of people shows them.
///
/// @param told what tells them from others: how to reach them, or which of several of the same name
/// @param more time zone and guardian, where there are any
public record PersonRow(UUID id, String name, String told, String more, boolean owner) {}
