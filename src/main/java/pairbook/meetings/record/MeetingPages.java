// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pairbook.actions.ActionStore;
import pairbook.feature.AgendaOffer;
import pairbook.meetings.record.Closing.Mark;
import pairbook.people.Pair;
import pairbook.people.PeopleStore;

/// Reads a meeting with everything around it, and lays on its agenda what comes there by itself: how both are, what is to be brought
/// up, what a review date brings.
///
/// @param offers what comes on an agenda from elsewhere
public record MeetingPages(
        MeetingStore meetings, AgendaStore agendas, ActionStore actions, AgreedStore agreed, PeopleStore people, MeetingWords words,
        Function<Pair, List<AgendaOffer>> offers) {

    /// The page of a meeting; empty if there is no such meeting. Runs on the room's thread.
    public Optional<MeetingPage> read(UUID meetingId) {
        return meetings.meeting(meetingId)
                .flatMap(meeting -> people.pair(meeting.mentorshipId()).flatMap(pair -> {
                    var all = meetings.ofMentorship(pair.id());
                    var there = all.stream().anyMatch(one -> one.id().equals(meetingId)); // and not removed
                    return there ? Optional.of(read(pair, meeting, all)) : Optional.empty();
                }));
    }

    private MeetingPage read(Pair pair, Meeting meeting, List<Meeting> all) {
        var contracts = agreed.agreed(pair.id(), words.dates().zone());
        var offered = offers.apply(pair);
        if (meeting.state().ahead() && isNext(meeting, all)) {
            agendas.gather(meeting.id(), wanted(meeting, all, offered));
        }
        var previous = all.stream()
                .filter(one -> one.counts() && one.state() == Meeting.State.HELD && before(one, meeting))
                .reduce((first, second) -> second);
        return new MeetingPage(
                pair,
                meeting,
                Meeting.numbers(all).get(meeting.id()),
                meetings.datedAt(meeting.id()),
                meetings.moves(pair.id()).getOrDefault(meeting.id(), List.of()),
                agenda(meeting, offered),
                meetings.notes(meeting.id()),
                actions.ofMeeting(meeting.id()),
                actions.broughtTo(pair.id(), meeting.id(), previous.map(Meeting::closedAt).orElse(null), meeting.closedAt()),
                actions.allEarlierDates(pair.id()),
                previous,
                all.stream().filter(one -> one.state().ahead() && one.startsAt() != null && before(meeting, one)).findFirst(),
                contracts.isEmpty() ? Optional.empty() : Optional.of(contracts.getLast()));
    }

    private static boolean before(Meeting one, Meeting other) {
        return !one.id().equals(other.id()) && one.startsAt() != null && (other.startsAt() == null || one.startsAt().isBefore(other.startsAt()));
    }

    private static boolean isNext(Meeting meeting, List<Meeting> all) {
        return meeting.kind() == Meeting.Kind.MEETING
                && all.stream().filter(one -> one.counts() && one.state().ahead()).findFirst().map(Meeting::id).equals(Optional.of(meeting.id()));
    }

    private List<AgendaItem> wanted(Meeting meeting, List<Meeting> all, List<AgendaOffer> offered) {
        var day = meeting.startsAt() == null ? words.dates().today() : words.dates().day(meeting.startsAt());
        var wanted = new ArrayList<AgendaItem>();
        wanted.add(item(meeting, named(meeting.id(), "hello"), words.get("meetings.agenda.hello")));
        offered.stream()
                .filter(offer -> offer.isDue(day))
                .forEach(offer -> wanted.add(item(meeting, offer.subject(), offer.live() ? "" : offer.words())));
        losingRelevance(all).ifPresent(
                last -> wanted.add(item(meeting, named(last.id(), "relevance"), words.get("meetings.agenda.review.relevance"))));
        return wanted;
    }

    /// The last meeting held, where one of the two found it less relevant there than the time before, and then already less than before that.
    static Optional<Meeting> losingRelevance(List<Meeting> all) {
        var held = all.stream().filter(one -> one.counts() && one.state() == Meeting.State.HELD).toList();
        for (var mark : List.of(Mark.MENTEE_RELEVANCE, Mark.MENTOR_RELEVANCE)) {
            var rated = held.stream().filter(one -> one.closing().mark(mark) != null).toList();
            int count = rated.size();
            if (count >= 3 && falls(rated.get(count - 3), rated.get(count - 2), mark) && falls(rated.get(count - 2), rated.get(count - 1), mark)) {
                return Optional.of(rated.getLast());
            }
        }
        return Optional.empty();
    }

    private static boolean falls(Meeting earlier, Meeting later, Mark mark) {
        return later.closing().mark(mark) < earlier.closing().mark(mark);
    }

    /// An id for what has none of its own, the same each time.
    static UUID named(UUID about, String what) {
        return UUID.nameUUIDFromBytes((about + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static AgendaItem item(Meeting meeting, UUID subject, String words) {
        return new AgendaItem(UUID.randomUUID(), meeting.id(), words, false, subject, "");
    }

    private List<AgendaItem> agenda(Meeting meeting, List<AgendaOffer> offered) {
        var live = offered.stream().filter(AgendaOffer::live).collect(Collectors.toMap(AgendaOffer::subject, Function.identity()));
        return agendas.agenda(meeting.id()).stream()
                .filter(item -> meeting.state() == Meeting.State.HELD || !live.containsKey(item.subjectId()) || !live.get(item.subjectId()).settled())
                .map(item -> item.words().isBlank() && live.containsKey(item.subjectId())
                        ? item.saying(live.get(item.subjectId()).words(), live.get(item.subjectId()).whole())
                        : item)
                .toList();
    }
}
