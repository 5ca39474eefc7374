// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A workbook that was open before.
public final class RecentRow {

    private final Path folder;
    private final String line;
    private final boolean locked;
    private final StringProperty name = new SimpleStringProperty("");

    RecentRow(Path folder, String line, boolean locked) {
        this.folder = folder;
        this.line = line;
        this.locked = locked;
    }

    public Path folder() {
        return folder;
    }

    /// When it was used last.
    public String line() {
        return line;
    }

    /// Whether it asks for a passphrase.
    public boolean isLocked() {
        return locked;
    }

    /// What it is called; empty until it has been read, and where it cannot be.
    public StringProperty nameProperty() {
        return name;
    }
}
