// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.file.Path;
import java.time.Clock;

/// A Pairbook with one schema file more than this one has.
public final class LaterSchema {

    /// Of the schema files that only tests have: far behind any that a Pairbook will have.
    static final int NUMBER = 999;

    private static final String FILES = "pairbook/migrations/later";

    private LaterSchema() {}

    /// As [Workbook#open(Path, Clock)] there.
    public static Workbook open(Path folder, Clock clock) {
        return open(folder, null, clock);
    }

    /// As [Workbook#open(Path, char[], Clock)] there.
    public static Workbook open(Path folder, char[] passphrase, Clock clock) {
        if (LaterSchema.class.getClassLoader().getResource(FILES) == null) { // else it looks like a migration that failed
            throw new IllegalStateException("the resources of the tests are not on the class path");
        }
        return Workbook.open(folder, passphrase, clock, new Migrations("classpath:pairbook/workbook,classpath:" + FILES, NUMBER));
    }
}
