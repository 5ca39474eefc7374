// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.util.UUID;

/// That a meeting was moved to another time.
///
/// @param startsAt when it would have been
/// @param movedAt  when that was changed
/// @param why      may be empty
public record Move(UUID id, UUID meetingId, Instant startsAt, Instant movedAt, String why) {}
