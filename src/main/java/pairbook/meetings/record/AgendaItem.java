// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.util.UUID;

/// Something to talk about at a meeting.
///
/// @param words     empty where they belong to what brought it here and are read from there, see [AgendaStore]
/// @param subjectId what brought it here: a mark to bring something up, a review date, a wish; null where somebody wrote it
/// @param whole     all that its words stand for; empty where they say it all
public record AgendaItem(UUID id, UUID meetingId, String words, boolean ticked, UUID subjectId, String whole) {

    public static AgendaItem of(UUID meetingId, String words) {
        return new AgendaItem(UUID.randomUUID(), meetingId, words, false, null, "");
    }

    AgendaItem saying(String shown, String all) {
        return new AgendaItem(id, meetingId, shown, ticked, subjectId, all.equals(shown) ? "" : all);
    }
}
