// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static pairbook.workbook.SchemaColumn.fixed;
import static pairbook.workbook.SchemaColumn.kept;
import static pairbook.workbook.SchemaColumn.newer;
import static pairbook.workbook.SchemaColumn.number;
import static pairbook.workbook.SchemaColumn.place;
import static pairbook.workbook.SchemaColumn.removed;
import static pairbook.workbook.SchemaColumn.seal;
import static pairbook.workbook.SchemaColumn.tie;
import static pairbook.workbook.SchemaTable.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pairbook.workbook.SchemaTable.Whose;

/// The catalogue of tables: of each, whose it is, what it is a part of, how its columns merge, what may stand in them, and what it is
/// called when it is counted. Export, hand-over, merge, inspection, contents and salvage read it.
///
/// A new table is one numbered SQL file, [#NEWEST], and one entry in [#TODAY]. A test holds it against what the SQL files make.
public final class Schema {

    /// The number of the newest SQL file.
    static final int NEWEST = 3;

    private static final String HASH = "[0-9a-f]{64}"; // SHA-256
    private static final int MANY = 1_000_000;

    /// In the order of the SQL files.
    public static final Schema TODAY = new Schema(List.of(
            table("workbook_info", Whose.WORKBOOK, fixed("id"), fixed("name"), fixed("owner_id").naming("person"), fixed("created_at")),
            table("revision", Whose.COMMON,
                    fixed("id"),
                    tie("subject_id").subject(),
                    tie("field").givenName(),
                    fixed("wording"),
                    fixed("began_at"),
                    newer("ended_at").written()), // a burst that went on after it was handed over
            table("person", Whose.COMMON,
                    fixed("id"),
                    kept("name"),
                    kept("contact"),
                    kept("time_zone").zone(),
                    kept("remember").stays(),
                    kept("guardian"),
                    fixed("created_at").written(),
                    removed().stays())
                    .counted("people"),
            table("mentorship", Whose.MENTORSHIP,
                    fixed("id"),
                    kept("kind").oneOf("MENTORING", "MICRO", "PEER"),
                    kept("state").oneOf("LOOKING", "ACTIVE", "PAUSED", "INFORMAL", "FINISHED"),
                    kept("mentee_id"),
                    kept("mentor_id"),
                    kept("paused_until"),
                    kept("began_on"),
                    fixed("created_at"),
                    removed().stays())
                    .counted("mentorships"),
            table("sheet", Whose.SHOWN,
                    fixed("id"),
                    fixed("worksheet").oneOf("stock-take", "contract"),
                    fixed("worksheet_version").between(1, MANY),
                    fixed("mentorship_id"),
                    fixed("follows_id"),
                    fixed("begun_at").written(),
                    newer("closed_at"),
                    removed())
                    .countedUnless("sheets", "worksheet", "contract"),
            table("answer", Whose.SHOWN,
                    fixed("id"),
                    tie("sheet_id").partOf("sheet"),
                    fixed("prompt").givenName(),
                    fixed("side").oneOf("AGREED", "MENTEE", "MENTOR").own("MENTEE", "MENTOR"),
                    kept("words"),
                    kept("rating").between(0, 999_999_999),
                    kept("on_date"))
                    .knownBy("", "prompt", "side"),
            table("entry", Whose.SHOWN,
                    fixed("id"),
                    tie("sheet_id").partOf("sheet"),
                    tie("prompt").givenName(),
                    tie("side").oneOf("AGREED", "MENTEE", "MENTOR").own("MENTEE", "MENTOR"),
                    place(),
                    kept("words"),
                    kept("proof"),
                    removed())
                    .listedBy("sheet_id", "prompt", "side"),
            table("showing", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("mentorship_id"),
                    tie("subject_id").subject(),
                    tie("prompt").givenName(),
                    fixed("shown_at"),
                    newer("taken_back_at")),
            table("bring_up", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("mentorship_id"),
                    tie("subject_id").subject(),
                    tie("prompt").givenName(),
                    fixed("marked_at"),
                    newer("settled_at")),
            table("goal", Whose.SHOWN,
                    fixed("id"),
                    tie("person_id"),
                    fixed("mentorship_id"),
                    kept("words"),
                    fixed("first_words"),
                    kept("know_by"),
                    kept("due_on"),
                    kept("why").mayStay(),
                    kept("resources").mayStay(),
                    kept("state").oneOf("OPEN", "REACHED", "CHANGED", "DROPPED"),
                    kept("state_reason").mayStay(),
                    fixed("created_at"),
                    removed())
                    .counted("goals"),
            table("contract", Whose.MENTORSHIP,
                    fixed("id").partOf("sheet"), // the sheet of the same id holds its words, and is removed with it
                    tie("mentorship_id"),
                    number("version").between(1, MANY),
                    fixed("made_at"),
                    seal("seal_kind").oneOf("SIGNED", "PAPER", "ALOUD"),
                    seal("sealed_at").written(),
                    seal("sealed_text"),
                    seal("fingerprint").form(HASH))
                    .counted("contracts"),
            table("contract_goal", Whose.MENTORSHIP, fixed("contract_id").partOf("contract"), fixed("goal_id"), place())
                    .key("contract_id", "goal_id")
                    .listedBy("contract_id"),
            table("clause", Whose.MENTORSHIP,
                    fixed("contract_id").partOf("contract"),
                    fixed("clause").givenName(),
                    newer("unfolded"),
                    newer("left_open"))
                    .key("contract_id", "clause"),
            table("signature", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("contract_id").partOf("contract"),
                    fixed("role").oneOf("MENTEE", "MENTOR", "MENTEE_GUARDIAN", "MENTOR_GUARDIAN"),
                    fixed("person_id"),
                    fixed("full_name"),
                    fixed("place"),
                    fixed("signed_on"),
                    fixed("signed_at"),
                    fixed("strokes").strokes(),
                    fixed("text_hash").form(HASH),
                    newer("withdrawn_at").end()),
            table("meeting", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("mentorship_id"),
                    fixed("kind").oneOf("MEETING", "CONTACT"),
                    kept("state").oneOf("PLANNED", "MOVED", "HELD", "MISSED", "CALLED_OFF"),
                    kept("starts_at"),
                    newer("zone").with("starts_at").zone(),
                    kept("minutes").between(1, 24 * 60),
                    kept("medium").oneOf("PERSON", "PHONE", "VIDEO", "EMAIL", "TEXT", "OTHER"),
                    kept("place"),
                    kept("ask"),
                    kept("take_home"),
                    kept("state_reason"),
                    newer("opened_at"),
                    newer("closed_at"),
                    newer("no_next").with("closed_at"),
                    newer("no_action").with("closed_at"),
                    kept("mentee_relevance").between(0, 10),
                    kept("mentor_relevance").between(0, 10),
                    kept("autonomy").between(0, 10),
                    kept("mastery").between(0, 10),
                    kept("purpose").between(0, 10),
                    kept("proud_of"),
                    kept("thanks"),
                    kept("made_me_think"),
                    fixed("created_at").written(),
                    removed())
                    .counted("meetings"),
            table("meeting_move", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("meeting_id").partOf("meeting"),
                    fixed("starts_at"),
                    fixed("moved_at"),
                    fixed("why")),
            table("agenda_item", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("meeting_id").partOf("meeting"),
                    place(),
                    kept("words"),
                    newer("ticked"),
                    fixed("subject_id"),
                    removed())
                    .listedBy("meeting_id"),
            table("note", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("meeting_id").partOf("meeting"),
                    fixed("topic").oneOf("NOW", "WANT", "HOW", "DOING", "ELSE", "MINE").own("MINE"),
                    kept("words"))
                    .knownBy("note/", "topic"),
            table("action", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("mentorship_id"),
                    newer("goal_id").mayStay(),
                    fixed("meeting_id"),
                    kept("words"),
                    kept("whose").oneOf("MENTEE", "MENTOR", "BOTH"),
                    kept("due_on"),
                    kept("state").oneOf("OPEN", "DONE", "DROPPED"),
                    kept("outcome"),
                    newer("settled_at").with("state"),
                    fixed("created_at"),
                    removed())
                    .counted("actions"),
            table("action_date", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("action_id").partOf("action"),
                    fixed("due_on"),
                    fixed("moved_at")),
            table("draft", Whose.DRAFT,
                    fixed("id"),
                    fixed("panel"),
                    fixed("subject_id"),
                    fixed("mentorship_id"),
                    fixed("field"),
                    fixed("words"),
                    fixed("written_at"))));

