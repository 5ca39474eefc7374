// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import pairbook.exchange.json.Document;
import pairbook.exchange.json.JsonExport;
import pairbook.exchange.json.RowJson;
import pairbook.workbook.Column;
import pairbook.workbook.Fault;
import pairbook.workbook.SchemaColumn.Trait;
import pairbook.workbook.SchemaTable;
import pairbook.workbook.Sha256;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Reads a parcel's content once from end to end, refuses it where anything is wrong, and keeps what merging has to know beforehand.
///
/// Every row must name only rows that are in the same content, and of one mentorship every row must be about it: what comes from
/// outside can neither hang itself onto the rest of a workbook nor change it.
public final class Inspection {

    /// A contract version without its words.
    ///
    /// @param intact whether its seal fits its text; true for a draft
    record ContractMark(UUID id, UUID mentorship, Integer version, Instant sealedAt, String fingerprint, boolean intact) {}

    private record SubjectField(UUID subject, String field) {}

    private final Tables tables;
    private final UUID mentorship;
    private final Map<String, HashedKeys> keys = new HashMap<>();
    private final Map<String, HashedKeys> once = new HashMap<>();
    private final HashedKeys wordings = new HashedKeys();
    private final Map<Fault, List<UUID>> follows = new HashMap<>(); // rows of the same table, by what is wrong where one is not there
    private final List<UUID> subjects = new ArrayList<>();
    private final Set<UUID> named = new HashSet<>(); // people
    private final Map<SubjectField, Instant> changed = new HashMap<>();
    private final Map<UUID, Instant> changedAtAll = new HashMap<>();
    private final List<ContractMark> contracts = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Preview.Counts counts;
    private Map<String, Object> pair = Map.of();
    private UUID owner;

    private Inspection(Tables tables, UUID mentorship) {
        this.tables = tables;
        this.mentorship = mentorship;
        counts = new Preview.Counts(tables.schema());
        tables.all().forEach(table -> keys.put(table.name(), new HashedKeys()));
        tables.schema().tables().stream()
                .filter(table -> table.known().isPresent())
                .forEach(table -> once.put(table.name(), new HashedKeys()));
    }

    /// @throws WorkbookException if anything is wrong
    public static Inspection of(Parcel parcel, Tables tables) {
        var inspection = new Inspection(tables, parcel.manifest().mentorship());
        try (var document = parcel.document(tables)) {
            inspection.read(document, parcel.manifest());
        }
        return inspection;
    }

    /// As [#of(Parcel, Tables)], for the JSON of a whole workbook that is no hand-over file.
    public static Inspection of(Document document, Tables tables) {
        var inspection = new Inspection(tables, null);
        inspection.read(document, null);
        return inspection;
    }

    /// @param manifest null where there is none
    private void read(Document document, Manifest.Plain manifest) {
        if (mentorship == null) {
            var info = document.workbook();
            owner = (UUID) info.get("owner_id");
            if (manifest != null && !(info.get("id").equals(manifest.workbook()) && owner.equals(manifest.from()))) {
                throw Document.wrong("another workbook than the manifest says");
            }
        } else {
            if (!document.mentorship().equals(mentorship)) {
                throw Document.wrong("another mentorship than the manifest says");
            }
            document.changed().forEach(one -> changed(one.subject(), one.field(), one.at()));
        }
        document.rows(this::take);
        end();
    }

    private void take(String name, Map<String, Object> row) {
        var table = tables.table(name);
        counts.take(name, row);
        keys.get(name).add(table.key().stream().map(row::get).toList());
        if (once.containsKey(name)) {
            once.get(name).add(tables.entry(name).about().stream().map(row::get).toList());
        }
        table.columns().stream().filter(column -> !column.references().isEmpty()).forEach(column -> names(table, column, row));
        if (mentorship != null && !isOfIt(tables.entry(name), row)) {
            throw Document.wrong(name + ", of another mentorship");
        }
        tables.entry(name).with(Trait.SUBJECT).stream()
                .map(column -> (UUID) row.get(column.name()))
                .filter(Objects::nonNull)
                .forEach(this::subject);
        switch (name) {
            case "person" -> names.put(Share.id(row), (String) row.get("name"));
            case "mentorship" -> pair = row;
            case "contract" -> contracts.add(mark(row));
            case "revision" -> revision(row);
            default -> {}
        }
    }

