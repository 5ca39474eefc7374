// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.UUID;

/// Something the owner wishes to bring up: a prompt of one of the owner's sheets.
///
/// @param id      of the mark
/// @param words   what the owner wrote there; empty unless it is shown to this pair, since it is the owner's until then
/// @param settled whether it has been brought up
public record Brought(UUID id, String worksheet, String prompt, String words, boolean settled) {}
