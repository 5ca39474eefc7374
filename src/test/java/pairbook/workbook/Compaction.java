// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreTool;

/// Makes the file of a closed workbook as small as H2 makes it in the quiet hours of ordinary use: written all at once, it is mostly holes.
public final class Compaction {

    private Compaction() {}

    public static void of(Path folder) {
        var properties = WorkbookProperties.read(folder);
        MVStoreTool.compact(properties.file(folder).path().toString(), false);
        try {
            properties.closed(folder).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