    /// Whether a row has a place in the hand-over of the mentorship. A sheet of the writer's own names none.
    private boolean isOfIt(SchemaTable table, Map<String, Object> row) {
        var other = table.has("mentorship_id")
                && !mentorship.equals(row.get("mentorship_id"))
                && !(table.name().equals("sheet") && row.get("mentorship_id") == null);
        return table.whose().goesWithMentorship() && !other;
    }

    private void names(Table table, Column column, Map<String, Object> row) {
        if (!(row.get(column.name()) instanceof UUID named)) {
            return;
        }
        if (mentorship != null && column.references().equals("person")) {
            this.named.add(named);
        }
        if (column.references().equals(table.name())) {
            follows.computeIfAbsent(new Fault(table.name(), column.name(), Fault.Kind.DANGLING), fault -> new ArrayList<>()).add(named);
        } else if (!keys.get(column.references()).contains(List.of(named))) {
            throw RowJson.wrong(new Fault(table.name(), column.name(), Fault.Kind.DANGLING));
        }
    }

    private void revision(Map<String, Object> row) {
        var subject = (UUID) row.get("subject_id");
        var field = (String) row.get("field");
        wordings.add(List.of(subject, field, row.get("wording")));
        changed(subject, field, (Instant) row.get("ended_at"));
    }

    private void subject(UUID subject) {
        if (mentorship != null && (subjects.isEmpty() || !subjects.getLast().equals(subject))) {
            subjects.add(subject);
        }
    }

    private void changed(UUID subject, String field, Instant at) {
        changed.merge(new SubjectField(subject, field), at, Inspection::later);
        changedAtAll.merge(subject, at, Inspection::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static ContractMark mark(Map<String, Object> row) {
        var text = (String) row.get("sealed_text");
        return new ContractMark(
                Share.id(row),
                (UUID) row.get("mentorship_id"),
                (Integer) row.get("version"),
                (Instant) row.get("sealed_at"),
                (String) row.get("fingerprint"),
                text == null || Sha256.of(text).equals(row.get("fingerprint")));
    }

    private void end() {
        if (Stream.concat(keys.values().stream(), once.values().stream()).anyMatch(HashedKeys::hasTwice)) {
            throw Document.wrong("a row is there twice");
        }
        follows.forEach((fault, named) -> {
            if (!named.stream().allMatch(id -> keys.get(fault.table()).contains(List.of(id)))) {
                throw RowJson.wrong(fault);
            }
        });
        if (owner != null && !names.containsKey(owner)) {
            throw RowJson.wrong(new Fault(JsonExport.INFO, "owner_id", Fault.Kind.DANGLING));
        }
        if (mentorship != null) {
            if (counts.rows("mentorship") != 1 || !mentorship.equals(pair.get("id"))) {
                throw Document.wrong("another mentorship than the manifest says");
            }
            if (!subjects.stream().allMatch(this::has)) {
                throw RowJson.wrong(new Fault("revision", "subject_id", Fault.Kind.DANGLING));
            }
            if (!named.containsAll(names.keySet())) {
                throw Document.wrong("person, who has nothing to do with it");
            }
        }
    }

    private boolean has(UUID id) {
        return keys.values().stream().anyMatch(table -> table.contains(List.of(id)));
    }

    /// When a field was changed there last; [Instant#MIN] where that is not known.
    Instant changedAt(UUID subject, String field) {
        return changed.getOrDefault(new SubjectField(subject, field), Instant.MIN);
    }

    /// When anything about it was changed there last.
    Instant changedAt(UUID subject) {
        return changedAtAll.getOrDefault(subject, Instant.MIN);
    }

    /// Whether a wording is among the earlier ones there.
    boolean hasWording(UUID subject, String field, String wording) {
        return wordings.contains(List.of(subject, field, wording));
    }

    List<ContractMark> contracts() {
        return contracts;
    }

    /// Its people, the mentee first; of a whole workbook nobody.
    List<HandOver.Someone> people() {
        return Stream.of("mentee_id", "mentor_id")
                .map(side -> (UUID) pair.get(side))
                .filter(id -> mentorship != null && id != null)
                .distinct()
                .map(id -> new HandOver.Someone(id, names.get(id)))
                .toList();
    }

    Preview preview() {
        return counts.preview(List.of());
    }
}
