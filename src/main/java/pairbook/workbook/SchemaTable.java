// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pairbook.workbook.SchemaColumn.Merging;
import pairbook.workbook.SchemaColumn.Trait;

/// The catalogue's entry of a table.
///
/// @param columns  by their names, in the order of the schema
/// @param key      the columns that tell its rows apart
/// @param known    what its rows are known by, if not by their key
/// @param listedBy the columns that say which list a row stands in; none where its rows have no order
/// @param counted  how it is counted; empty where it is a part of something that is, or nothing that people count
public record SchemaTable(
        String name,
        Whose whose,
        Map<String, SchemaColumn> columns,
        List<String> key,
        Optional<Known> known,
        List<String> listedBy,
        Optional<Counted> counted) {

    /// Whose its rows are, and so into which files they go. All but the drafts go into the export and the hand-over of a whole workbook.
    public enum Whose {
        /// The workbook's, and nothing else's.
        WORKBOOK,
        /// The workbook's; with a mentorship goes what is named by something else that goes.
        COMMON,
        /// The owner's alone.
        OWNER,
        /// The owner's, and with a mentorship goes what is shown to it. A part of a sheet goes with a prompt that is shown, a part of
        /// anything else when that is shown as a whole; what can be shown besides sheets and goals needs a rule in the hand-over.
        SHOWN,
        /// A mentorship's: of the one that its `mentorship_id` names, or of the one of what it is a part of.
        MENTORSHIP,
        /// The owner's, and in no file at all.
        DRAFT;

        /// Whether anything of it may be in the hand-over of a mentorship.
        public boolean goesWithMentorship() {
            return this == COMMON || this == SHOWN || this == MENTORSHIP;
        }
    }

    /// Rows that are known by what they are about, since both sides may have begun one, with different ids. All that is written in one
    /// is one value, and its changes belong to what it is a part of.
    ///
    /// @param prefix of the name that its changes go by
    /// @param by     the columns that tell the parts of one thing apart, whose values make that name
    public record Known(String prefix, List<String> by) {}

    /// What people count. Removed rows are not counted.
    ///
    /// @param as     the end of the keys of its messages
    /// @param unless a column and a word: such rows are counted as something else; both empty where there are none
    public record Counted(String as, String unless, String word) {}

    static SchemaTable table(String name, Whose whose, SchemaColumn... columns) {
        var byName = new LinkedHashMap<String, SchemaColumn>();
        for (var column : columns) {
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException(name + "." + column.name() + " is twice in the catalogue");
            }
        }
        return new SchemaTable(
                name, whose, Collections.unmodifiableMap(byName), List.of("id"), Optional.empty(), List.of(), Optional.empty());
    }

    SchemaTable key(String... names) {
        return new SchemaTable(name, whose, columns, List.of(names), known, listedBy, counted);
    }

    SchemaTable knownBy(String prefix, String... by) {
        return new SchemaTable(name, whose, columns, key, Optional.of(new Known(prefix, List.of(by))), listedBy, counted);
    }

    SchemaTable listedBy(String... by) {
        return new SchemaTable(name, whose, columns, key, known, List.of(by), counted);
    }

    SchemaTable counted(String as) {
        return countedUnless(as, "", "");
    }

    SchemaTable countedUnless(String as, String column, String word) {
        return new SchemaTable(name, whose, columns, key, known, listedBy, Optional.of(new Counted(as, column, word)));
    }

    // Asking

    /// @throws IllegalArgumentException if it has no such column
    public SchemaColumn column(String column) {
        var found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException("no such column");
        }
        return found;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /// The column that names what a row is a part of. Where that is its `id`, it is what it names, as a contract is its sheet.
    public Optional<SchemaColumn> part() {
        return with(Trait.PART).stream().findFirst();
    }

    /// The table whose rows with the same ids are what this one's are.
    Optional<String> sameAs() {
        return part().filter(part -> part.name().equals("id")).map(SchemaColumn::names);
    }

    public List<SchemaColumn> with(Trait trait) {
        return columns.values().stream().filter(column -> column.is(trait)).toList();
    }

    /// The names of its columns that merge so.
    public List<String> merging(Merging... how) {
        return columns.values().stream().filter(column -> Arrays.asList(how).contains(column.merging())).map(SchemaColumn::name).toList();
    }

    /// The names of its columns of which the newer value stands.
    public List<String> merged() {
        return merging(Merging.KEPT, Merging.NEWER, Merging.REMOVED);
    }

    /// Whether its rows have earlier wordings by themselves.
    public boolean hasWordings() {
        return known.isEmpty() && key.equals(List.of("id")) && !merging(Merging.KEPT).isEmpty();
    }

    /// The columns that a row is known by, if not by its key: those that say what it is about. None where it is known by its key.
    public List<String> about() {
        return known.map(what -> {
            var about = new ArrayList<String>();
            part().ifPresent(part -> about.add(part.name()));
            about.addAll(what.by());
            return List.copyOf(about);
        }).orElse(List.of());
    }

    /// What a row is known by in its list.
    public String listKey() {
        return key.stream().filter(column -> !listedBy.contains(column)).findFirst().orElseThrow();
    }

    /// What the revisions of a row are about: itself, or what it is a part of where it has no name of its own.
    public UUID subject(Map<String, ?> row) {
        var itself = known.isEmpty() && key.equals(List.of("id"));
        return (UUID) row.get(itself ? "id" : part().orElseThrow().name());
    }

    /// The name that the changes of a row's column go by among the revisions.
    public String changes(String column, Map<String, ?> row) {
        return known.map(what -> what.prefix() + what.by().stream().map(by -> (String) row.get(by)).collect(Collectors.joining("/")))
                .orElseGet(() -> column(column).with().isEmpty() ? column : column(column).with());
    }

    /// Whether a row stays with who wrote it.
    public boolean isOwn(Map<String, ?> row) {
        return columns.values().stream().anyMatch(column -> row.get(column.name()) instanceof String word && column.own().contains(word));
    }

    /// Whether a row was removed, or no longer holds.
    public boolean isOver(Map<String, ?> row) {
        return with(Trait.END).stream().anyMatch(column -> row.get(column.name()) != null);
    }

    /// The words of all its columns whose rows stay with who wrote them.
    Set<String> own() {
        return columns.values().stream().flatMap(column -> column.own().stream()).collect(Collectors.toSet());
    }
}
