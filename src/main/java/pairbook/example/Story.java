// SPDX-License-Identifier: Apache-2.0
package pairbook.example;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the example tells, as it stands in `example/*.json`. All of it is invented.
///
/// @param contacts e-mails and calls between two meetings
record Story(
        People people,
        List<StockTake> sheets,
        List<GoalTold> goals,
        List<Version> versions,
        List<MeetingTold> meetings,
        List<Contact> contacts,
        List<ActionTold> actions) {

    /// A moment or a day of the story, seen from the day on which somebody opens the example.
    ///
    /// `w-5 Tue 16:00` counts weeks, Monday to Sunday, from the week of the next meeting, which is on the first Tuesday after
    /// today; `d-4 20:35` counts days from today. The time is left out where only the day is meant. What has been and gone
    /// by weeks must lie before `w-1 Tue`: if today is a Tuesday, that is today.
    ///
    /// @param weekday null where days are counted
    /// @param time    null where only the day is meant
    record When(int count, DayOfWeek weekday, LocalTime time) {

        static final DayOfWeek MEETING_DAY = DayOfWeek.TUESDAY;
        private static final Pattern FORM = Pattern.compile("(?:w(-?\\d+) (\\w{3})|d(-?\\d+))(?: (\\d\\d:\\d\\d))?");

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static When of(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(text);
            }
            var time = parts.group(4) == null ? null : LocalTime.parse(parts.group(4));
            if (parts.group(3) != null) {
                return new When(Integer.parseInt(parts.group(3)), null, time);
            }
            var weekday = List.of(DayOfWeek.values()).stream()
                    .filter(day -> day.name().startsWith(parts.group(2).toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
            return new When(Integer.parseInt(parts.group(1)), weekday, time);
        }

        LocalDate on(LocalDate today) {
            if (weekday == null) {
                return today.plusDays(count);
            }
            var monday = today.with(TemporalAdjusters.next(MEETING_DAY)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return monday.plusWeeks(count).plusDays(weekday.getValue() - DayOfWeek.MONDAY.getValue());
        }

        /// @throws IllegalStateException if only a day was told
        Instant at(LocalDate today, ZoneId zone) {
            if (time == null) {
                throw new IllegalStateException("no time for " + this);
            }
            return on(today).atTime(time).atZone(zone).toInstant();
        }
    }

    /// Who is in it, and how it began.
    record People(Book workbook, PersonTold owner, PersonTold other, Beginning mentorship) {

        /// The workbook itself and when it was begun.
        record Book(String name, When at) {}

        /// @param at when they came into the workbook; null for the owner
        record PersonTold(String name, String contact, String remember, When at) {}

        record Beginning(When foundAt, When beganOn) {}
    }

    /// One sheet. Of every sheet but the first only what changed is told.
    ///
    /// @param answers by prompt: a number, words, or a list of [Line]s
    record StockTake(When at, Map<String, JsonNode> answers, List<Mark> bringUp, Showing shown) {

        /// @param settled when it was talked about; null while it waits
        record Mark(String prompt, When at, When settled) {}

        record Showing(When at, List<String> prompts) {}
    }

    /// One entry of a list.
    ///
    /// @param was its words on the sheet before, where they changed; else null
    record Line(String words, String proof, String was) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Line {
            proof = proof == null ? "" : proof;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Line of(String words) {
            return new Line(words, "", null);
        }

        String before() {
            return was == null ? words : was;
        }
    }

    /// A goal, as it was worded at one time after the other.
    record GoalTold(String key, List<Wording> history) {

        /// What is null stays as it was.
        record Wording(When at, String words, String knowBy, When due, String why, String resources, String state, String reason) {}
    }

    /// A version of the contract. Of every version but the first only what changed is told.
    ///
    /// @param answers as in [StockTake]; dates as [When]
    /// @param goalsAt when the goals were put into it
    record Version(int version, When at, Map<String, JsonNode> answers, When goalsAt, List<String> goals, List<Name> signatures) {

        /// A name under it.
        ///
        /// @param strokes as [pairbook.fx.Strokes#text()]
        record Name(String role, String name, String place, When at, String strokes) {}
    }

    /// A meeting.
    ///
    /// @param prepared when ask, questions and what to leave with were written; null for the Sunday before
    /// @param settled  when it was marked as missed
    record MeetingTold(
            String key,
            When planned,
            When starts,
            List<Move> moves,
            int minutes,
            String medium,
            String place,
            When prepared,
            String ask,
            String takeHome,
            List<Item> agenda,
            String state,
            When opened,
            Map<String, String> notes,
            When closed,
            Close close,
            When settled,
            String reason) {

        MeetingTold {
            moves = moves == null ? List.of() : moves;
            notes = notes == null ? Map.of() : notes;
        }

        record Move(When at, When to, String why) {}

        record Item(String words, boolean ticked) {}

        /// How it was closed. Numbers are 0 to 10, null where nobody said one.
        record Close(
                Integer menteeRelevance,
                Integer mentorRelevance,
                Integer autonomy,
                Integer mastery,
                Integer purpose,
                String proudOf,
                String thanks,
                String madeMeThink,
                boolean noNext) {

            Close {
                proudOf = proudOf == null ? "" : proudOf;
                thanks = thanks == null ? "" : thanks;
                madeMeThink = madeMeThink == null ? "" : madeMeThink;
            }
        }
    }

    /// An e-mail or a call.
    ///
    /// @param minutes null where that makes no sense
    record Contact(String key, When at, Integer minutes, String medium, Map<String, String> notes) {}

    /// An action, agreed towards the end of its meeting.
    ///
    /// @param done    when it was done; null while it is not
    /// @param dropped when it was let go; likewise
    /// @param outcome what came of it, or why it was let go
    record ActionTold(
            String meeting, String whose, String words, String goal, When due, List<Later> moves, When done, When dropped, String outcome) {

        ActionTold {
            moves = moves == null ? List.of() : moves;
            outcome = outcome == null ? "" : outcome;
        }

        record Later(When at, When to) {}
    }

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Story load() {
        var meetings = file("meetings");
        return new Story(
                JSON.convertValue(file("people"), People.class),
                list(file("stock-take").get("sheets"), StockTake.class),
                list(file("goals").get("goals"), GoalTold.class),
                list(file("contract").get("versions"), Version.class),
                list(meetings.get("meetings"), MeetingTold.class),
                list(meetings.get("quick"), Contact.class),
                list(file("actions").get("actions"), ActionTold.class));
    }

    static <T> List<T> list(JsonNode json, Class<T> type) {
        return JSON.convertValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    private static JsonNode file(String name) {
        try (var in = Story.class.getResourceAsStream("/pairbook/example/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
