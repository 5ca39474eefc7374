// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import pairbook.exchange.Document.Changed;
import pairbook.workbook.Column;
import pairbook.workbook.Column.Type;
import pairbook.workbook.FixedWords;
import pairbook.workbook.Rows;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// What of a workbook is one mentorship's: what belongs to the pair, and of the owner's own what is shown to it. Nothing else.
///
/// What was removed goes as a mark without a word. Earlier wordings go only where they belong to the pair; of what the owner wrote
/// alone only when it was changed.
final class Share {

    private static final Set<String> KEPT_OF_REMOVED = Set.of("prompt", "zone", "time_zone");
    private static final String AGREED = "AGREED";
    private static final String OF_AGREED = "/" + AGREED;
    private static final String OWN_NOTES = "MINE";

    private final Tables tables;
    private final Rows rows;
    private final Map<String, Object> mentorship;
    private final Map<UUID, Map<String, Object>> sheets = new TreeMap<>();
    private final Set<UUID> contracts = new TreeSet<>(); // those whose sheet is not removed
    private final Set<UUID> sealed = new HashSet<>();
    private final Set<UUID> goals = new TreeSet<>();
    private final Set<UUID> wholeGoals = new HashSet<>();
    private final Set<UUID> people = new TreeSet<>();
    private final Map<UUID, Set<String>> prompts = new HashMap<>(); // of the owner's own sheets: those shown
    private final List<Map<String, Object>> showings;

    /// @throws WorkbookException NOT_THE_SAME if there is no such mentorship
    Share(Tables tables, Rows rows, UUID mentorshipId) {
        this.tables = tables;
        this.rows = rows;
        mentorship = rows.same("mentorship", Map.of("id", mentorshipId))
                .orElseThrow(() -> new WorkbookException(Reason.NOT_THE_SAME, "no such mentorship"));
        showings = rows.where("showing", "mentorship_id", mentorshipId).stream()
                .filter(one -> one.get("taken_back_at") == null)
                .filter(this::isThere)
                .toList();
        for (var sheet : rows.where("sheet", "mentorship_id", mentorshipId)) {
            sheets.put(id(sheet), sheet);
        }
        findShown();
        for (var contract : rows.where("contract", "mentorship_id", mentorshipId)) {
            if (isLive(sheets.get(id(contract)))) {
                contracts.add(id(contract));
                if (contract.get("sealed_at") != null) {
                    sealed.add(id(contract));
                }
                rows.where("contract_goal", "contract_id", id(contract)).forEach(one -> goals.add((UUID) one.get("goal_id")));
                rows.where("signature", "contract_id", id(contract)).forEach(one -> people.add((UUID) one.get("person_id")));
            }
        }
        goals.forEach(goal -> people.add((UUID) row("goal", goal).get("person_id")));
        people.addAll(pair());
    }

    private void findShown() {
        for (var showing : showings) {
            var subject = (UUID) showing.get("subject_id");
            if (showing.get("prompt").equals("")) {
                goals.add(subject);
                wholeGoals.add(subject);
            } else if (!sheets.containsKey(subject) || prompts.containsKey(subject)) {
                sheets.put(subject, row("sheet", subject));
                prompts.computeIfAbsent(subject, sheet -> new HashSet<>()).add((String) showing.get("prompt"));
            }
        }
    }

    /// Of what is shown, what is a sheet or a goal that was not removed.
    private boolean isThere(Map<String, Object> showing) {
        var goal = showing.get("prompt").equals("");
        return rows.same(goal ? "goal" : "sheet", Map.of("id", showing.get("subject_id")))
                .filter(Share::isLive)
                .filter(row -> goal || row.get("mentorship_id") == null || row.get("mentorship_id").equals(id(mentorship)))
                .isPresent();
    }

    private Map<String, Object> row(String table, UUID id) {
        return rows.same(table, Map.of("id", id)).orElseThrow();
    }

    static UUID id(Map<String, Object> row) {
        return (UUID) row.get("id");
    }

    private static boolean isLive(Map<String, Object> row) {
        return row.get("removed_at") == null;
    }

    /// The two people of it, as far as there are two.
    Set<UUID> pair() {
        var pair = new HashSet<UUID>();
        for (var side : List.of("mentee_id", "mentor_id")) {
            if (mentorship.get(side) instanceof UUID person) {
                pair.add(person);
            }
        }
        return pair;
    }

