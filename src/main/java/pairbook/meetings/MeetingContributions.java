// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Card.Column;
import pairbook.feature.Destination;
import pairbook.feature.Next;
import pairbook.feature.Next.Turn;
import pairbook.feature.Registry;
import pairbook.feature.Summary;
import pairbook.feature.Summary.Question;
import pairbook.fx.Navigator;
import pairbook.meetings.list.NextMeetingCardView;
import pairbook.meetings.list.NextMeetingCardViewModel;
import pairbook.meetings.meeting.MeetKey;
import pairbook.meetings.record.MeetingSummary.Ahead;
import pairbook.meetings.record.MeetingSummaryStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.people.Pair;

/// What the meetings add to the places that features share.
record MeetingContributions(
        Supplier<MeetingSummaryStore> meetings,
        MeetingWords words,
        Supplier<NextMeetingCardViewModel> nextMeeting) {

    private static final int NEAR = 7; // days ahead in which a weekday says enough

    /// Adds all of it.
    void addTo(Registry registry) {
        registry.add(new Contribution.Met(
                Audience.MENTORSHIP, pair -> pair == null ? Optional.empty() : meetings.get().lastHeld(pair.id())));
        registry.add(new Contribution.ScreenState(Audience.MENTORSHIP, "meetings", this::state));
        registry.add(new Contribution.Destinations(Audience.MENTORSHIP, this::destinations));
        registry.add(new Contribution.Standing(Audience.MENTORSHIP, this::stand));
        registry.add(new Contribution.Card(
                Audience.MENTORSHIP, Column.WHOLE, NextMeetingCardView.class, pair -> nextMeeting.get().read(pair)));
        registry.add(new Contribution.Keys(Audience.MENTORSHIP, MeetKey.group()));
    }

    /// "today", "Tue", "12 Jan".
    private String state(Pair pair) {
        var next = pair == null ? Optional.<Ahead>empty() : meetings.get().next(pair.id());
        return next.filter(one -> one.startsAt() != null).map(one -> {
            var dates = words.dates();
            var day = dates.day(one.startsAt());
            var days = ChronoUnit.DAYS.between(dates.today(), day);
            if (days == 0) {
                return words.get("dates.today");
            }
            return days > 0 && days < NEAR ? dates.weekday(day, TextStyle.SHORT) : dates.shortDate(day);
        }).orElse("");
    }

    private List<Destination> destinations(Pair pair) {
        var dates = words.dates();
        return pair == null ? List.of() : meetings.get().dated(pair.id()).stream()
                .map(one -> new Destination(
                        words.get("goto.thing", words.get("screen.meeting"), dates.fullDate(dates.day(one.startsAt()))),
                        one.startsAt(),
                        new Navigator.Place("meeting", one.id())))
                .toList();
    }

    private void stand(Pair pair, Summary summary) {
        if (pair == null) {
            return;
        }
        var meeting = meetings.get().summary(pair.id());
        meeting.next().map(this::next).ifPresent(summary::offer);
        summary.offer(Next.screen(Turn.PLAN, words.get("meetings.next.plan"), "", "meetings", null));
        if (meeting.next().isPresent() || meeting.held() > 0) {
            summary.begun();
        }
        if (meeting.held() + meeting.missed() > 0) {
            summary.answer(
                    Question.HOW, words.get("meetings.standing", meeting.held(), meeting.missed()), meeting.held(), meeting.held() + meeting.missed());
        }
    }

    private Next next(Ahead meeting) {
        return Next.screen(Turn.MEETING, name(meeting), "", "meeting", meeting.id());
    }

    private String name(Ahead meeting) {
        if (meeting.opened()) {
            return words.get("meetings.next.open");
        }
        if (meeting.startsAt() == null) {
            return words.get("meetings.next.date");
        }
        var dates = words.dates();
        var day = dates.day(meeting.startsAt());
        var today = dates.today();
        if (day.isBefore(today)) {
            return words.get("meetings.next.past");
        }
        if (day.equals(today)) {
            return words.get("meetings.next.today");
        }
        return day.isBefore(today.plusDays(NEAR))
                ? words.get("meetings.next.day", dates.weekday(day, TextStyle.FULL))
                : words.get("meetings.next.later");
    }
}
