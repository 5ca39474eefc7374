// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.nio.file.Path;
import java.time.Clock;
import pairbook.example.Example;
import pairbook.workbook.Workbook;

/// The example as it is on the first day of a [TestClock], made once and copied: the ids in all copies are the same.
public final class TestExample {

    private TestExample() {}

    private static final class Made {

        static final KeptWorkbook EXAMPLE = KeptWorkbook.of(folder -> Example.open(folder, new TestClock()).close());
    }

    /// As [Example#open].
    public static Workbook open(Path folder, Clock clock) {
        put(folder, clock);
        return Workbook.open(folder, clock);
    }

    /// Puts it into a folder, closed. On another day, or in another time zone, the example is another one, and made for this test alone.
    public static void put(Path folder, Clock clock) {
        var first = new TestClock();
        if (clock.instant().equals(first.instant()) && clock.getZone().equals(first.getZone())) {
            Made.EXAMPLE.copy(folder);
        } else {
            Example.open(folder, clock).close();
        }
    }
}