    /// Hands over the rows of a table that go, as they go.
    void each(String table, Consumer<Map<String, Object>> take) {
        switch (table) {
            case "mentorship" -> take.accept(seen(mentorship));
            case "person" -> people.forEach(id -> take.accept(person(row(table, id))));
            case "sheet" -> sheets.values().forEach(sheet -> take.accept(sheet(sheet)));
            case "answer" -> underSheets(table, take);
            case "entry" -> underSheets(table, row -> take.accept(marked(table, row)));
            case "showing" -> showings.forEach(take);
            case "bring_up" -> where(table, "mentorship_id", id(mentorship), this::isShown, take);
            case "goal" -> goals.forEach(id -> take.accept(goal(row(table, id))));
            case "contract" -> where(table, "mentorship_id", id(mentorship), row -> true, take);
            case "signature" -> contracts.forEach(id -> where(
                    table, "contract_id", id, row -> !sealed.contains(id) || row.get("withdrawn_at") == null, take));
            case "contract_goal", "clause" -> contracts.forEach(id -> where(table, "contract_id", id, row -> true, take));
            case "meeting" -> where(table, "mentorship_id", id(mentorship), row -> true, row -> take.accept(marked(table, row)));
            case "meeting_move" -> underMeetings(table, row -> true, take);
            case "agenda_item" -> underMeetings(table, row -> true, row -> take.accept(marked(table, row)));
            case "note" -> underMeetings(table, row -> !row.get("topic").equals(OWN_NOTES), take);
            case "action" -> where(table, "mentorship_id", id(mentorship), row -> true, row -> take.accept(action(row)));
            case "action_date" -> where("action", "mentorship_id", id(mentorship), Share::isLive,
                    action -> where(table, "action_id", id(action), row -> true, take));
            case "revision" -> revisions(take);
            default -> {} // a table that a later schema brings stays here until somebody says what of it is shown
        }
    }

    private void where(String table, String column, UUID id, Predicate<Map<String, Object>> goes, Consumer<Map<String, Object>> take) {
        Lists.counted(table, rows.where(table, column, id)).stream().filter(goes).forEach(take);
    }

    private void underMeetings(String table, Predicate<Map<String, Object>> goes, Consumer<Map<String, Object>> take) {
        where("meeting", "mentorship_id", id(mentorship), Share::isLive, meeting -> where(table, "meeting_id", id(meeting), goes, take));
    }

    private void underSheets(String table, Consumer<Map<String, Object>> take) {
        sheets.values().stream().filter(Share::isLive).forEach(sheet -> where(table, "sheet_id", id(sheet), row -> row.get("side").equals(AGREED)
                && !(sealed.contains(id(sheet)) && (!isLive(row) || saysNothing(table, row)))
                && (!prompts.containsKey(id(sheet)) || prompts.get(id(sheet)).contains(row.get("prompt"))), take));
    }

    /// What became of a draft on its way to the seal is not under the seal.
    private static boolean saysNothing(String table, Map<String, Object> row) {
        return table.equals("answer") && row.get("words").equals("") && row.get("rating") == null && row.get("on_date") == null;
    }

    private boolean isShown(Map<String, Object> mark) {
        return showings.stream().anyMatch(one -> one.get("subject_id").equals(mark.get("subject_id")) && one.get("prompt").equals(mark.get("prompt")));
    }

    /// A row as it is, or without a word where it was removed.
    private Map<String, Object> marked(String table, Map<String, Object> row) {
        if (isLive(row)) {
            return row;
        }
        var mark = new LinkedHashMap<>(row);
        tables.table(table).columns().stream().filter(column -> isWords(table, column)).forEach(column -> mark.put(column.name(), ""));
        mark.computeIfPresent("place", (name, place) -> place instanceof Integer ? 0 : place); // in a list that it is no more in
        return mark;
    }

    /// Whether somebody or something is out of sight in one workbook is no matter of the other's.
    private static Map<String, Object> seen(Map<String, Object> row) {
        var seen = new LinkedHashMap<>(row);
        seen.put("removed_at", null);
        return seen;
    }

    private static boolean isWords(String table, Column column) {
        return column.type() == Type.TEXT && FixedWords.of(table, column.name()).isEmpty() && !KEPT_OF_REMOVED.contains(column.name());
    }

