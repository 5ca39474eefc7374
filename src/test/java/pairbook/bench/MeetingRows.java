// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.meetings.record.Topic;

/// The meetings of one mentorship, what was noted there, and the actions that were agreed.
final class MeetingRows {

    /// A meeting that has been, or has not taken place.
    private record Past(UUID id, Instant startsAt, boolean held, boolean contact) {

        Instant closedAt() {
            return startsAt.plus(Duration.ofMinutes(70));
        }
    }

    private static final int AHEAD = 3; // planned meetings of a pair that goes on
    private static final int LONG_NOTE = 20_000; // characters

    private final Sheaf rows;
    private final Chance chance;
    private final PairRows pair;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    MeetingRows(Sheaf rows, Chance chance, PairRows pair, ZoneId zone, Instant now) {
        this.rows = rows;
        this.chance = chance;
        this.pair = pair;
        this.zone = zone;
        this.now = now;
        today = LocalDate.ofInstant(now, zone);
    }

    void write() {
        var meetings = pair.share().meetings();
        var ahead = pair.goesOn() && meetings > 2 * AHEAD ? AHEAD : 0;
        var past = new ArrayList<Past>();
        var days = ChronoUnit.DAYS.between(pair.began(), pair.ended().minusDays(6));
        for (int at = 0; at < meetings - ahead; at++) {
            past.add(past(Chance.weekday(pair.began().plusDays(days * at / (meetings - ahead) + chance.between(0, 3))), at == 0));
        }
        for (int at = 0; at < ahead; at++) {
            ahead(at);
        }
        var held = past.stream().filter(Past::held).toList();
        notes(held);
        actions(held);
    }

    // Meetings

    private Map<String, Object> meeting(UUID id, String kind, String state, Instant startsAt, Instant createdAt) {
        var row = new HashMap<String, Object>();
        row.putAll(Map.of("id", id, "mentorship_id", pair.id(), "kind", kind, "state", state, "zone", zone.getId(), "minutes", 15 * chance.between(2, 6),
                "created_at", createdAt, "no_next", false, "no_action", false));
        row.put("starts_at", startsAt);
        row.put("medium", kind.equals("CONTACT") ? chance.pick(List.of("EMAIL", "PHONE", "TEXT")) : chance.pick(List.of("PERSON", "PERSON", "VIDEO", "OTHER")));
        row.putAll(Map.of("place", "", "ask", "", "take_home", "", "state_reason", "", "proud_of", "", "thanks", "", "made_me_think", ""));
        return row;
    }

    /// @param first whether it must have been held
    private Past past(LocalDate day, boolean first) {
        var id = chance.id();
        var startsAt = chance.at(day, zone);
        var created = startsAt.minus(Duration.ofDays(chance.between(5, 30)));
        if (!first && chance.oneIn(12)) {
            var contact = meeting(id, "CONTACT", "HELD", startsAt, startsAt);
            contact.put("closed_at", startsAt);
            rows.insert("meeting", contact);
            return new Past(id, startsAt, true, true);
        }
        var held = first || !chance.oneIn(14);
        var row = meeting(id, "MEETING", held ? "HELD" : chance.pick(List.of("MISSED", "CALLED_OFF")), startsAt, created);
        row.put("place", chance.maybe(80, "where"));
        if (!held) {
            row.put("state_reason", chance.maybe(80, "reason"));
            rows.insert("meeting", row);
            return new Past(id, startsAt, false, false);
        }
        row.put("ask", chance.maybe(85, "ask"));
        row.put("take_home", chance.maybe(60, "takehome"));
        row.put("opened_at", startsAt);
        row.put("closed_at", startsAt.plus(Duration.ofMinutes(70)));
        row.put("proud_of", chance.maybe(70, "thought"));
        row.put("thanks", chance.maybe(60, "thought"));
        row.put("made_me_think", chance.maybe(60, "thought"));
        row.put("no_next", chance.oneIn(30));
        row.put("no_action", chance.oneIn(20));
        for (var mark : List.of("mentee_relevance", "mentor_relevance", "autonomy", "mastery", "purpose")) {
            row.put(mark, chance.percent(75) ? chance.between(3, 10) : null);
        }
        rows.insert("meeting", row);
        if (chance.oneIn(10)) {
            move(id, startsAt.minus(Duration.ofDays(7)), startsAt.minus(Duration.ofDays(8)));
            SheetRows.revision(rows, chance, id, "starts_at", startsAt.minus(Duration.ofDays(7)).toString(), startsAt.minus(Duration.ofDays(8)));
        }
        agenda(id, chance.between(2, 6), 80);
        return new Past(id, startsAt, true, false);
    }

