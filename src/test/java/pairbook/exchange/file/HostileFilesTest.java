// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.exchange.file.HostileFiles.Hostile;
import pairbook.exchange.json.JsonExport;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Files that somebody cut off, changed or made up: each is refused in so many words, or is a workbook of its own. The open workbook
/// is as it was.
class HostileFilesTest {

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private int accepted;
    private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);

    @Test
    void someFiles() throws IOException {
        run(60, 20261128, false);
    }

    @Tag("soak")
    @Test
    void aThousandFiles() throws IOException {
        run(1000, System.nanoTime(), true);
    }

    private static byte[] export(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonExport.write(Tables.of(workbook.shared()), out);
        return out.toByteArray();
    }

    /// @param weighs says how much memory they took, which is of use where nothing else is at work in this process
    private void run(int files, long seed, boolean weighs) throws IOException {
        System.out.println("hostile seed: " + seed);
        var random = new Random(seed);
        var crashes = 0;
        var changes = 0;
        var peak = 0L;
        // The example as the first schema kept it: its ids are always the same, so that a seed always makes the same files.
        var kept = Path.of("src", "test", "resources", "pairbook", "workbook", "schema-1");
        var folder = Files.createDirectory(temp.resolve("workbook"));
        try (var inside = Files.list(kept)) {
            for (var file : inside.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        try (var workbook = Workbook.open(folder, clock)) {
            var mentorship = new PeopleStore(workbook.shared(), clock).pairs().getFirst().id();
            var hostile = new HostileFiles(workbook, mentorship, clock, random);
            var tables = Tables.newest();
            var before = export(workbook);
            for (int at = 0; at < files; at++) {
                var one = hostile.next(at);
                var file = Files.write(temp.resolve("file-" + at), one.bytes());
                if (weighs) {
                    System.gc(); // what making the file took does not count
                    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
                }
                try {
                    take(one, file, workbook, tables, temp.resolve("new-" + at));
                    accepted++;
                } catch (WorkbookException e) {
                    refused.merge(e.reason(), 1, Integer::sum);
                    if (!one.mayFail().test(e)) {
                        crashes++;
                        System.out.println("hostile seed " + seed + ", file " + at + " (" + one.how() + "): " + e.getMessage());
                    }
                } catch (RuntimeException | Error e) {
                    crashes++;
                    System.out.println("hostile seed " + seed + ", file " + at + " (" + one.how() + "): " + e + " at " + Arrays.stream(e.getStackTrace()).limit(6).toList());
                }
                peak = Math.max(peak, pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
                if (!Arrays.equals(before, export(workbook))) {
                    changes++;
                    System.out.println("hostile seed " + seed + ", file " + at + " (" + one.how() + "): the workbook changed");
                }
                Files.delete(file);
            }
        }
        try (var left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> !name.equals("workbook"))).as("left behind").isEmpty();
        }
        System.out.println("hostile: accepted as workbooks of their own " + accepted + ", refused " + refused);
        System.out.println("hostile: " + files + " files, " + crashes + " crashes, " + changes + " changes to the workbook"
                + (weighs ? ", peak heap " + (peak >> 20) + " MiB" : ""));
        assertThat(crashes).isZero();
        assertThat(changes).isZero();
    }

    /// Young and old peaks need not fall on one moment: their sum is never too small.
    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private void take(Hostile one, Path file, Workbook workbook, Tables tables, Path folder) throws IOException {
        try {
            if (one.isJson()) {
                JsonImport.open(file, folder, clock, tables).close();
            } else {
                var handOver = HandOver.read(file, HostileFiles.PASSPHRASE.toCharArray(), tables);
                handOver.previewMerge(workbook);
                if (handOver.isWorkbook()) {
                    handOver.openWorkbook(folder, clock).close();
                } else {
                    handOver.openMentorship(folder, handOver.people().getFirst().id(), "x", clock).close();
                }
            }
            remove(folder);
        } catch (WorkbookException e) {
            assertThat(folder).doesNotExist();
            throw e;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
