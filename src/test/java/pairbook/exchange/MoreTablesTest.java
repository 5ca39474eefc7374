// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.exchange.file.HandOver;
import pairbook.exchange.file.HandOverWriter;
import pairbook.exchange.file.Inspection;
import pairbook.exchange.file.JsonImport;
import pairbook.exchange.file.Manifest;
import pairbook.exchange.file.MergeReport;
import pairbook.exchange.file.Parcel;
import pairbook.exchange.json.Document;
import pairbook.exchange.json.JsonExport;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Contents.Difference;
import pairbook.workbook.MoreTables;
import pairbook.workbook.Revisions;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// A new table is an SQL file and an entry in the catalogue: everything that leaves a workbook, comes into one or tells what is in one
/// has it then.
class MoreTablesTest {

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private final Tables newest = MoreTables.newest();
    private final UUID reading = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private UUID mentorship;
    private Workbook ines;
    private Workbook tobias;

    @BeforeEach
    void twoWorkbooksOfOnePair() {
        var file = temp.resolve("first.pairbook");
        try (var workbook = TestExample.open(temp.resolve("ines"), clock)) {
            mentorship = new PeopleStore(workbook.shared(), clock).pairs().getFirst().id();
            new HandOverWriter(workbook, clock).mentorship(mentorship, file, null);
            var handOver = HandOver.read(file, null);
            var other = handOver.people().stream()
                    .filter(person -> !person.id().equals(workbook.info().ownerId()))
                    .findFirst()
                    .orElseThrow();
            handOver.openMentorship(temp.resolve("tobias"), other.id(), "Tobias", clock).close();
        }
        ines = MoreTables.open(temp.resolve("ines"), clock);
        tobias = MoreTables.open(temp.resolve("tobias"), clock);
        ines.tables().write(rows -> {
            rows.insert("trial", reading(reading, "Being mortal"));
            rows.insert("trial_step", Map.of("id", first, "trial_id", reading, "place", 65_536, "words", "The first chapter"));
            rows.insert("trial_step", Map.of("id", second, "trial_id", reading, "place", 131_072, "words", "All the others"));
            rows.insert("trial_musing", Map.of("id", UUID.randomUUID(), "words", "Too sad for a Sunday"));
            return null;
        });
    }

    private Map<String, Object> reading(UUID id, String title) {
        return Map.of("id", id, "mentorship_id", mentorship, "title", title, "state", "OPEN", "created_at", clock.instant());
    }

    @AfterEach
    void close() {
        ines.close();
        tobias.close();
    }

    private byte[] export(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonExport.write(workbook.tables(), out);
        return out.toByteArray();
    }

    private byte[] mentorship(Workbook workbook) {
        var out = new ByteArrayOutputStream();
        new HandOverWriter(workbook, clock).mentorship(mentorship, out);
        return out.toByteArray();
    }

    private MergeReport merge(Workbook from, Workbook into) throws IOException {
        var file = temp.resolve("file.pairbook");
        Files.deleteIfExists(file);
        new HandOverWriter(from, clock).mentorship(mentorship, file, null);
        return HandOver.read(file, null, newest).mergeInto(into);
    }

    private HandOver packed(String content) throws IOException {
        var file = temp.resolve("other.pairbook");
        try (var out = Files.newOutputStream(file)) {
            Parcel.write(out, to -> to.write(content.getBytes(StandardCharsets.UTF_8)), (length, sha256) ->
                    new Manifest.Plain(ines.info().id(), mentorship, ines.info().ownerId(), clock.instant(), length, sha256));
        }
        return HandOver.read(file, null, newest);
    }

    private void change(Workbook workbook, String column, String after) {
        clock.pass(Duration.ofMinutes(5));
        workbook.shared().change(handle -> {
            var rows = workbook.tables().rows(handle);
            var row = rows.same("trial", Map.of("id", reading)).orElseThrow();
            new Revisions(clock).note(handle, reading, column, row.get(column), after);
            row.put(column, after);
            rows.update("trial", row, List.of(column));
        });
    }

    private List<Map<String, Object>> rows(Workbook workbook, String table) {
        var all = new ArrayList<Map<String, Object>>();
        workbook.tables().read(rows -> {
            rows.each(table, row -> all.add(new HashMap<>(row)));
            return null;
        });
        return all;
    }

    private List<Object> steps(Workbook workbook) {
        return rows(workbook, "trial_step").stream()
                .sorted(Comparator.comparing(row -> (Integer) row.get("place")))
                .map(row -> row.get("words"))
                .toList();
    }

    private List<Object> wordings(Workbook workbook) {
        return rows(workbook, "revision").stream()
                .filter(one -> one.get("subject_id").equals(reading))
                .map(one -> one.get("wording"))
                .toList();
    }

