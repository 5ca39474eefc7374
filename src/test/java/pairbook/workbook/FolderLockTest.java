// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;
import pairbook.workbook.WorkbookException.Reason;

class FolderLockTest {

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Path folder;

    @BeforeEach
    void closedWorkbook() {
        folder = temp.resolve("workbook");
        Workbook.create(folder, "Mine", "Noor El-Amin", clock).close();
    }

    private void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(what).matches(refused -> refused.reason() == reason);
    }

    @Test
    void isInUseThoughItsFileIsGone() throws IOException {
        try (var workbook = Workbook.open(folder, clock)) {
            Files.delete(folder.resolve(FolderLock.FILE));
            refused(Reason.IN_USE, () -> Workbook.open(folder, clock));
            refused(Reason.IN_USE, () -> ClosedWorkbook.of(folder, clock));
            Files.delete(folder.resolve(FolderLock.FILE));
            workbook.rename("Still mine");
            assertThat(folder.resolve(FolderLock.FILE)).as("made again with the next write").exists();
            refused(Reason.IN_USE, () -> FolderLock.again(folder));
        }
        Workbook.open(folder, clock).close();
    }

    @Test
    void theDatabasesOwnLockIsInUseToo() {
        var file = WorkbookProperties.read(folder).file(folder);
        try (var room = Room.open(WorkbookProperties.read(folder).database(folder), null)) {
            refused(Reason.IN_USE, () -> file.inspect(null));
            refused(Reason.IN_USE, () -> FolderLock.take(folder));
            assertThat(room.amiss()).isEmpty();
        }
    }

    @Test
    void aFileSystemWithoutLocksIsToldAsWhatItIs() {
        refused(Reason.NOT_LOCKABLE, () -> FolderLock.take(folder, file -> {
            throw new IOException("No locks available");
        }));
    }
}
