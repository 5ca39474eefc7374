// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.UUID;

/// A mentorship as the list of mentorships shows it.
///
/// @param who  the other one's name, or that there is nobody yet
/// @param line kind, role, state and since when
public record MentorshipRow(UUID id, String who, String line, boolean inView) {}
