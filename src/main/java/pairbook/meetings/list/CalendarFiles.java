// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.fx.Background;
import pairbook.actions.Action.Whose;
import pairbook.fx.edits.Act;
import pairbook.fx.panels.Dialogs;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Move;
import pairbook.people.Pair;

/// Saves meetings to a calendar file where the person says.
final class CalendarFiles {

    private final MeetingWords words;
    private final Dialogs dialogs;
    private final Background background;
    private final Act saving = new Act();

    CalendarFiles(MeetingWords words, Dialogs dialogs, Background background) {
        this.words = words;
        this.dialogs = dialogs;
        this.background = background;
    }

    /// @param meetings to be written
    /// @param all      of the pair, for their numbers
    void save(Pair pair, List<Meeting> meetings, List<Meeting> all, Map<UUID, List<Move>> moves) {
        if (saving.underWayProperty().get()) {
            return;
        }
        var numbers = Meeting.numbers(all);
        var entries = meetings.stream()
                .map(meeting -> new MeetingCalendar.Entry(
                        meeting,
                        words.get("meetings.calendar.title", words.name(pair, Whose.MENTEE), words.name(pair, Whose.MENTOR), words.title(meeting, numbers.get(meeting.id()))),
                        moves.getOrDefault(meeting.id(), List.of()).size()))
                .toList();
        var name = meetings.size() == 1 ? words.title(meetings.getFirst(), numbers.get(meetings.getFirst().id())) : words.get("meetings.calendar.name");
        var kind = new Dialogs.FileKind(words.get("meetings.calendar.save"), name + ".ics", words.get("meetings.calendar.kind"), "ics");
        dialogs.saveFile(kind, file -> saving.run(background, () -> {
            try {
                return Files.writeString(file, new MeetingCalendar(words.dates().clock()).write(entries));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, written -> dialogs.mention(words.get("meetings.calendar.saved", written.getFileName().toString()), null), this::failed));
    }

    Act saving() {
        return saving;
    }

    private void failed(RuntimeException why) {
        dialogs.tell(words.get("meetings.calendar.failed"), words.get("meetings.calendar.failed.words"), String.valueOf(why.getMessage()));
    }
}
