// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pairbook.workbook.Column;

/// Which fields of a row that is in both workbooks can differ, and under which name their changes are kept among the revisions.
///
/// A test sees to it that no column of the schema is forgotten here.
final class Fields {

    /// What can be merged. The rest of a row is what it is from its beginning.
    static final Map<String, List<String>> MERGED = Map.ofEntries(
            Map.entry("person", List.of("name", "contact", "time_zone", "remember", "guardian", "removed_at")),
            Map.entry("mentorship", List.of("kind", "state", "mentee_id", "mentor_id", "paused_until", "began_on", "removed_at")),
            Map.entry("sheet", List.of("closed_at", "removed_at")),
            Map.entry("answer", List.of("words", "rating", "on_date")),
            Map.entry("entry", List.of("words", "proof", "removed_at")),
            Map.entry("showing", List.of("taken_back_at")),
            Map.entry("bring_up", List.of("settled_at")),
            Map.entry("goal", List.of("words", "know_by", "due_on", "why", "resources", "state", "state_reason", "removed_at")),
            Map.entry("contract", List.of()),
            Map.entry("contract_goal", List.of()),
            Map.entry("clause", List.of("unfolded", "left_open")),
            Map.entry("signature", List.of("withdrawn_at")),
            Map.entry("meeting", List.of(
                    "state", "starts_at", "zone", "minutes", "medium", "place", "ask", "take_home", "state_reason", "opened_at", "closed_at",
                    "no_next", "no_action", "mentee_relevance", "mentor_relevance", "autonomy", "mastery", "purpose", "proud_of", "thanks",
                    "made_me_think", "removed_at")),
            Map.entry("meeting_move", List.of()),
            Map.entry("agenda_item", List.of("words", "ticked", "removed_at")),
            Map.entry("note", List.of("words")),
            Map.entry("action", List.of("goal_id", "words", "whose", "due_on", "state", "outcome", "settled_at", "removed_at")),
            Map.entry("action_date", List.of()),
            Map.entry("revision", List.of("ended_at"))); // a burst that went on after it was handed over
    /// What ties a row to another: where it differs, the row is not the same one, and somebody made its id up.
    static final Map<String, List<String>> TIES = Map.ofEntries(
            Map.entry("answer", List.of("sheet_id")),
            Map.entry("entry", List.of("sheet_id", "prompt", "side")),
            Map.entry("showing", List.of("mentorship_id", "subject_id", "prompt")),
            Map.entry("bring_up", List.of("mentorship_id", "subject_id", "prompt")),
            Map.entry("goal", List.of("person_id")),
            Map.entry("contract", List.of("mentorship_id")),
            Map.entry("signature", List.of("contract_id")),
            Map.entry("meeting", List.of("mentorship_id")),
            Map.entry("meeting_move", List.of("meeting_id")),
            Map.entry("agenda_item", List.of("meeting_id")),
            Map.entry("note", List.of("meeting_id")),
            Map.entry("action", List.of("mentorship_id")),
            Map.entry("action_date", List.of("action_id")),
            Map.entry("revision", List.of("subject_id", "field")));
    /// What has no name of its own among the revisions, since it changes with something else.
    private static final Map<String, String> WITH =
            Map.of("meeting.zone", "starts_at", "meeting.no_next", "closed_at", "meeting.no_action", "closed_at", "action.settled_at", "state");
    private static final Set<String> WITHHELD = Set.of("why", "resources", "state_reason");

    private Fields() {}

    /// What the revisions of a row are about.
    static UUID subject(String table, Map<String, Object> row) {
        return switch (table) {
            case "answer" -> (UUID) row.get("sheet_id");
            case "note" -> (UUID) row.get("meeting_id");
            case "clause", "contract_goal" -> (UUID) row.get("contract_id");
            default -> Share.id(row);
        };
    }

    /// The name of a column's changes among the revisions.
    static String name(String table, String column, Map<String, Object> row) {
        return switch (table) {
            case "answer" -> row.get("prompt") + "/" + row.get("side");
            case "note" -> "note/" + row.get("topic");
            default -> WITH.getOrDefault(table + "." + column, column);
        };
    }

    /// Whether stores keep the earlier wordings of a column.
    static boolean isKept(String table, Column column) {
        return switch (column.type()) {
            case TEXT, NUMBER, DATE -> !WITH.containsKey(table + "." + column.name());
            case ID -> table.equals("mentorship");
            case MOMENT -> column.name().equals("starts_at");
            case FLAG -> false;
        };
    }

    /// Whether a column of a mentorship's hand-over says nothing, since it stayed with its owner.
    static boolean isWithheld(String table, String column, Object value) {
        return switch (table) {
            case "person" -> column.equals("remember") || column.equals("removed_at");
            case "mentorship" -> column.equals("removed_at");
            case "goal" -> WITHHELD.contains(column) && "".equals(value);
            case "action" -> column.equals("goal_id") && value == null;
            default -> false;
        };
    }

    /// Whether one value goes before another where nobody knows which is newer: it is the same one in both workbooks then.
    @SuppressWarnings("unchecked") // both are of one column, so of one type
    static boolean isGreater(Object one, Object other) {
        return one != null && (other == null || ((Comparable<Object>) one).compareTo(other) > 0);
    }

    static String wording(Object value) {
        return value == null ? "" : value.toString();
    }

}
