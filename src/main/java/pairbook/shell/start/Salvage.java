// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import java.nio.file.Path;

/// Takes out of a workbook that does not open whatever can still be read of it.
public interface Salvage {

    /// Makes a new workbook of it; the broken one stays as it is. Off the FX thread.
    ///
    /// @param passphrase null where none was given
    /// @param to         the new workbook's folder, not there yet
    /// @return what to tell the person: what was found, and what was not
    /// @throws pairbook.workbook.WorkbookException if nothing can be read, or the passphrase is missing or wrong
    String salvage(Path broken, char[] passphrase, Path to);
}
