// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.exchange.json.Document;
import pairbook.exchange.json.JsonExport;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// A hand-over file that was read, opened with its passphrase where it has one, and found right from end to end. It is held in
/// memory packed; nothing of it is on the disk but the file itself.
public final class HandOver {

    /// Somebody in it.
    public record Someone(UUID id, String name) {}

    private final Parcel parcel;
    private final Inspection found;

    private final Tables tables; // of today's schema

    private HandOver(Parcel parcel, Inspection found, Tables tables) {
        this.parcel = parcel;
        this.found = found;
        this.tables = tables;
    }

    /// Reads a file.
    ///
    /// @param passphrase null where none is known yet
    /// @throws WorkbookException LOCKED where it has a passphrase and none was given; else the reason why it is not to be taken
    public static HandOver read(Path file, char[] passphrase) {
        return read(file, passphrase, Tables.newest());
    }

    public static HandOver read(Path file, char[] passphrase, Tables tables) {
        var zip = Parcel.load(file);
        var opened = Parcel.open(zip);
        var parcel = switch (opened.manifest()) {
            case Manifest.Plain plain -> new Parcel(zip, plain);
            case Manifest.Closed closed -> unseal(opened, closed, passphrase);
        };
        return new HandOver(parcel, Inspection.of(parcel, tables), tables);
    }

    /// Takes the other copy of an open workbook for a hand-over file of all of it, and checks it as one.
    ///
    /// @throws WorkbookException if there is none, or the reason why it is not to be taken
    public static HandOver other(Workbook workbook, Clock clock) {
        var packed = new ByteArrayOutputStream();
        var info = workbook.info();
        workbook.readOther(tables -> {
            try {
                Parcel.write(packed, out -> JsonExport.write(tables, out), (length, sha256) ->
                        new Manifest.Plain(info.id(), null, info.ownerId(), clock.instant().truncatedTo(ChronoUnit.MILLIS), length, sha256));
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException("in memory", e);
            }
        });
        var zip = packed.toByteArray();
        if (!(Parcel.open(zip).manifest() instanceof Manifest.Plain plain)) {
            throw Document.wrong("sealed");
        }
        var tables = Tables.newest();
        var parcel = new Parcel(zip, plain);
        return new HandOver(parcel, Inspection.of(parcel, tables), tables);
    }

    private static Parcel unseal(Parcel.Opened opened, Manifest.Closed closed, char[] passphrase) {
        if (passphrase == null) {
            throw new WorkbookException(Reason.LOCKED, "sealed");
        }
        byte[] zip;
        try (var keys = closed.how().stretch(passphrase)) {
            keys.verify(closed.verifier());
            zip = keys.open(opened.sealed(), opened.manifestBytes());
        } catch (WorkbookException e) {
            throw e.reason() == Reason.DAMAGED ? new WorkbookException(Reason.FILE_DAMAGED, e.detail()) : e;
        }
        if (!(Parcel.open(zip).manifest() instanceof Manifest.Plain plain)) {
            throw Document.wrong("sealed twice");
        }
        return new Parcel(zip, plain);
    }

    /// Whether it holds a whole workbook, and not one mentorship.
    public boolean isWorkbook() {
        return parcel.manifest().mentorship() == null;
    }

    public UUID workbookId() {
        return parcel.manifest().workbook();
    }

    /// Null where it holds a whole workbook.
    public UUID mentorshipId() {
        return parcel.manifest().mentorship();
    }

    public Instant madeAt() {
        return parcel.manifest().madeAt();
    }

    /// The owner of the workbook that it was made from.
    public UUID from() {
        return parcel.manifest().from();
    }

    /// The people of the mentorship, the mentee first, among whom the owner of a new workbook is chosen; nobody in a whole workbook.
    public List<Someone> people() {
        return found.people();
    }

    /// What is in it.
    public Preview contents() {
        return found.preview();
    }

    /// Makes a whole workbook again, in a folder that is not there yet or is empty.
    ///
    /// @throws WorkbookException with the reason why not; of the folder nothing is left then
    public Workbook openWorkbook(Path folder, Clock clock) {
        try (var document = parcel.document(tables)) {
            return JsonImport.open(document, folder, clock);
        }
    }

    /// Makes a new workbook of one mentorship, in a folder that is not there yet or is empty.
    ///
    /// @param owner one of [#people]
    /// @param name  what people call it
    /// @throws WorkbookException as [#openWorkbook]
    public Workbook openMentorship(Path folder, UUID owner, String name, Clock clock) {
        if (people().stream().noneMatch(person -> person.id().equals(owner))) {
            throw new WorkbookException(Reason.NOT_THE_SAME, "owner");
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("id", UUID.randomUUID());
        info.put("name", name);
        info.put("owner_id", owner);
        info.put("created_at", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try (var document = parcel.document(tables)) {
            document.mentorship();
            document.changed();
            return Workbook.create(folder, (UUID) info.get("id"), clock, empty -> empty.write(rows -> {
                var put = new Putting(empty, rows);
                document.rows((table, row) -> put.put(table, arriving(table, row, owner)));
                put.put(JsonExport.INFO, info);
                put.end();
                return null;
            }));
        }
    }

    /// A row as it stands in somebody's workbook. Another's own sheet, of which they show something, is no sheet of the owner's
    /// there: it is the pair's.
    Map<String, Object> arriving(String table, Map<String, Object> row, UUID owner) {
        if (!isWorkbook() && table.equals("sheet") && !owner.equals(from())) {
            row.put("mentorship_id", mentorshipId());
        }
        return row;
    }

    /// What [#mergeInto] would do. Nothing is written.
    ///
    /// @throws WorkbookException as [#mergeInto]
    public MergeReport previewMerge(Workbook workbook) {
        return new Merge(this, parcel, found, workbook).preview();
    }

    /// Merges it into an open workbook that has the same mentorship, or is the same workbook: all of it or nothing.
    ///
    /// @throws WorkbookException NOT_THE_SAME if it is about something else
    public MergeReport mergeInto(Workbook workbook) {
        return new Merge(this, parcel, found, workbook).run();
    }
}
