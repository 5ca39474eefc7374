// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.nio.file.Path;
import java.util.function.Consumer;
import pairbook.paper.form.RenderedPaper;

/// The ways a paper leaves the program. A preview asks for them; what shows dialogs and talks to printers stands behind.
public interface Outlets {

    /// Asks where the PDF shall go. On the FX thread.
    ///
    /// @param name a file name to begin with
    /// @param then takes the file; it does not run where the person thought better of it
    void whereToSave(String name, Consumer<Path> then);

    /// Prints with the system's dialog. On the FX thread.
    ///
    /// @param done told once, on the FX thread
    void print(RenderedPaper paper, Consumer<PrintOutcome> done);
}
