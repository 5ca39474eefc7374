// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import pairbook.fx.Theme;
import pairbook.workbook.Backup;

/// What the menus and keys ask of the program around an open workbook.
public interface Program {

    /// A workbook that was open before.
    ///
    /// @param name its name; empty while nobody has read it
    record Recent(Path folder, String name) {}

    Theme theme();

    /// The workbooks opened last, without the one that is open.
    List<Recent> recent();

    void open(Path folder);

    /// Asks for a workbook's folder.
    void choose();

    /// Goes to the start page, where a new workbook begins. An open workbook stays open until another one is.
    void start();

    /// Goes back from there to the workbook that is open.
    void back();

    /// Whether a workbook is open.
    boolean isOpen();

    /// Opens the example as a copy of its own.
    void example();

    void rename();

    /// Shows the workbook's folder in the system's file manager.
    void showFolder();

    /// Sets, changes or takes away the passphrase.
    void passphrase();

    /// Whether the workbook that is open has one.
    boolean hasPassphrase();

    /// Closes the workbook behind a page that asks for its passphrase.
    void lock();

    /// After how many idle minutes it locks by itself; 0 for never.
    IntegerProperty lockAfterProperty();
    /// Goes to the backups of the workbook that is open.
    void backups();

    /// Closes the workbook that is open, puts a backup in its place and opens it again. What was there is kept, and can be had back.
    ///
    /// @param passphrase of the backup where it is another than the workbook's; else null
    void restore(Backup backup, char[] passphrase);

    /// Makes a hand-over file of the mentorship in view or the whole workbook.
    void handOver();

    /// Writes files for other programs.
    void export();

    /// Asks for a hand-over file or an export, and shows what is in it.
    void arrival();

    void about();

    void shortcuts();

    void quit();
}
