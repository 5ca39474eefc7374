// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

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
import pairbook.exchange.json.Document.Changed;
import pairbook.exchange.json.JsonExport;
import pairbook.workbook.Column.Type;
import pairbook.workbook.Rows;
import pairbook.workbook.SchemaColumn.Merging;
import pairbook.workbook.SchemaColumn.Trait;
import pairbook.workbook.SchemaTable;
import pairbook.workbook.SchemaTable.Whose;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// What of a workbook is one mentorship's: what belongs to the pair, and of the owner's own what is shown to it. Nothing else.
///
/// What was removed goes as a mark without a word. Earlier wordings go only where they belong to the pair; of what the owner wrote
/// alone only when it was changed.
final class Share {

    private static final String OF_AGREED = "/AGREED";

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
            case "mentorship" -> take.accept(without(table, mentorship));
            case "person" -> people.forEach(id -> take.accept(person(row(table, id))));
            case "sheet" -> sheets.values().forEach(sheet -> take.accept(without(table, sheet)));
            case "showing" -> showings.forEach(take);
            case "bring_up" -> where(table, "mentorship_id", id(mentorship), this::isShown, take);
            case "goal" -> goals.forEach(id -> take.accept(goal(row(table, id))));
            case "revision" -> revisions(take);
            // A table that only a later schema knows stays here.
            default -> tables.schema().find(table).ifPresent(entry -> all(entry, row -> take.accept(without(table, marked(table, row)))));
        }
    }

    /// The rows of a table that go by the mentorship they are of, or with what they are a part of, removed ones among them.
    private void all(SchemaTable table, Consumer<Map<String, Object>> take) {
        if (table.whose() == Whose.MENTORSHIP && table.has("mentorship_id")) {
            where(table.name(), "mentorship_id", id(mentorship), row -> mayGo(table, row), take);
        } else if (table.whose() == Whose.MENTORSHIP || table.whose() == Whose.SHOWN) {
            table.part().ifPresent(part -> live(part.names(), whole -> {
                Predicate<Map<String, Object>> goes = row -> isUnderTheSeal(table, whole, row) && isPrompted(whole, row);
                where(table.name(), part.name(), whole, goes.and(row -> mayGo(table, row)), take);
            }));
        }
    }

    /// The ids of those rows of a table whose parts go with them.
    private void live(String table, Consumer<UUID> take) {
        switch (table) {
            case "mentorship" -> take.accept(id(mentorship));
            case "sheet" -> sheets.values().stream().filter(Share::isLive).map(Share::id).forEach(take);
            case "goal" -> wholeGoals.stream().sorted().forEach(take);
            case "contract" -> contracts.forEach(take);
            default -> all(tables.entry(table), row -> {
                if (isLive(row)) {
                    take.accept(id(row));
                }
            });
        }
    }

    private void where(String table, String column, UUID id, Predicate<Map<String, Object>> goes, Consumer<Map<String, Object>> take) {
        Lists.counted(tables.entry(table), rows.where(table, column, id)).stream().filter(goes).forEach(take);
    }

    /// Whether a row is nobody's own, and cannot be without something that does not go.
    private boolean mayGo(SchemaTable table, Map<String, Object> row) {
        return !table.isOwn(row) && tables.table(table.name()).columns().stream()
                .filter(column -> !column.nullable())
                .allMatch(column -> !(row.get(column.name()) instanceof UUID named) || isGoing(column.references(), named));
    }

    /// What became of a draft on its way to the seal is not under the seal.
    private boolean isUnderTheSeal(SchemaTable table, UUID whole, Map<String, Object> row) {
        var saysNothing = table.known().isPresent() && RowMerge.wording(table, row).isEmpty();
        return !sealed.contains(whole) || !table.isOver(row) && !saysNothing;
    }

    /// Of a sheet of the owner's own goes what is shown.
    private boolean isPrompted(UUID whole, Map<String, Object> row) {
        return !prompts.containsKey(whole) || prompts.get(whole).contains(row.get("prompt"));
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
        for (var column : tables.table(table).columns()) {
            var entry = tables.entry(table).column(column.name());
            if (column.type() == Type.TEXT && entry.isWords()) {
                mark.put(column.name(), "");
            } else if (entry.merging() == Merging.PLACE) {
                mark.put(column.name(), 0); // in a list that it is no more in
            }
        }
        return mark;
    }

    /// A row without what never goes, and naming nothing that does not go. Whether somebody or something is out of sight in one
    /// workbook is no matter of the other's.
    private Map<String, Object> without(String table, Map<String, Object> row) {
        var goes = new LinkedHashMap<>(row);
        for (var column : tables.table(table).columns()) {
            var stays = tables.entry(table).column(column.name()).is(Trait.STAYS);
            if (stays || row.get(column.name()) instanceof UUID named && !isGoing(column.references(), named)) {
                goes.put(column.name(), column.nullable() ? null : "");
            }
        }
        return goes;
    }

    private boolean isGoing(String table, UUID id) {
        return switch (table) {
            case "sheet" -> sheets.containsKey(id);
            case "goal" -> goals.contains(id);
            default -> true;
        };
    }

    /// What to remember about somebody never goes. Of who only signed once, or whose goal it is, the name goes alone.
    private Map<String, Object> person(Map<String, Object> row) {
        var goes = without("person", row);
        if (!pair().contains(id(row))) {
            goes.put("contact", "");
            goes.put("guardian", "");
            goes.put("time_zone", null);
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

    private void revisions(Consumer<Map<String, Object>> take) {
        where("revision", "subject_id", id(mentorship), row -> true, take);
        for (var contract : contracts) {
            where("revision", "subject_id", contract, row -> ((String) row.get("field")).endsWith(OF_AGREED), take);
        }
        all(tables.entry("entry"), entry -> {
            if (contracts.contains(entry.get("sheet_id")) && isLive(entry)) {
                where("revision", "subject_id", id(entry), row -> true, take);
            }
        });
        tables.schema().tables().stream()
                .filter(table -> table.whose() == Whose.MENTORSHIP && table.hasWordings() && !table.name().equals("mentorship"))
                .forEach(table -> live(table.name(), id -> where(
                        "revision", "subject_id", id, row -> !tables.schema().isOwn((String) row.get("field")), take)));
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
        all(tables.entry("entry"), entry -> {
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
