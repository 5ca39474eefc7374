// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pairbook.fx.RhythmMark;

/// Meetings agreed against meetings held: one period after the other.
public record Rhythm(List<Period> periods) {

    /// From a day until before another.
    public record Period(LocalDate from, LocalDate until, RhythmMark.State state) {}

    /// A meeting as the rhythm sees it.
    ///
    /// @param earlier the days it was moved from
    public record Kept(LocalDate on, Meeting.State state, List<LocalDate> earlier) {}

    /// A time in which nothing counts as overdue.
    ///
    /// @param until the first day after it; null while it lasts
    public record Pause(LocalDate from, LocalDate until) {}

    public Rhythm {
        periods = List.copyOf(periods);
    }

    /// @param agreed one after the other; where a later one has another rhythm, its periods begin with its own first day
    public static Rhythm of(List<Agreed> agreed, List<Kept> meetings, List<Pause> pauses, LocalDate today) {
        var last = meetings.stream().filter(one -> one.state().ahead()).map(Kept::on).max(LocalDate::compareTo).orElse(today);
        var end = last.isAfter(today) ? last : today;
        var periods = new ArrayList<Period>();
        int at = 0;
        while (at < agreed.size()) {
            var phase = agreed.get(at);
            int next = at + 1;
            while (next < agreed.size() && phase.sameRhythm(agreed.get(next))) {
                next++;
            }
            var cut = next < agreed.size() ? agreed.get(next).from() : null;
            if (phase.hasRhythm()) {
                addPeriods(periods, phase, cut, end, meetings, pauses, today);
            }
            at = next;
        }
        return new Rhythm(periods);
    }

    private static void addPeriods(
            List<Period> periods, Agreed phase, LocalDate cut, LocalDate end, List<Kept> meetings, List<Pause> pauses, LocalDate today) {
        for (long count = 0; ; count++) {
            var from = phase.after(phase.from(), count);
            if (from.isAfter(end) || cut != null && !from.isBefore(cut)) {
                return;
            }
            var until = phase.after(phase.from(), count + 1);
            var shortened = cut != null && until.isAfter(cut);
            var upTo = shortened ? cut : until;
            periods.add(new Period(from, upTo, state(from, upTo, shortened, meetings, pauses, today)));
        }
    }

    private static RhythmMark.State state(
            LocalDate from, LocalDate until, boolean shortened, List<Kept> meetings, List<Pause> pauses, LocalDate today) {
        var here = meetings.stream().filter(one -> within(one.on(), from, until)).toList();
        if (here.stream().anyMatch(one -> one.state() == Meeting.State.HELD)) {
            return RhythmMark.State.HELD;
        }
        if (here.stream().anyMatch(one -> one.state().ahead())) {
            return RhythmMark.State.PLANNED;
        }
        var movedOut = meetings.stream()
                .filter(one -> one.state() == Meeting.State.HELD || one.state().ahead())
                .anyMatch(one -> one.earlier().stream().anyMatch(day -> within(day, from, until)));
        if (movedOut) {
            return RhythmMark.State.MOVED;
        }
        if (shortened || pauses.stream().anyMatch(pause -> pause.from().isBefore(until) && (pause.until() == null || pause.until().isAfter(from)))) {
            return RhythmMark.State.NONE;
        }
        return !here.isEmpty() || !until.isAfter(today) ? RhythmMark.State.MISSED : RhythmMark.State.NONE;
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /// How many periods went by without a meeting since one was last held or moved.
    public int missesRunning() {
        int misses = 0;
        for (var period : periods.reversed()) {
            switch (period.state()) {
                case MISSED -> misses++;
                case HELD, MOVED -> {
                    return misses;
                }
                case PLANNED, NONE -> {}
            }
        }
        return misses;
    }
}