    /// What to remember about somebody never goes. Of who only signed once, or whose goal it is, the name goes alone.
    private Map<String, Object> person(Map<String, Object> row) {
        var goes = seen(row);
        goes.put("remember", "");
        if (!pair().contains(id(row))) {
            goes.put("contact", "");
            goes.put("guardian", "");
            goes.put("time_zone", null);
        }
        return goes;
    }

    private Map<String, Object> sheet(Map<String, Object> row) {
        var goes = new LinkedHashMap<>(row);
        if (row.get("follows_id") instanceof UUID earlier && !sheets.containsKey(earlier)) {
            goes.put("follows_id", null);
        }
        return goes;
    }

    /// A goal in a contract is known as it stands there: its words, how one will know, by when. Why it matters and what it takes
    /// is the owner's until the goal itself is shown; how it was worded first, always.
    private Map<String, Object> goal(Map<String, Object> row) {
        var goes = new LinkedHashMap<>(marked("goal", row));
        goes.put("first_words", goes.get("words"));
        goes.put("mentorship_id", id(mentorship));
        if (!wholeGoals.contains(id(row))) {
            List.of("why", "resources", "state_reason").forEach(column -> goes.put(column, ""));
        }
        return goes;
    }

    private Map<String, Object> action(Map<String, Object> row) {
        var goes = new LinkedHashMap<>(marked("action", row));
        if (row.get("goal_id") instanceof UUID goal && !goals.contains(goal)) {
            goes.put("goal_id", null);
        }
        return goes;
    }

    private void revisions(Consumer<Map<String, Object>> take) {
        where("revision", "subject_id", id(mentorship), row -> true, take);
        for (var contract : contracts) {
            where("revision", "subject_id", contract, row -> ((String) row.get("field")).endsWith(OF_AGREED), take);
        }
        underSheets("entry", entry -> {
            if (contracts.contains(entry.get("sheet_id")) && isLive(entry)) {
                where("revision", "subject_id", id(entry), row -> true, take);
            }
        });
        where("meeting", "mentorship_id", id(mentorship), Share::isLive, meeting -> where(
                "revision", "subject_id", id(meeting), row -> !row.get("field").equals("note/" + OWN_NOTES), take));
        underMeetings("agenda_item", Share::isLive, item -> where("revision", "subject_id", id(item), row -> true, take));
        where("action", "mentorship_id", id(mentorship), Share::isLive, action -> where("revision", "subject_id", id(action), row -> true, take));
    }

    /// When what goes without its earlier wordings was changed last.
    List<Changed> changed() {
        var changed = new ArrayList<Changed>();
        pair().stream().sorted().forEach(person -> changed(person, field -> !field.equals("remember"), changed));
        for (var goal : goals) {
            changed(goal, field -> wholeGoals.contains(goal) || Set.of("words", "know_by", "due_on", "state").contains(field), changed);
        }
        sheets.keySet().stream().filter(sheet -> !contracts.contains(sheet)).forEach(sheet -> changed(
                sheet, field -> field.endsWith(OF_AGREED) && (!prompts.containsKey(sheet)
                        || prompts.get(sheet).contains(field.substring(0, field.length() - OF_AGREED.length()))), changed));
        underSheets("entry", entry -> {
            if (!contracts.contains(entry.get("sheet_id")) && isLive(entry)) {
                changed(id(entry), field -> true, changed);
            }
        });
        return changed;
    }

    private void changed(UUID subject, Predicate<String> goes, List<Changed> changed) {
        var last = new TreeMap<String, Instant>();
        rows.where("revision", "subject_id", subject)
                .forEach(row -> last.merge((String) row.get("field"), (Instant) row.get("ended_at"), (one, other) -> one.isAfter(other) ? one : other));
        last.forEach((field, at) -> {
            if (goes.test(field)) {
                changed.add(new Changed(subject, field, at));
            }
        });
    }

    /// The tables that can go, in their order.
    List<Table> going() {
        return tables.all().stream().filter(table -> !table.name().equals(JsonExport.INFO)).toList();
    }

    Map<UUID, Set<String>> shownPrompts() {
        return prompts;
    }

    Map<String, Object> sheetRow(UUID id) {
        return sheets.get(id);
    }
}
