// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.file.Path;
import java.time.Clock;

/// A Pairbook with one schema file more than this one has.
public final class LaterSchema {

    private LaterSchema() {}

    /// As [Workbook#open(Path, Clock)] there.
    public static Workbook open(Path folder, Clock clock) {
        return open(folder, null, clock);
    }

    /// As [Workbook#open(Path, char[], Clock)] there.
    public static Workbook open(Path folder, char[] passphrase, Clock clock) {
        var newest = Migrations.ALL.newest() + 1;
        return Workbook.open(folder, passphrase, clock, new Migrations("classpath:pairbook/workbook,classpath:pairbook/migrations/later", newest));
    }
}
