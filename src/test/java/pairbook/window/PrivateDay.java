// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import pairbook.example.Example;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.Folders;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;

/// Makes every kind of file and folder there is in the data directory, in a process of its own; or opens a workbook that is open
/// elsewhere, and says what came of it.
public final class PrivateDay {

    private PrivateDay() {}

    /// @param given `make` and the data directory, or `open` and a workbook's folder
    public static void main(String[] given) throws IOException {
        if (given[0].equals("make")) {
            make(new Shelf(Path.of(given[1])));
        } else {
            open(Path.of(given[1]));
        }
    }

    private static void open(Path folder) {
        try (var opened = Workbook.open(folder, new TestClock())) {
            System.out.println("OPENED " + opened.info().name());
        } catch (WorkbookException e) {
            System.out.println(e.reason());
        }
        try (var closed = ClosedWorkbook.of(folder, new TestClock())) {
            System.out.println("CLOSED " + closed.backups().size());
        } catch (WorkbookException e) {
            System.out.println(e.reason());
        }
    }

    private static void make(Shelf shelf) throws IOException {
        var clock = new TestClock();
        shelf.keepSettings(new Properties());
        var folder = shelf.make(one -> one);
        try (var workbook = Workbook.create(folder, "Mine", "Noor El-Amin", clock)) {
            shelf.remember(folder);
            workbook.backUp(Occasion.ASKED);
            Files.delete(folder.resolve("shared-1.mv.db"));
            workbook.rename("Ours");
            Files.delete(folder.resolve("workbook.lock"));
            workbook.rename("Mine again");
        }
        var passphrase = "otter lantern gravel sonata".toCharArray();
        Folders.lock(folder, passphrase, clock);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            closed.restore(closed.backups().getFirst(), passphrase);
        }
        var copy = shelf.make(one -> one);
        ClosedWorkbook.copy(folder, copy);
        Workbook.open(copy, passphrase, clock).close();
        shelf.remember(copy);
        Example.open(shelf.make(one -> one), clock).close();
    }
}
