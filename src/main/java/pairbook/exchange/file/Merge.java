// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import pairbook.exchange.file.MergeReport.Counting;
import pairbook.exchange.file.MergeReport.What;
import pairbook.exchange.file.Seals.Way;
import pairbook.exchange.json.Document;
import pairbook.workbook.Rows;
import pairbook.workbook.SchemaColumn.Merging;
import pairbook.workbook.SchemaColumn.Trait;
import pairbook.workbook.SchemaTable;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Merges a hand-over file into an open workbook, in one transaction.
final class Merge {

    private static final String REVISION = "revision";

    private final HandOver handOver;
    private final Parcel parcel;
    private final Inspection found;
    private final Workbook workbook;
    private final Tables tables;

    Merge(HandOver handOver, Parcel parcel, Inspection found, Workbook workbook) {
        this.handOver = handOver;
        this.parcel = parcel;
        this.found = found;
        this.workbook = workbook;
        tables = workbook.tables();
    }

    MergeReport run() {
        return tables.write(this::merge);
    }

    /// Ends the transaction that only tried.
    private static final class Tried extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient MergeReport report;

        Tried(MergeReport report) {
            super("tried", null, false, false);
            this.report = report;
        }
    }

    MergeReport preview() {
        try {
            return tables.write(rows -> {
                throw new Tried(merge(rows));
            });
        } catch (Tried tried) {
            return tried.report;
        }
    }

    private MergeReport merge(Rows rows) {
        checkSame(rows);
        var run = new Run(rows);
        // Earlier wordings come last: they say what was changed when, here, as long as those from there are not among them.
        each((table, row) -> {
            if (!table.equals(REVISION)) {
                run.take(table, row);
            }
        });
        each((table, row) -> {
            if (table.equals(REVISION)) {
                run.take(table, row);
            }
        });
        return run.end();
    }

    private void each(BiConsumer<String, Map<String, Object>> take) {
        try (var document = parcel.document(tables)) {
            if (handOver.isWorkbook()) {
                document.workbook();
            } else {
                document.mentorship();
                document.changed();
            }
            document.rows(take);
        }
    }

    private void checkSame(Rows rows) {
        var same = handOver.isWorkbook()
                ? handOver.workbookId().equals(workbook.info().id())
                : rows.same("mentorship", Map.of("id", handOver.mentorshipId())).isPresent()
                        && handOver.people().stream().anyMatch(person -> person.id().equals(workbook.info().ownerId()));
        if (!same) {
            throw new WorkbookException(Reason.NOT_THE_SAME, handOver.isWorkbook() ? "workbook" : "mentorship");
        }
    }

    /// One run over all rows that come in.
    private final class Run {

        private final Rows rows;
        private final Counting counting = new Counting();
        private final Seals seals;
        private final Lists lists;
        private final Numbering numbering;
        private final Putting putting;
        private final RowMerge row;
        private final Wordings wordings;
        private final Set<UUID> untouched = new HashSet<>(); // sheets of which nothing is taken
        private final Set<UUID> unheard = new HashSet<>(); // what not even earlier wordings are taken of
        private final Set<Object> arrived = new HashSet<>(); // what lies under the seals that are taken

        Run(Rows rows) {
            this.rows = rows;
            seals = new Seals(rows, found.contracts(), counting);
            lists = new Lists(rows);
            numbering = new Numbering(rows, counting);
            putting = new Putting(tables, rows);
            wordings = new Wordings(rows, found);
            row = new RowMerge(tables, rows, wordings, counting, handOver.isWorkbook());
        }

        void take(String table, Map<String, Object> theirs) {
            if (isUntouched(table, theirs)) {
                return;
            }
            lists.note(tables.entry(table), theirs);
            if (table.equals("contract")) {
                numbering.note(theirs);
            }
            sheetOf(table, theirs).filter(seals::isTaken).ifPresent(sheet -> arrived.add(nameOf(table, theirs)));
            var ours = here(table, theirs);
            if (ours.isEmpty()) {
                add(table, theirs);
            } else {
                checkTies(table, ours.get(), theirs);
                merge(table, ours.get(), theirs);
            }
        }

        /// What is sealed here, what is left out, and the owner's own, which nobody else changes or shows. How a contract came to be
        /// what is sealed is no part of the seal: earlier wordings are united.
        private boolean isUntouched(String table, Map<String, Object> theirs) {
            if (table.equals("sheet")) {
                sheet(Share.id(theirs), isOwn(table, theirs));
            } else if (theirs.get("id") instanceof UUID id && sheetOf(table, theirs).filter(unheard::contains).isPresent()) {
                unheard.add(id);
            }
            return switch (table) {
                case "sheet" -> untouched.contains(Share.id(theirs));
                case REVISION -> unheard.contains((UUID) theirs.get("subject_id"));
                case "showing" -> here(table, theirs).isEmpty() && isOwn(theirs.get("prompt").equals("") ? "goal" : "sheet", Map.of("id", theirs.get("subject_id")));
                default -> sheetOf(table, theirs).filter(untouched::contains).isPresent();
            };
        }

        private void sheet(UUID id, boolean own) {
            if (own || seals.of(id) == Way.KEPT) {
                untouched.add(id);
            }
            if (own || seals.isLeftOut(id)) {
                unheard.add(id);
            }
        }

        /// Whether a sheet or goal is the owner's here, and the file is somebody else's.
        private boolean isOwn(String table, Map<String, Object> row) {
            var owner = workbook.info().ownerId();
            return !handOver.isWorkbook() && !handOver.from().equals(owner) && rows.same(table, row)
                    .filter(ours -> table.equals("sheet") ? ours.get("mentorship_id") == null : ours.get("person_id").equals(owner))
                    .isPresent();
        }

        /// The sheet that a row lies on: its own, or its contract's, which has the same id.
        private Optional<UUID> sheetOf(String table, Map<String, Object> row) {
            return tables.entry(table).part()
                    .filter(part -> part.names().equals("sheet") || part.names().equals("contract"))
                    .map(part -> (UUID) row.get(part.name()));
        }

        private Object nameOf(String table, Map<String, Object> row) {
            var about = tables.entry(table).about();
            return List.of(table, (about.isEmpty() ? tables.table(table).key() : about).stream().map(row::get).toList());
        }

        private Optional<Map<String, Object>> here(String table, Map<String, Object> theirs) {
            var about = tables.entry(table).about();
            return about.isEmpty()
                    ? rows.same(table, theirs)
                    : rows.where(table, about.getFirst(), theirs.get(about.getFirst())).stream()
                            .filter(ours -> about.stream().allMatch(column -> Objects.equals(ours.get(column), theirs.get(column))))
                            .findFirst();
        }

        private void checkTies(String table, Map<String, Object> ours, Map<String, Object> theirs) {
            var other = tables.entry(table).merging(Merging.TIE).stream()
                    .anyMatch(column -> !Objects.equals(ours.get(column), theirs.get(column)));
            var elsewhere = !handOver.isWorkbook() && table.equals("sheet")
                    && ours.get("mentorship_id") != null && !ours.get("mentorship_id").equals(handOver.mentorshipId());
            if (other || elsewhere) {
                throw Document.wrong(table + ", the id of something else");
            }
        }

        private void add(String table, Map<String, Object> theirs) {
            if (rows.same(table, theirs).isPresent()) {
                throw Document.wrong(table + ", the id of something else");
            }
            counting.added(table);
            var row = handOver.arriving(table, theirs, workbook.info().ownerId());
            if (table.equals("contract")) {
                row.put("version", null); // numbers are given when all are there
            }
            putting.put(table, row);
        }

        private void merge(String table, Map<String, Object> ours, Map<String, Object> theirs) {
            if (table.equals("contract")) {
                contract(ours, theirs);
                return;
            }
            var stranger = table.equals("person") && !handOver.isWorkbook()
                    && handOver.people().stream().noneMatch(person -> person.id().equals(Share.id(theirs)));
            if (!stranger) {
                row.merge(table, ours, theirs, sheetOf(table, theirs).filter(seals::isTaken).map(seals::takenAt).orElse(null));
            }
            if (tables.entry(table).known().isPresent() && Share.id(theirs).compareTo(Share.id(ours)) < 0) {
                rows.delete(table, ours); // both sides come to one id
                ours.put("id", Share.id(theirs));
                rows.insert(table, ours);
            }
        }

        private void contract(Map<String, Object> ours, Map<String, Object> theirs) {
            if (seals.isTaken(Share.id(ours))) {
                var sealed = tables.entry("contract").merging(Merging.SEAL);
                sealed.forEach(column -> ours.put(column, theirs.get(column)));
                ours.put("version", null);
                rows.update("contract", ours, Stream.concat(sealed.stream(), Stream.of("version")).toList());
            }
        }

        MergeReport end() {
            seals.taken().forEach(this::leaveOnlyTheSealed);
            putting.end();
            lists.settle();
            numbering.settle();
            return counting.report();
        }

        /// What was in the draft here and is not under the seal gives way.
        private void leaveOnlyTheSealed(UUID contract) {
            var at = seals.takenAt(contract);
            for (var of : List.of("sheet", "contract")) {
                for (var table : tables.schema().partsOf(of)) {
                    for (var ours : rows.where(table.name(), table.part().orElseThrow().name(), contract)) {
                        if (!table.isOwn(ours) && !arrived.contains(nameOf(table.name(), ours))) {
                            giveWay(table, ours, at);
                        }
                    }
                }
            }
        }

        /// A value is emptied, what can be over is over, and anything else goes.
        private void giveWay(SchemaTable table, Map<String, Object> ours, Instant at) {
            var ends = table.with(Trait.END);
            if (table.known().isPresent()) {
                wordings.turnTo(table.subject(ours));
                wordings.keep(table.changes(table.merged().getFirst(), ours), RowMerge.wording(table, ours), at);
                var empty = new LinkedHashMap<>(ours);
                tables.table(table.name()).columns().stream()
                        .filter(column -> table.merged().contains(column.name()))
                        .forEach(column -> empty.put(column.name(), column.nullable() ? null : ""));
                rows.update(table.name(), empty, table.merged());
            } else if (ends.isEmpty()) {
                rows.delete(table.name(), ours);
            } else if (!table.isOver(ours)) {
                ours.put(ends.getFirst().name(), at);
                rows.update(table.name(), ours, List.of(ends.getFirst().name()));
            }
        }
    }
}