    private final Map<String, SchemaTable> tables = new LinkedHashMap<>();
    private final Set<String> own;

    private Schema(List<SchemaTable> entries) {
        for (var entry : entries) {
            if (tables.put(entry.name(), entry) != null) {
                throw new IllegalArgumentException(entry.name() + " is twice in the catalogue");
            }
        }
        own = entries.stream()
                .filter(entry -> entry.known().isPresent())
                .flatMap(entry -> entry.own().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// This one, and some tables more.
    Schema and(SchemaTable... more) {
        var all = new ArrayList<>(tables.values());
        all.addAll(Arrays.asList(more));
        return new Schema(all);
    }

    public List<SchemaTable> tables() {
        return List.copyOf(tables.values());
    }

    /// Empty for a table that a newer Pairbook made.
    public Optional<SchemaTable> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /// @throws IllegalArgumentException if there is no such table
    public SchemaTable entry(String table) {
        return find(table).orElseThrow(() -> new IllegalArgumentException("no such table"));
    }

    /// The tables that people count, in the order in which they are told.
    public List<SchemaTable> counted() {
        return tables.values().stream().filter(table -> table.counted().isPresent()).toList();
    }

    /// The tables whose rows are parts of this one's; not one that has the same rows, as a contract is its sheet.
    public List<SchemaTable> partsOf(String table) {
        return tables.values().stream()
                .filter(entry -> entry.part().filter(part -> part.names().equals(table) && !part.name().equals("id")).isPresent())
                .toList();
    }

    /// Whether the changes that go by this name are of something that stays with who wrote it.
    public boolean isOwn(String changes) {
        return own.contains(changes.substring(changes.lastIndexOf('/') + 1));
    }
}
