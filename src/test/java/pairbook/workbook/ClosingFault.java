// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// A disk that fails while H2 closes a workbook, of which H2 tells nobody.
public final class ClosingFault {

    private ClosingFault() {}

    /// @param looks how often something looks beneath the workbook until it is closed: what goes wrong comes behind the last of them
    public static void behind(Workbook workbook, int looks) {
        var room = workbook.shared();
        var left = new int[] {looks};
        room.standOn(() -> {
            if (--left[0] == 0) {
                room.execute(() -> cutOff(workbook));
            }
        });
    }

    private static void cutOff(Workbook workbook) {
        try (var file = FileChannel.open(workbook.properties().file(workbook.folder()).path(), StandardOpenOption.WRITE)) {
            file.truncate(DatabaseFile.HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