    /// The next one, one that was moved, and one without a date.
    private void ahead(int which) {
        var id = chance.id();
        var startsAt = which == 2 ? null : chance.at(Chance.weekday(today.plusDays(which == 0 ? 3 : 33)), zone);
        var row = meeting(id, "MEETING", which == 1 ? "MOVED" : "PLANNED", startsAt, now.minus(Duration.ofDays(5)));
        row.put("place", chance.say("where"));
        if (which == 0) {
            row.put("ask", chance.say("ask"));
        }
        rows.insert("meeting", row);
        if (which == 1) {
            move(id, startsAt.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(2)));
            SheetRows.revision(rows, chance, id, "state", "PLANNED", now.minus(Duration.ofDays(2)));
        }
        if (which == 0) {
            agenda(id, 4, 0);
        }
    }

    private void move(UUID meeting, Instant from, Instant at) {
        rows.insert("meeting_move", Map.of("id", chance.id(), "meeting_id", meeting, "starts_at", from, "moved_at", at, "why", chance.maybe(70, "reason")));
    }

    private void agenda(UUID meeting, int items, int ticked) {
        for (int place = 0; place < items; place++) {
            rows.insert("agenda_item", Map.of("id", chance.id(), "meeting_id", meeting, "place", place, "words", chance.entry("agenda"),
                    "ticked", chance.percent(ticked)));
        }
    }

    // Notes

    private void notes(List<Past> held) {
        var weights = held.stream().mapToDouble(one -> one.contact() ? 0.15 : chance.between(50, 150) / 100.0).toArray();
        var lines = Chance.shares(pair.share().notes(), weights);
        for (int at = 0; at < held.size(); at++) {
            notes(held.get(at), lines[at], pair.share().first() && at == held.size() - 3);
        }
    }

    /// @param lines  how many things were noted there
    /// @param endless whether one of them is longer than anybody will read
    private void notes(Past meeting, int lines, boolean endless) {
        var notes = new EnumMap<Topic, List<String>>(Topic.class);
        for (int at = 0; at < lines; at++) {
            var topic = meeting.contact() ? Topic.ELSE : chance.pick(List.of(Topic.values()));
            notes.computeIfAbsent(topic, none -> new ArrayList<>()).add(endless && at == 0 ? chance.longText(LONG_NOTE) : chance.line());
        }
        notes.forEach((topic, words) -> {
            rows.insert("note", Map.of("id", chance.id(), "meeting_id", meeting.id(), "topic", topic.name(), "words", String.join("\n", words)));
            if (chance.oneIn(6)) {
                SheetRows.revision(rows, chance, meeting.id(), "note/" + topic, words.getFirst(), meeting.closedAt().plusSeconds(3_600));
            }
        });
    }

    // Actions

    private void actions(List<Past> held) {
        var meetings = held.stream().filter(one -> !one.contact()).toList();
        var actions = Chance.shares(pair.share().actions(), meetings.stream().mapToDouble(one -> chance.between(20, 100)).toArray());
        for (int at = 0; at < meetings.size(); at++) {
            var recent = pair.goesOn() && at >= meetings.size() - 4;
            for (int count = 0; count < actions[at]; count++) {
                action(meetings.get(at), count, recent);
            }
        }
    }

    /// @param recent whether it may well be open still
    private void action(Past meeting, int count, boolean recent) {
        var id = chance.id();
        var agreed = meeting.closedAt().minusSeconds(1_200 - 60L * count);
        var due = chance.oneIn(10) ? null : Chance.weekday(LocalDate.ofInstant(meeting.startsAt(), zone).plusDays(chance.between(3, 40)));
        var open = recent ? chance.percent(50) : pair.goesOn() && chance.oneIn(80);
        var settled = due == null || due.isAfter(today.minusDays(1)) ? meeting.closedAt().plus(Duration.ofDays(chance.between(1, 3))) : chance.at(due, zone);
        var row = new HashMap<String, Object>(Map.of("id", id, "mentorship_id", pair.id(), "words", chance.entry("action"),
                "whose", chance.pick(List.of("MENTEE", "MENTEE", "MENTOR", "BOTH")), "created_at", agreed,
                "state", open ? "OPEN" : chance.oneIn(15) ? "DROPPED" : "DONE", "outcome", open ? "" : chance.maybe(75, "outcome")));
        row.put("due_on", due);
        row.put("meeting_id", chance.oneIn(25) ? null : meeting.id());
        row.put("goal_id", chance.percent(40) ? chance.pick(pair.goalIds()) : null);
        row.put("settled_at", open ? null : settled.isAfter(now) ? now : settled);
        rows.insert("action", row);
        if (due != null && chance.oneIn(10)) {
            rows.insert("action_date", Map.of("id", chance.id(), "action_id", id, "due_on", due.minusDays(7), "moved_at", agreed.plusSeconds(86_400)));
        }
        if (!open) {
            SheetRows.revision(rows, chance, id, "state", "OPEN", (settled.isAfter(now) ? now : settled));
        }
    }
}
