// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pairbook.goals.ActionStore;
import pairbook.meetings.Closing.Mark;
import pairbook.people.Pair;
import pairbook.people.PeopleStore;

/// Reads a meeting with everything around it, and lays on its agenda what comes there by itself: how both are, what is to be brought
/// up, what a review date brings.
public record MeetingPages(
        MeetingStore meetings, AgendaStore agendas, ActionStore actions, AgreedStore agreed, PeopleStore people, MeetingWords words) {

    /// How much of what a sheet says stands on the agenda, in characters.
    private static final int LONGEST = 120;

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
        var brought = agendas.brought(pair.id());
        if (meeting.state().ahead() && isNext(meeting, all)) {
            agendas.gather(meeting.id(), wanted(meeting, all, contracts, brought));
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
                agenda(meeting, brought),
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

    private List<AgendaItem> wanted(Meeting meeting, List<Meeting> all, List<Agreed> contracts, List<Brought> brought) {
        var wanted = new ArrayList<AgendaItem>();
        wanted.add(item(meeting, named(meeting.id(), "hello"), words.get("meetings.agenda.hello")));
        brought.stream().filter(mark -> !mark.settled()).forEach(mark -> wanted.add(item(meeting, mark.id(), "")));
        if (!contracts.isEmpty()) {
            var inForce = contracts.getLast();
            review(meeting, inForce.contractId(), inForce.workReview(), "meetings.agenda.review.work").ifPresent(wanted::add);
            review(meeting, inForce.contractId(), inForce.cameReview(), "meetings.agenda.review.came").ifPresent(wanted::add);
        }
        losingRelevance(all).ifPresent(
                last -> wanted.add(item(meeting, named(last.id(), "relevance"), words.get("meetings.agenda.review.relevance"))));
        return wanted;
    }

    private Optional<AgendaItem> review(Meeting meeting, UUID contractId, LocalDate on, String key) {
        var day = meeting.startsAt() == null ? words.dates().today() : words.dates().day(meeting.startsAt());
        return on == null || on.isAfter(day)
                ? Optional.empty()
                : Optional.of(item(meeting, named(contractId, key), words.get(key, words.dates().date(on))));
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

    private List<AgendaItem> agenda(Meeting meeting, List<Brought> brought) {
        Map<UUID, Brought> marks = brought.stream().collect(Collectors.toMap(Brought::id, Function.identity()));
        return agendas.agenda(meeting.id()).stream()
                .filter(item -> meeting.state() == Meeting.State.HELD || !marks.containsKey(item.subjectId()) || !marks.get(item.subjectId()).settled())
                .map(item -> item.words().isBlank() && marks.containsKey(item.subjectId())
                        ? item.saying(words(marks.get(item.subjectId())), whole(marks.get(item.subjectId())))
                        : item)
                .toList();
    }

    /// What stands on the agenda for a mark: enough to know what is meant.
    private String words(Brought mark) {
        return isLong(mark) ? words.get("meetings.agenda.words", label(mark), beginning(mark.words())) : whole(mark);
    }

    private String whole(Brought mark) {
        return mark.words().isBlank() ? label(mark) : words.get("meetings.agenda.words", label(mark), mark.words().strip());
    }

    private static boolean isLong(Brought mark) {
        return mark.words().strip().codePointCount(0, mark.words().strip().length()) > LONGEST;
    }

    /// As much of a text as the agenda takes, to the end of a word.
    static String beginning(String text) {
        var flat = text.strip().replaceAll("\\s+", " ");
        var cut = flat.substring(0, flat.offsetByCodePoints(0, Math.min(LONGEST, flat.codePointCount(0, flat.length()))));
        var space = cut.lastIndexOf(' ');
        return (space > LONGEST / 2 ? cut.substring(0, space) : cut).replaceAll("[\\p{Punct}\\s]+$", "") + "…";
    }

    private String label(Brought mark) {
        var sheet = "worksheet." + mark.worksheet();
        var part = sheet + "." + mark.prompt().replaceAll("\\..*", "");
        var prompt = one(sheet + "." + mark.prompt(), sheet);
        return part.equals(sheet + "." + mark.prompt()) || !words.words().has(part) || words.get(part).equals(prompt)
                ? prompt
                : words.get("meetings.agenda.prompt", words.get(part), prompt);
    }

    private String one(String key, String otherwise) {
        return words.words().has(key) ? words.get(key) : words.get(otherwise);
    }
}
