// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import pairbook.fx.Theme;
import pairbook.shell.Program;
import pairbook.workbook.Backup;

/// A program around a workbook that only writes down what it is asked for.
public final class QuietProgram implements Program {

    public final List<String> asked = new ArrayList<>();
    private final Theme theme = new Theme();
    private final IntegerProperty lockAfter = new SimpleIntegerProperty(15);

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public List<Recent> recent() {
        return List.of();
    }

    @Override
    public void open(Path folder) {
        asked.add("open");
    }

    @Override
    public void choose() {
        asked.add("choose");
    }

    @Override
    public void start() {
        asked.add("start");
    }

    @Override
    public void back() {
        asked.add("back");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void example() {
        asked.add("example");
    }

    @Override
    public void rename() {
        asked.add("rename");
    }

    @Override
    public void showFolder() {
        asked.add("folder");
    }

    @Override
    public void passphrase() {
        asked.add("passphrase");
    }

    @Override
    public boolean hasPassphrase() {
        return true;
    }

    @Override
    public void lock() {
        asked.add("lock");
    }

    @Override
    public IntegerProperty lockAfterProperty() {
        return lockAfter;
    }

    @Override
    public void backups() {
        asked.add("backups");
    }

    @Override
    public void restore(Backup backup, char[] passphrase) {
        asked.add("restore");
    }

    @Override
    public void handOver() {
        asked.add("hand over");
    }

    @Override
    public void export() {
        asked.add("export");
    }

    @Override
    public void arrival() {
        asked.add("arrival");
    }

    @Override
    public void about() {
        asked.add("about");
    }

    @Override
    public void shortcuts() {
        asked.add("shortcuts");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }
}
