// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.workbook.Rows;
import pairbook.worksheet.Answers;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Prompt;
import pairbook.worksheet.Worksheet;

/// What sheets of one worksheet say, one after another: each begins as what the one before said, and some of it changes.
final class SheetRows {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("work.likes", "likes"), Map.entry("place.likes", "likes"), Map.entry("life.likes", "likes"),
            Map.entry("work.dislikes", "dislikes"), Map.entry("place.dislikes", "dislikes"), Map.entry("life.dislikes", "dislikes"),
            Map.entry("bring.know", "knows"), Map.entry("bring.do", "knows"), Map.entry("bring.through", "knows"), Map.entry("bring.other", "knows"),
            Map.entry("draws.curious", "likes"), Map.entry("draws.going", "goal"), Map.entry("guides.values", "values"),
            Map.entry("ahead.keep", "likes"), Map.entry("ahead.stop", "dislikes"), Map.entry("ahead.start", "action"),
            Map.entry("holds.back", "holds"), Map.entry("fulfilment.raise", "raise"));

    private final Chance chance;
    private final Worksheet worksheet;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    /// @param answered how many of a hundred prompts have an answer
    SheetRows(Chance chance, Worksheet worksheet, int answered) {
        this.chance = chance;
        this.worksheet = worksheet;
        worksheet.prompts().filter(prompt -> chance.percent(answered)).forEach(this::answer);
    }

    private void answer(Prompt prompt) {
        if (prompt.isList()) {
            var list = new ArrayList<Entry>();
            for (int count = chance.between(2, 6); count > 0; count--) {
                list.add(entry(prompt));
            }
            entries.put(prompt.key(), list);
        } else {
            values.put(prompt.key(), value(prompt));
        }
    }

    private String kind(Prompt prompt) {
        return worksheet.key().equals("contract") ? "clause" : KINDS.getOrDefault(prompt.key(), "say");
    }

    private Entry entry(Prompt prompt) {
        return new Entry(chance.id(), chance.entry(kind(prompt)), prompt.proof() ? chance.maybe(60, "proof") : "");
    }

    private Value value(Prompt prompt) {
        return switch (prompt.kind()) {
            case RATING, NUMBER -> Value.of(Integer.valueOf(chance.between(prompt.least(), prompt.most())));
            case CHOICE -> Value.of(chance.pick(prompt.options()));
            case CHOICES -> Value.of(String.join(" ", prompt.options().subList(0, chance.between(1, prompt.options().size()))));
            case LINE -> Value.of(chance.entry(kind(prompt)));
            case TEXT -> Value.of(chance.percent(30) ? chance.say(kind(prompt)) + "\n\n" + chance.line() : chance.say(kind(prompt)));
            case DATE, ENTRIES, ORDER -> Value.EMPTY; // a date has to fit what is around it
        };
    }

    /// Says something particular to a prompt.
    void put(String prompt, Value value) {
        values.put(prompt, value);
    }

    void put(String prompt, int number) {
        put(prompt, Value.of(Integer.valueOf(number)));
    }

    void put(String prompt, LocalDate date) {
        put(prompt, Value.of(date));
    }

    void add(String prompt, String words) {
        entries.computeIfAbsent(prompt, list -> new ArrayList<>()).add(new Entry(chance.id(), words, ""));
    }

    boolean says(String prompt) {
        return entries.containsKey(prompt) || values.containsKey(prompt);
    }

    /// The next sheet: of a hundred prompts so many are answered anew, by one entry or as a whole.
    void change(int percent) {
        worksheet.prompts().filter(prompt -> chance.percent(percent)).forEach(prompt -> {
            var list = entries.get(prompt.key());
            if (list == null || list.size() > 7) {
                answer(prompt);
            } else if (list.size() > 1 && chance.percent(40)) {
                list.remove(chance.between(0, list.size() - 1));
            } else {
                list.add(chance.between(0, list.size()), entry(prompt));
            }
        });
        values.values().removeIf(Value::isEmpty);
        entries.replaceAll((prompt, list) -> new ArrayList<>(list.stream().map(one -> new Entry(chance.id(), one.words(), one.proof())).toList()));
    }

    Answers answers() {
        return new Answers(Map.copyOf(values), Map.copyOf(entries));
    }

    /// Writes the sheet as it is now.
    ///
    /// @param mentorship null for one of the owner's own
    /// @param follows    null for the first
    /// @param closedAt   null while it is open
    void write(Rows rows, UUID id, UUID mentorship, UUID follows, Instant begunAt, Instant closedAt) {
        var sheet = new HashMap<String, Object>(Map.of("id", id, "worksheet", worksheet.key(), "worksheet_version", worksheet.version(), "begun_at", begunAt));
        sheet.put("mentorship_id", mentorship);
        sheet.put("follows_id", follows);
        sheet.put("closed_at", closedAt);
        rows.insert("sheet", sheet);
        values.forEach((prompt, value) -> {
            var answer = new HashMap<String, Object>(Map.of("id", chance.id(), "sheet_id", id, "prompt", prompt, "side", "AGREED", "words", value.words()));
            answer.put("rating", value.rating());
            answer.put("on_date", value.date());
            rows.insert("answer", answer);
            if (chance.percent(12)) {
                var before = value.rating() != null ? Integer.toString(Math.max(0, value.rating() - 1)) : value.date() != null ? "" : chance.say("say");
                revision(rows, chance, id, prompt + "/AGREED", before, begunAt.plusSeconds(86_400L * chance.between(1, 20)));
            }
        });
        entries.forEach((prompt, list) -> {
            for (int place = 0; place < list.size(); place++) {
                var one = list.get(place);
                rows.insert("entry", Map.of("id", one.id(), "sheet_id", id, "prompt", prompt, "side", "AGREED", "place", place,
                        "words", one.words(), "proof", one.proof()));
                if (chance.percent(6)) {
                    revision(rows, chance, one.id(), "words", chance.say("likes"), begunAt.plusSeconds(86_400L * chance.between(1, 20)));
                }
            }
        });
    }

    static void revision(Rows rows, Chance chance, UUID subject, String field, String wording, Instant at) {
        rows.insert("revision", Map.of("id", chance.id(), "subject_id", subject, "field", field, "wording", wording,
                "began_at", at, "ended_at", at.plusSeconds(chance.between(0, 300))));
    }
}
