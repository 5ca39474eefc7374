// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import pairbook.fx.edits.PassingDrafts;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// Dialogs that open nothing: a file is saved where the test says, a line is answered as the test says.
final class NoDialogs implements Dialogs {

    Path file;
    String answer = "";
    Parent opened;
    final List<String> told = new ArrayList<>();

    @Override
    public void saveFile(FileKind kind, Consumer<Path> then) {
        Optional.ofNullable(file).ifPresent(then);
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
        opened = panel;
    }

    @Override
    public void close() {
        opened = null;
    }

    @Override
    public void cover(Parent page) {
        opened = page;
    }

    @Override
    public void ask(Question question, String initial, Consumer<String> then) {
        then.accept(answer);
    }

    @Override
    public void tell(String title, String words, String detail) {
        told.add(title);
    }

    @Override
    public void mention(String words, Runnable undo) {
        told.add(words);
    }
}
