// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.fx.Messages;

/// Asks for the passphrase of a workbook that is locked, or about to be opened.
public final class UnlockViewModel {

    /// Opens a workbook with the passphrase that was typed.
    public interface Opener {

        /// @param wrong told on the FX thread where it is another passphrase
        void open(Path folder, char[] passphrase, Runnable wrong);
    }

    private final Opener opener;
    private final Messages words;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private Consumer<Boolean> asked = fresh -> {};
    private Path folder;

    public UnlockViewModel(Opener opener, Messages words) {
        this.opener = opener;
        this.words = words;
    }

    /// Asks for the passphrase of a workbook.
    public void ask(Path of) {
        folder = of;
        problem.set("");
        note.set("");
        trying.set(false);
        asked.accept(true);
    }

    /// Says what else there is to know while the page is shown, such as words that are not yet on the disk; empty for nothing.
    public void note(String words) {
        note.set(words);
    }

    /// Tries a passphrase.
    public void open(String passphrase) {
        if (trying.get() || passphrase.isEmpty()) {
            return;
        }
        problem.set("");
        trying.set(true);
        opener.open(folder, passphrase.toCharArray(), () -> {
            trying.set(false);
            problem.set(words.get("workbook.problem.wrong-passphrase"));
            asked.accept(false);
        });
    }

    /// @param listener told when a passphrase is wanted: true where nothing that was typed is to stay
    void onAsked(Consumer<Boolean> listener) {
        asked = listener;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Whether a passphrase is being tried.
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }
}
