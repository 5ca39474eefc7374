// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A workbook that was open before.
public final class RecentRow {

    private final Path folder;
    private final String line;
    private final StringProperty name = new SimpleStringProperty("");

    RecentRow(Path folder, String line) {
        this.folder = folder;
        this.line = line;
    }

    public Path folder() {
        return folder;
    }

    /// When it was used last.
    public String line() {
        return line;
    }

    /// What it is called; empty until it has been read, and where it cannot be.
    public StringProperty nameProperty() {
        return name;
    }
}
