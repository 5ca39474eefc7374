// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import pairbook.exchange.MergeReport.Counting;
import pairbook.exchange.MergeReport.What;
import pairbook.exchange.Seals.Way;
import pairbook.workbook.Rows;
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
        tables = Tables.of(workbook.shared());
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
            if (Lists.isListed(table)) {
                lists.note(table, theirs);
            }
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
            } else if (table.equals("entry") && unheard.contains((UUID) theirs.get("sheet_id"))) {
                unheard.add(Share.id(theirs));
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

        private Optional<UUID> sheetOf(String table, Map<String, Object> row) {
            return switch (table) {
                case "answer", "entry" -> Optional.of((UUID) row.get("sheet_id"));
                case "contract" -> Optional.of(Share.id(row));
                case "contract_goal", "clause", "signature" -> Optional.of((UUID) row.get("contract_id"));
                default -> Optional.empty();
            };
        }

        private Object nameOf(String table, Map<String, Object> row) {
            return table.equals("answer")
                    ? List.of(table, row.get("sheet_id"), row.get("prompt"), row.get("side"))
                    : List.of(table, tables.table(table).key().stream().map(row::get).toList());
        }

        /// Answers and notes are known by what they are about: both sides may have begun one, with different ids.
        private Optional<Map<String, Object>> here(String table, Map<String, Object> theirs) {
            return switch (table) {
                case "answer" -> rows.where(table, "sheet_id", theirs.get("sheet_id")).stream()
                        .filter(ours -> ours.get("prompt").equals(theirs.get("prompt")) && ours.get("side").equals(theirs.get("side")))
                        .findFirst();
                case "note" -> rows.where(table, "meeting_id", theirs.get("meeting_id")).stream()
                        .filter(ours -> ours.get("topic").equals(theirs.get("topic")))
                        .findFirst();
                default -> rows.same(table, theirs);
            };
        }

        private void checkTies(String table, Map<String, Object> ours, Map<String, Object> theirs) {
            var other = Fields.TIES.getOrDefault(table, List.of()).stream().anyMatch(column -> !ours.get(column).equals(theirs.get(column)));
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
            if ((table.equals("answer") || table.equals("note")) && Share.id(theirs).compareTo(Share.id(ours)) < 0) {
                rows.delete(table, ours); // both sides come to one id
                ours.put("id", Share.id(theirs));
                rows.insert(table, ours);
            }
        }

        private void contract(Map<String, Object> ours, Map<String, Object> theirs) {
            if (seals.isTaken(Share.id(ours))) {
                var sealed = List.of("seal_kind", "sealed_at", "sealed_text", "fingerprint");
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
            for (var table : List.of("answer", "entry", "contract_goal", "clause", "signature")) {
                var column = table.equals("answer") || table.equals("entry") ? "sheet_id" : "contract_id";
                for (var ours : rows.where(table, column, contract)) {
                    var apart = ours.containsKey("side") && !ours.get("side").equals("AGREED");
                    if (!apart && !arrived.contains(nameOf(table, ours))) {
                        giveWay(table, ours, at);
                    }
                }
            }
        }

        private void giveWay(String table, Map<String, Object> ours, Instant at) {
            switch (table) {
                case "answer" -> {
                    wordings.turnTo((UUID) ours.get("sheet_id"));
                    wordings.keep(Fields.name(table, "words", ours), RowMerge.wording(ours), at);
                    var empty = new LinkedHashMap<>(ours);
                    empty.put("words", "");
                    empty.put("rating", null);
                    empty.put("on_date", null);
                    rows.update(table, empty, Fields.MERGED.get(table));
                }
                case "entry" -> mark(table, ours, "removed_at", at);
                case "signature" -> mark(table, ours, "withdrawn_at", at);
                default -> rows.delete(table, ours);
            }
        }

        private void mark(String table, Map<String, Object> ours, String column, Instant at) {
            if (ours.get(column) == null) {
                ours.put(column, at);
                rows.update(table, ours, List.of(column));
            }
        }
    }
}
