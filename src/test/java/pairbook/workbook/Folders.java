// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import pairbook.support.TestClock;

/// Workbooks' folders, copied, encrypted and compared.
final class Folders {

    private Folders() {}

    /// As [ClosedWorkbook#setPassphrase], with few rounds: what they cost is not what is tested here.
    static void lock(Path folder, char[] passphrase, Clock clock) throws IOException {
        var properties = WorkbookProperties.read(folder);
        var backups = new Backups(folder, clock);
        try (var keys = new Stretching(1_000, new byte[16]).stretch(passphrase)) {
            var next = properties.next(keys);
            properties.file(folder).copy(null, next.file(folder).path(), keys);
            next = next.closed(folder);
            backups.recode(null, keys, next, () -> true);
            next.write(folder);
            Workbook.settle(folder, next, backups);
        }
    }

    /// All that a workbook holds, as one hash. Opening it so changes nothing but what is there of H2's own.
    static String words(Path folder, char[] passphrase) {
        try (var workbook = Workbook.open(folder, passphrase, new TestClock())) {
            return workbook.shared().read(handle -> {
                var rows = new ArrayList<String>();
                for (var table : Contents.rows(handle).keySet()) {
                    handle.createQuery("select * from \"" + table + "\"").map((row, context) -> {
                        var values = new StringBuilder(table);
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            values.append('\0').append(row.getString(column));
                        }
                        return values.toString();
                    }).forEach(rows::add);
                }
                rows.sort(null);
                return DatabaseFile.sha256(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
            });
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
