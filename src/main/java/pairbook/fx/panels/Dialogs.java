// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.panels;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import pairbook.fx.edits.Drafts;

/// Whatever opens over the screen. An interface, since tests have no file choosers.
public interface Dialogs {

    /// What a file is chosen for.
    ///
    /// @param title      of the chooser
    /// @param name       offered for the file
    /// @param extensions such as `pdf`, the first of which is added where it is missing
    record FileKind(String title, String name, String description, String... extensions) {

        /// The file that somebody meant who chose this one: with an ending of this kind, unless it has one.
        public Path named(Path chosen) {
            var name = chosen.getFileName().toString();
            var lower = name.toLowerCase(Locale.ROOT);
            var has = Arrays.stream(extensions).anyMatch(one -> lower.endsWith("." + one) && lower.length() > one.length() + 1);
            return has ? chosen : chosen.resolveSibling(name + "." + extensions[0]);
        }
    }

    /// Asks where to save a file, and whether to replace one that is there already.
    ///
    /// @param then takes the file, whose name has an ending of this kind; it does not run where the person thought better of it
    void saveFile(FileKind kind, Consumer<Path> then);

    /// Asks which file to open.
    Optional<Path> openFile(FileKind kind);

    /// Asks for a folder.
    Optional<Path> chooseFolder(String title);

    /// Lays a panel over the screen, with the rest dimmed. Esc takes it away and keeps what was typed in it. The same panel about the same thing
    /// is open once: a second one is not opened.
    void open(Panel panel);

    /// Takes the panel away that was laid over the screen last.
    void close();

    /// Covers the whole window, sidebar included, with a page that only its own button closes.
    void cover(Parent page);

    /// What a line of words is asked for.
    ///
    /// @param about  keeps what was typed and not answered
    /// @param label  of the field
    /// @param button that gives the answer
    record Question(Drafts.Key about, String title, String label, String button) {}

    /// Asks for a line of words.
    ///
    /// @param initial what stands in the field
    void ask(Question question, String initial, Consumer<String> then);

    /// Tells of something that went wrong: what happened, what is safe, what to do; the detail folds out.
    void tell(String title, String words, String detail);

    /// Says in passing what was done, with a way to take it back where `undo` is not null.
    void mention(String words, Runnable undo);

    /// Says something in passing, with a button.
    ///
    /// @param button what it does, in a word
    default void offer(String words, String button, Runnable act) {
        mention(words, act);
    }

    /// Says in passing what stands in the way.
    default void warn(String words) {
        mention(words, null);
    }
}
