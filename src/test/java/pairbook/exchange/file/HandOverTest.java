// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.exchange.json.JsonExport;
import pairbook.people.PeopleStore;
import pairbook.people.ShownStore;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;

@SecondLane
class HandOverTest {

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Workbook workbook;
    private Path file;

    @BeforeEach
    void begin() {
        file = temp.resolve("hand-over.pairbook");
    }

    private Workbook example() {
        workbook = TestExample.open(temp.resolve("example"), clock);
        return workbook;
    }

    private static byte[] export(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonExport.write(Tables.of(workbook.shared()), out);
        return out.toByteArray();
    }

    private UUID mentorship() {
        return new PeopleStore(workbook.shared(), clock).pairs().getFirst().id();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkbookException.class, e -> assertThat(e.reason()).as(e.detail()).isEqualTo(reason));
    }

    @Test
    void carriesAWholeWorkbook() throws IOException {
        try (var one = example()) {
            new HandOverWriter(one, clock).workbook(file, null);
            var read = HandOver.read(file, null);
            assertThat(read.isWorkbook()).isTrue();
            assertThat(read.workbookId()).isEqualTo(one.info().id());
            assertThat(read.madeAt()).isEqualTo(clock.instant());
            assertThat(read.contents()).isEqualTo(new HandOverWriter(one, clock).previewWorkbook());
            try (var other = read.openWorkbook(temp.resolve("other"), clock)) {
                assertThat(export(other)).isEqualTo(export(one));
                assertThat(read.previewMerge(other).changesNothing()).isTrue();
            }
        }
    }

    /// One test, since every opening costs what a guess costs.
    @Test
    void hidesEverythingBehindAPassphraseAndNoticesWhatWasSealedAndChanged() throws IOException {
        try (var one = example()) {
            new HandOverWriter(one, clock).workbook(file, "Straße 8 früh".toCharArray());
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (var word : new String[] {one.info().id().toString(), "WORKBOOK", "content.json", "2026"}) {
                assertThat(bytes.contains(word)).as(word).isFalse();
            }
            assertThat(bytes.contains("\"rounds\":")).isTrue();
            assertRefused(Reason.LOCKED, () -> HandOver.read(file, null));
            assertRefused(Reason.WRONG_PASSPHRASE, () -> HandOver.read(file, "Strasse 8 früh".toCharArray()));
            try (var other = HandOver.read(file, "Straße 8 fru\u0308h".toCharArray()).openWorkbook(temp.resolve("other"), clock)) {
                assertThat(export(other)).isEqualTo(export(one));
            }
        }
        var changed = Files.readAllBytes(file);
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertRefused(Reason.FILE_DAMAGED, () -> HandOver.read(file, "Straße 8 früh".toCharArray()));
    }

    @Test
    void leavesNothingOfAFailedWrite() throws IOException {
        try (var one = example()) {
            var folder = Files.createDirectory(temp.resolve("taken"));
            var inTheWay = Files.createDirectory(folder.resolve("hand-over.pairbook"));
            Files.createFile(inTheWay.resolve("something"));
            assertRefused(Reason.NOT_WRITABLE, () -> new HandOverWriter(one, clock).workbook(inTheWay, null));
            assertThat(folder).isDirectoryContaining(path -> path.equals(inTheWay)).isDirectoryNotContaining(path -> !path.equals(inTheWay));
            assertRefused(Reason.NOT_WRITABLE, () -> new HandOverWriter(one, clock).workbook(temp.resolve("nowhere").resolve("x"), null));
        }
    }

    @Test
    void carriesOfAMentorshipOnlyWhatIsShown() throws IOException {
        try (var one = example()) {
            var room = one.shared();
            var tables = Tables.of(room);
            // Whatever is private in the example is planted anew, so that nothing depends on how it reads.
            var shown = new ShownStore(room, clock);
            var sheets = new SheetStore(room, clock);
            var sheet = sheets.ownSheets("stock-take").getFirst();
            var mentorship = mentorship();
            var visible = shown.shown(mentorship, sheet.id());
            assertThat(visible).contains("work.likes");
            var privateWords = new HashSet<String>();
            tables.write(rows -> {
                rows.each("person", row -> {
                    row.put("remember", "PRIVATE remember");
                    rows.update("person", row, List.of("remember"));
                });
                rows.each("note", row -> {
                    if (row.get("topic").equals("MINE")) {
                        row.put("words", "PRIVATE note");
                        rows.update("note", row, List.of("words"));
                    }
                });
                rows.each("entry", row -> {
                    var own = rows.same("sheet", java.util.Map.of("id", row.get("sheet_id"))).orElseThrow().get("mentorship_id") == null;
                    var prompts = shown.shown(mentorship, (UUID) row.get("sheet_id"));
                    if (own && !prompts.contains(row.get("prompt"))) {
                        row.put("words", "PRIVATE entry");
                        row.put("proof", "PRIVATE proof");
                        rows.update("entry", row, List.of("words", "proof"));
                    }
                });
                rows.each("answer", row -> {
                    var own = rows.same("sheet", java.util.Map.of("id", row.get("sheet_id"))).orElseThrow().get("mentorship_id") == null;
                    if (own && !shown.shown(mentorship, (UUID) row.get("sheet_id")).contains(row.get("prompt"))) {
                        row.put("words", "PRIVATE answer");
                        rows.update("answer", row, List.of("words"));
                    }
                });
                rows.each("goal", row -> {
                    row.put("first_words", "PRIVATE first words");
                    row.put("why", "PRIVATE why");
                    rows.update("goal", row, List.of("first_words", "why"));
                });
                rows.each("revision", row -> {
                    var subject = row.get("subject_id");
                    var goal = rows.same("goal", java.util.Map.of("id", subject)).isPresent();
                    var own = rows.same("sheet", java.util.Map.of("id", subject)).filter(one2 -> one2.get("mentorship_id") == null).isPresent();
                    if (goal || own || row.get("field").equals("note/MINE") || row.get("field").equals("remember")) {
                        row.put("wording", "PRIVATE wording");
                        rows.update("revision", row, List.of("wording"));
                        privateWords.add((String) row.get("field"));
                    }
                });
                return null;
            });
            shown.setBringUp(mentorship, sheet.id(), "say.people", true);
            var out = new ByteArrayOutputStream();
            new HandOverWriter(one, clock).mentorship(mentorship, out);
            var text = out.toString(StandardCharsets.UTF_8);
            assertThat(privateWords).isNotEmpty();
            assertThat(text).contains("Tobias Wren", "Teaching the new technicians", "\"changed\":[{").doesNotContain("PRIVATE", "say.people", "\"MINE\"");
            var preview = new HandOverWriter(one, clock).previewMentorship(mentorship);
            assertThat(preview.people()).containsExactlyInAnyOrder("Ines Halloran", "Tobias Wren");
            assertThat(preview.of("contract")).isEqualTo(2);
            assertThat(preview.of("action")).isEqualTo(31);
            assertThat(preview.shown()).flatExtracting(Preview.ShownSheet::prompts).containsAll(visible);
        }
    }

    @Test
    void becomesTheOthersWorkbook() throws IOException {
        try (var one = example()) {
            var mentorship = mentorship();
            new HandOverWriter(one, clock).mentorship(mentorship, file, null);
            var read = HandOver.read(file, null);
            assertThat(read.isWorkbook()).isFalse();
            assertThat(read.people()).extracting(HandOver.Someone::name).containsExactly("Ines Halloran", "Tobias Wren");
            var tobias = read.people().getLast().id();
            assertRefused(Reason.NOT_THE_SAME, () -> read.openMentorship(temp.resolve("nobody"), UUID.randomUUID(), "x", clock));
            try (var other = read.openMentorship(temp.resolve("other"), tobias, "Tobias's workbook", clock)) {
                assertThat(other.info().ownerId()).isEqualTo(tobias);
                assertThat(other.info().id()).isNotEqualTo(one.info().id());
                assertThat(new PeopleStore(other.shared(), clock).pairs().getFirst().ownerMentors()).isTrue();
                assertThat(new SheetStore(other.shared(), clock).ownSheets("stock-take")).as("hers is not his").isEmpty();
                assertThat(read.mergeInto(other).changesNothing()).isTrue();
                new HandOverWriter(other, clock).mentorship(mentorship, temp.resolve("back.pairbook"), null);
                var before = export(one);
                var back = HandOver.read(temp.resolve("back.pairbook"), null);
                var report = back.mergeInto(one);
                assertThat(report.changesNothing()).as(report.toString()).isTrue();
                assertThat(report.sealedUntouched()).isEqualTo(2);
                assertThat(export(one)).isEqualTo(before);
            }
            assertThat(new SheetStore(one.shared(), clock).answers(
                            new SheetStore(one.shared(), clock).ownSheets("stock-take").getFirst().id(), Side.AGREED).entries().keySet())
                    .contains("work.likes");
        }
    }

    @Test
    void mergesOnlyIntoTheSame() throws IOException {
        try (var one = example(); var stranger = Workbook.create(temp.resolve("stranger"), "x", "y", clock)) {
            new HandOverWriter(one, clock).workbook(file, null);
            assertRefused(Reason.NOT_THE_SAME, () -> HandOver.read(file, null).mergeInto(stranger));
            new HandOverWriter(one, clock).mentorship(mentorship(), file, null);
            assertRefused(Reason.NOT_THE_SAME, () -> HandOver.read(file, null).mergeInto(stranger));
            assertRefused(Reason.NOT_THE_SAME, () -> new HandOverWriter(stranger, clock).mentorship(UUID.randomUUID(), file, null));
            assertThat(Set.of(temp.toFile().list())).doesNotContain(".new");
        }
    }
}
