// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.meetings.when.When;
import pairbook.workbook.Room;

/// Reads what a pair's sealed contracts say about meeting, and when the mentorship was paused. Writes nothing.
public final class AgreedStore {

    private final Room room;

    public AgreedStore(Room room) {
        this.room = room;
    }

    record Sealed(UUID id, Instant at) {}

    /// What is agreed, the oldest contract first; the last one is in force. Empty while no contract is sealed.
    ///
    /// @param zone what day it was there when a contract was sealed
    public List<Agreed> agreed(UUID mentorshipId, ZoneId zone) {
        return room.read(handle -> {
            var sealed = handle.createQuery("""
                            select id, sealed_at as at from contract
                            where mentorship_id = :mentorship and sealed_at is not null order by version""")
                    .bind("mentorship", mentorshipId)
                    .map(ConstructorMapper.of(Sealed.class))
                    .list();
            var agreed = new ArrayList<Agreed>();
            for (var contract : sealed) {
                var sealedOn = LocalDate.ofInstant(contract.at(), zone);
                var says = Says.of(handle, contract.id());
                var from = says.date("term.from");
                var laterThanBefore = from == null || !agreed.isEmpty() && from.isBefore(sealedOn) ? sealedOn : from;
                agreed.add(new Agreed(
                        contract.id(),
                        laterThanBefore,
                        says.number("rhythm.every"),
                        unit(says.words("rhythm.unit")),
                        says.number("rhythm.to") == null ? says.number("rhythm.from") : says.number("rhythm.to"),
                        medium(says.words("rhythm.medium")),
                        says.words("rhythm.place"),
                        says.date("reviews.work"),
                        says.date("reviews.came")));
            }
            return agreed;
        });
    }

    /// What a contract says, by prompt.
    private record Says(Map<String, Answer> answers) {

        record Answer(String prompt, String words, Integer rating, LocalDate onDate) {}

        private static final Answer NOTHING = new Answer("", "", null, null);

        static Says of(Handle handle, UUID contractId) {
            return new Says(handle.createQuery("select prompt, words, rating, on_date from answer where sheet_id = :sheet and side = 'AGREED'")
                    .bind("sheet", contractId)
                    .map(ConstructorMapper.of(Answer.class))
                    .collectToMap(Answer::prompt, Function.identity()));
        }

        private Answer answer(String prompt) {
            return answers.getOrDefault(prompt, NOTHING);
        }

        Integer number(String prompt) {
            return answer(prompt).rating();
        }

        LocalDate date(String prompt) {
            return answer(prompt).onDate();
        }

        String words(String prompt) {
            return answer(prompt).words();
        }
    }

    private static Agreed.Unit unit(String words) {
        return switch (words) {
            case "weeks" -> Agreed.Unit.WEEKS;
            case "months" -> Agreed.Unit.MONTHS;
            default -> null;
        };
    }

    private static Medium medium(String words) {
        for (var medium : Medium.values()) {
            if (List.of(words.split(" ")).contains(medium.name().toLowerCase(Locale.ROOT))) {
                return medium;
            }
        }
        return null;
    }

    record Change(String before, Instant at) {}

    /// When the mentorship was paused, from the earlier wordings of its state.
    public List<Rhythm.Pause> pauses(UUID mentorshipId, ZoneId zone) {
        return room.read(handle -> {
            var changes = handle.createQuery("""
                            select wording as before, ended_at as at from revision
                            where subject_id = :mentorship and field = 'state' order by ended_at""")
                    .bind("mentorship", mentorshipId)
                    .map(ConstructorMapper.of(Change.class))
                    .list();
            var pauses = new ArrayList<Rhythm.Pause>();
            LocalDate since = null;
            for (var change : changes) {
                var on = LocalDate.ofInstant(change.at(), zone);
                if (change.before().equals("PAUSED") && since != null) {
                    pauses.add(new Rhythm.Pause(since, on));
                }
                since = on;
            }
            var start = since;
            handle.createQuery("select paused_until from mentorship where id = :id and state = 'PAUSED'")
                    .bind("id", mentorshipId)
                    .map((row, context) -> new Rhythm.Pause(
                            start == null ? LocalDate.EPOCH : start, row.getObject("paused_until", LocalDate.class)))
                    .forEach(pauses::add);
            return pauses;
        });
    }
}
