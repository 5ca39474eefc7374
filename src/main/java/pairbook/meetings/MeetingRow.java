// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.UUID;

/// A meeting in the list, in words.
///
/// @param near     how far off it is: "in 3 weeks"
/// @param about    medium and place, or what a contact was about
/// @param zones    what time it is for the other; may be empty
/// @param ask      may be empty
/// @param history  when it was moved, why it was missed; a line each, may be empty
/// @param overdue  whether its time has gone by and nobody has said what became of it
public record MeetingRow(
        UUID id,
        Meeting meeting,
        String title,
        String when,
        String near,
        String about,
        String zones,
        String ask,
        String history,
        String state,
        boolean overdue) {

    public boolean contact() {
        return meeting.kind() == Meeting.Kind.CONTACT;
    }

    public boolean ahead() {
        return meeting.state().ahead();
    }

    /// Ikonli's name of the icon of its state.
    public String icon() {
        return switch (meeting.state()) {
            case PLANNED -> "fth-calendar";
            case MOVED -> "fth-corner-up-right";
            case HELD -> contact() ? "fth-message-circle" : "fth-check-circle";
            case MISSED -> "fth-x-circle";
            case CALLED_OFF -> "fth-slash";
        };
    }
}