    @Test
    void anExportHasThemAndMakesThemAgain() throws IOException {
        var json = export(ines);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("Being mortal", "All the others", "Too sad for a Sunday");
        Inspection.of(new Document(new ByteArrayInputStream(json), newest), newest);
        var document = new Document(new ByteArrayInputStream(json), newest);
        var info = document.workbook();
        var id = ines.info().id();
        try (var again = MoreTables.create(temp.resolve("again"), id, clock, tables -> JsonImport.fill(tables, info, document))) {
            assertThat(export(again)).isEqualTo(json);
        }
    }

    @Test
    void aHandOverHasWhatIsThePairsAndNothingOfTheOwners() throws IOException {
        change(ines, "title", "Being Mortal");
        var json = new String(mentorship(ines), StandardCharsets.UTF_8);
        assertThat(json).contains("Being Mortal", "Being mortal", "All the others", "\"place\":1,").doesNotContain("Too sad for a Sunday");
        assertThat(new HandOverWriter(ines, clock).previewMentorship(mentorship).counted()).containsEntry("trials", 1);
        ines.tables().write(rows -> {
            rows.update("trial", Map.of("id", reading, "removed_at", clock.instant()), List.of("removed_at"));
            return null;
        });
        assertThat(new String(mentorship(ines), StandardCharsets.UTF_8))
                .contains(reading.toString())
                .doesNotContain("Being Mortal", "Being mortal", "All the others");
    }

    @Test
    void mergingBringsBothWorkbooksToTheSame() throws IOException {
        assertThat(merge(ines, tobias).added()).containsEntry("trial", 1).containsEntry("trial_step", 2).doesNotContainKey("trial_musing");
        change(tobias, "title", "Being Mortal");
        change(ines, "title", "Being mortal, again");
        change(tobias, "state", "READ");
        tobias.tables().write(rows -> {
            rows.insert("trial_step", Map.of("id", UUID.randomUUID(), "trial_id", reading, "place", -7, "words", "The preface"));
            return null;
        });
        merge(ines, tobias);
        merge(tobias, ines);
        assertThat(rows(ines, "trial")).isEqualTo(rows(tobias, "trial")).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("title", "Being mortal, again").containsEntry("state", "READ"));
        assertThat(wordings(ines)).contains("Being mortal", "Being Mortal", "OPEN").containsExactlyInAnyOrderElementsOf(wordings(tobias));
        assertThat(steps(ines)).isEqualTo(steps(tobias)).containsExactly("The preface", "The first chapter", "All the others");
        assertThat(merge(ines, tobias).changesNothing()).isTrue();
    }

    @Test
    void aFileThatCannotBeRightIsRefused() throws IOException {
        var json = new String(mentorship(ines), StandardCharsets.UTF_8);
        packed(json);
        var musing = "\"trial_musing\":[\n{\"id\":\"" + UUID.randomUUID() + "\",\"words\":\"\"}\n";
        for (var wrong : List.of(
                json.replace("\"title\":\"Being mortal\",\"state\":\"OPEN\"", "\"title\":\"Being mortal\",\"state\":\"LOST\""),
                json.replace(mentorship + "\",\"title\"", UUID.randomUUID() + "\",\"title\""),
                json.replace("\"trial_id\":\"" + reading, "\"trial_id\":\"" + UUID.randomUUID()),
                json.replace("\"trial_musing\":[\n", musing))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> packed(wrong))
                    .matches(refused -> refused.reason() == Reason.NOT_A_HAND_OVER);
        }
        merge(ines, tobias);
        var other = UUID.randomUUID();
        ines.tables().write(rows -> {
            rows.insert("trial", reading(other, "Complications"));
            return null;
        });
        var both = new String(mentorship(ines), StandardCharsets.UTF_8);
        var moved = packed(both.replace("\"trial_id\":\"" + reading, "\"trial_id\":\"" + other));
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> moved.mergeInto(tobias))
                .withMessageContaining("the id of something else");
    }

    @Test
    void itIsToldHowTwoStatesDiffer() throws IOException {
        merge(ines, tobias);
        tobias.tables().write(rows -> {
            rows.update("trial_step", Map.of("id", first, "words", "The first two chapters"), List.of("words"));
            return null;
        });
        assertThat(MoreTables.differences(ines, tobias)).contains(new Difference("trials", 0, 0, 1));
        assertThat(new HandOverWriter(ines, clock).previewWorkbook().counted()).containsEntry("trials", 1);
    }

    @Test
    void salvageBringsThemToSafety() {
        ines.close();
        try (var saved = MoreTables.salvage(temp.resolve("ines"), temp.resolve("saved"), clock).workbook()) {
            assertThat(rows(saved, "trial")).singleElement().satisfies(row -> assertThat(row).containsEntry("title", "Being mortal"));
            assertThat(rows(saved, "trial_step")).hasSize(2);
            assertThat(rows(saved, "trial_musing")).hasSize(1);
        }
    }
}
