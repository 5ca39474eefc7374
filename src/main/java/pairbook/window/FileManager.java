// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The system's file manager, as a program of its own: java.awt.Desktop does not get on with JavaFX on Linux.
final class FileManager {

    private static final long PATIENCE = 5; // seconds to see whether it fails

    private FileManager() {}

    /// Shows a folder; says whether that worked. Takes up to [#PATIENCE] seconds.
    static boolean show(Path folder) {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var program = system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
        try {
            var process = new ProcessBuilder(List.of(program, folder.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Explorer's exit code says nothing; a file manager that is still there after a while has opened.
            return !process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() == 0 || program.equals("explorer");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
