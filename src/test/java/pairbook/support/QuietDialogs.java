// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import pairbook.fx.edits.PassingDrafts;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// Remembers what was said and opened; nobody answers.
public final class QuietDialogs implements Dialogs {

    public final List<String> said = new ArrayList<>();
    public final List<Parent> opened = new ArrayList<>();
    /// Where files are saved; null where nobody chooses a place.
    public Path saveTo;
    /// Takes back what was mentioned last; null where that cannot be.
    public Runnable lastUndo;

    @Override
    public void saveFile(FileKind kind, Consumer<Path> then) {
        Optional.ofNullable(saveTo).ifPresent(then);
    }

    @Override
    public Optional<Path> openFile(FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.empty();
    }

    @Override
    public void open(Panel panel) {
        panel.opened(new PassingDrafts(), this::close);
        opened.add(panel);
    }

    @Override
    public void close() {
        opened.removeLast();
    }

    @Override
    public void cover(Parent page) {
        opened.add(page);
    }

    @Override
    public void ask(Question question, String initial, Consumer<String> then) {
        said.add(question.title());
    }

    @Override
    public void tell(String title, String words, String detail) {
        said.add(title);
    }

    @Override
    public void mention(String words, Runnable undo) {
        said.add(words);
        lastUndo = undo;
    }
}
