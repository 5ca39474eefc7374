// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.goals.Action;
import pairbook.overview.Standing.Agreement;
import pairbook.overview.Standing.Ahead;
import pairbook.overview.Standing.Change;
import pairbook.overview.Step.State;
import pairbook.people.Mentorship;
import pairbook.people.Pair;
import pairbook.people.Person;
import pairbook.people.Signer;

/// Puts into words how a mentorship stands.
final class OverviewWords {

    private final Messages words;
    private final Dates dates;

    OverviewWords(Messages words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /// "9 Nov", with the year where it is another than today's.
    String brief(LocalDate day) {
        return dates.shortDate(day);
    }

    String subtitle(Pair pair, Standing standing) {
        if (pair == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        var began = pair.mentorship().beganOn();
        if (began != null && !began.isAfter(dates.today())) {
            parts.add(words.get("overview.month", ChronoUnit.MONTHS.between(began, dates.today()) + 1));
        }
        if (pair.mentorship().state() == Mentorship.State.PAUSED && pair.mentorship().pausedUntil() != null) {
            parts.add(words.get("overview.paused.until", dates.date(pair.mentorship().pausedUntil())));
        }
        standing.agreement()
                .filter(agreement -> agreement.inForce() && agreement.until() != null)
                .ifPresent(agreement -> parts.add(words.get("overview.contract.until", dates.date(agreement.until()))));
        return String.join(" · ", parts);
    }

    List<Step> steps(Pair pair, Standing standing, int answered) {
        var mentorship = pair == null ? null : pair.mentorship();
        var said = answered > 0 || standing.goals().all() > 0 || pair != null && pair.ownerMentors();
        var found = pair != null && pair.other().isPresent() && mentorship.state() != Mentorship.State.LOOKING;
        var agreed = standing.agreement().filter(Agreement::inForce).isPresent();
        var met = agreed && (mentorship.state() == Mentorship.State.FINISHED || reviewIsDue(standing));
        var looked = pair != null && mentorship.state() == Mentorship.State.FINISHED;
        var done = List.of(said, found, agreed, met, looked);
        var here = done.indexOf(false);
        var steps = new ArrayList<Step>();
        var names = List.of("define", "find", "agree", "meet", "renew");
        for (int at = 0; at < names.size(); at++) {
            var state = done.get(at) ? State.DONE : at == here ? State.HERE : State.AHEAD;
            steps.add(new Step(words.get("overview.step." + names.get(at)), state));
        }
        return steps;
    }

    boolean reviewIsDue(Standing standing) {
        return standing.agreement()
                .filter(Agreement::inForce)
                .flatMap(agreement -> agreement.due(dates.today(), standing.lastHeld().map(dates::day)))
                .isPresent();
    }

    /// A few words on the contract, such as "waiting for Tobias"; empty where there is none.
    Optional<String> contract(Pair pair, Standing standing) {
        return standing.agreement().map(agreement -> {
            if (agreement.draft() && !agreement.signedBy().isEmpty()) {
                return words.get("overview.contract.waiting", waitingFor(pair, agreement));
            }
            if (reviewIsDue(standing)) {
                return words.get("overview.contract.review");
            }
            if (agreement.inForce()) {
                return words.get(agreement.draft() ? "overview.contract.redraft" : "overview.contract.signed", agreement.version(),
                        dates.date(dates.day(agreement.sealedAt())));
            }
            return words.get("overview.contract.draft");
        });
    }

    private String waitingFor(Pair pair, Agreement agreement) {
        var somebody = words.get("overview.somebody");
        return Signer.of(pair).stream()
                .filter(one -> !agreement.signedBy().contains(one.role()))
                .findFirst()
                .map(one -> one.role().isGuardian() ? one.name() : one.person().map(person -> called(pair, person, somebody)).orElse(somebody))
                .orElse(somebody);
    }

    /// @param unnamed for an owner who has not said a name yet, and for two who have the same one
    private static String called(Pair pair, Person one, String unnamed) {
        var alike = pair.mentee().isPresent() && pair.mentor().isPresent()
                && pair.mentee().get().name().strip().equalsIgnoreCase(pair.mentor().get().name().strip());
        return alike || one.name().isBlank() ? unnamed : pair.called(one);
    }

    /// A word on the contract, for the sidebar.
    String contractState(Pair pair, Standing standing) {
        var signers = Signer.of(pair).stream().map(Signer::role).toList();
        return standing.agreement()
                .map(agreement -> agreement.draft() && !agreement.signedBy().isEmpty()
                        ? words.get("overview.state.waiting", signers.stream().filter(agreement.signedBy()::contains).count(), signers.size())
                        : reviewIsDue(standing)
                                ? words.get("overview.state.review")
                                : words.get(agreement.inForce() ? "overview.state.signed" : "overview.state.draft"))
                .orElse("");
    }

    /// A word on the next meeting, for the sidebar: "today", "Tue", "12 Jan".
    String meetingState(Standing standing) {
        return standing.next().filter(next -> next.startsAt() != null).map(next -> {
            var day = dates.day(next.startsAt());
            var days = ChronoUnit.DAYS.between(dates.today(), day);
            if (days == 0) {
                return words.get("dates.today");
            }
            return days > 0 && days < 7 ? dates.weekday(day, TextStyle.SHORT) : brief(day);
        }).orElse("");
    }

    /// "Tuesday, 17 November 2026, 16:00 · 60 min · in person".
    String when(Ahead next) {
        var parts = new ArrayList<String>();
        parts.add(next.startsAt() == null
                ? words.get("overview.meeting.undated")
                : words.get("dates.moment", dates.fullDate(dates.day(next.startsAt())), dates.time(next.startsAt())));
        if (next.minutes() != null) {
            parts.add(words.get("overview.meeting.minutes", next.minutes()));
        }
        if (!next.medium().isEmpty()) {
            parts.add(words.get("overview.medium." + next.medium().toLowerCase(Locale.ROOT)));
        }
        return String.join(" · ", parts);
    }

    String agenda(Ahead next, Standing standing) {
        return words.get("overview.meeting.agenda", next.agenda(), standing.actions().open());
    }

    private static String whose(Pair pair, Optional<Person> one, String role) {
        return one.map(person -> called(pair, person, role)).orElse(role);
    }

    ActionRow row(Action action, Pair pair) {
        var whose = switch (action.whose()) {
            case MENTEE -> whose(pair, pair.mentee(), words.get("overview.whose.mentee"));
            case MENTOR -> whose(pair, pair.mentor(), words.get("overview.whose.mentor"));
            case BOTH -> words.get("overview.whose.both");
        };
        var late = action.late(dates.today()) && !pair.mentorship().rests(dates.today());
        var due = "";
        if (action.dueOn() != null) {
            due = late
                    ? words.get("overview.action.late", ChronoUnit.DAYS.between(action.dueOn(), dates.today()))
                    : words.get("overview.action.due", brief(action.dueOn()));
        }
        return new ActionRow(action, whose, due, action.dueOn() == null ? "" : dates.fullDate(action.dueOn()), late);
    }

    List<Question> questions(Standing standing, String sheet, double answered) {
        var goals = standing.goals();
        var meetings = standing.meetings();
        var actions = standing.actions();
        return List.of(
                new Question(words.get("sidebar.group.now"), sheet, answered),
                new Question(words.get("overview.question.want"), words.get("overview.question.goals", goals.all(), goals.reached()),
                        share(goals.reached(), goals.all())),
                new Question(words.get("sidebar.group.how"), words.get("overview.question.meetings", meetings.held(), meetings.missed()),
                        share(meetings.held(), meetings.held() + meetings.missed())),
                new Question(words.get("overview.question.doing"),
                        words.get("overview.question.actions", actions.all(), actions.done(), actions.open()), share(actions.done(), actions.all())));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /// The changes, a line each, those first that say most; what is newly shown is one line, and so is whatever did not fit.
    ///
    /// @param room how many lines there may be
    List<String> changes(List<Change> changes, int room) {
        var lines = new ArrayList<String>();
        changes.stream()
                .filter(change -> change.weight() > Change.SLIGHT)
                .sorted(Comparator.comparingInt(Change::weight).reversed())
                .map(this::change)
                .forEach(lines::add);
        shown(changes).ifPresent(lines::add);
        changes.stream().filter(change -> change.weight() == Change.SLIGHT).map(this::change).forEach(lines::add);
        return lines.size() <= room
                ? lines
                : Stream.concat(lines.stream().limit(room), Stream.of(words.get("overview.change.more", lines.size() - room))).toList();
    }

    private Optional<String> shown(List<Change> changes) {
        var shown = changes.stream()
                .filter(change -> change.what() == Change.What.ANSWER_SHOWN)
                .map(change -> message(change.after()))
                .distinct()
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(words.get("overview.change.shown", String.join(", ", shown)));
    }

    private String change(Change change) {
        return switch (change.what()) {
            case GOAL_NEW -> words.get("overview.change.goal", change.after());
            case GOAL_CHANGED -> words.get("overview.change.wording", change.before(), change.after());
            case ACTION_DONE -> words.get("overview.change.done", change.after());
            case CONTRACT_SEALED -> words.get("overview.change.sealed", change.after());
            case ANSWER_SHOWN -> message(change.after());
            case RATING_CHANGED -> {
                var split = change.before().lastIndexOf('=');
                yield words.get("overview.change.rating", message(change.before().substring(0, split)), change.was(), change.after());
            }
            case ANSWER_CHANGED -> words.get("overview.change.answer", prompt(change.after()));
        };
    }

    /// "The work itself: What I like", from the message key of a prompt.
    private String prompt(String key) {
        var part = key.substring(0, key.indexOf('.', key.indexOf('.') + 1));
        return words.get("overview.change.prompt", message(part), message(key));
    }

    private String message(String key) {
        var message = "worksheet." + key;
        return words.has(message) ? words.get(message) : key;
    }
}
