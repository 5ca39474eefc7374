// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import pairbook.support.TestClock;

/// Workbooks' folders, copied, encrypted and compared.
public final class Folders {

    private Folders() {}

    /// As [ClosedWorkbook#setPassphrase] of a workbook that has none.
    public static void lock(Path folder, char[] passphrase, Clock clock) {
        setPassphrase(folder, null, passphrase, clock);
    }

    /// As [ClosedWorkbook#setPassphrase], with few rounds: what they cost is not what is tested here.
    ///
    /// @param before null where it has none yet
    /// @param after  null to take it away
    public static void setPassphrase(Path folder, char[] before, char[] after, Clock clock) {
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            closed.setPassphrase(before, after, Folders::fewRounds, () -> true);
        }
    }

    static Stretching fewRounds() {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new Stretching(1_000, salt);
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
                return Sha256.of(String.join("\n", rows));
            });
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
