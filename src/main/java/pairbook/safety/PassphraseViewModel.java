// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.fx.Background;
import pairbook.fx.Messages;

/// Sets, changes or takes away the passphrase of the workbook that is open.
///
/// The one it has is asked for first, so that nobody who finds the program open can shut its owner out.
public final class PassphraseViewModel {

    /// Whose passphrase it is.
    public interface Locksmith {

        boolean hasPassphrase();

        /// Off the FX thread.
        boolean isPassphrase(char[] passphrase);

        /// Closes the workbook, gives it the passphrase (null for none), and opens it again.
        void change(char[] before, char[] after);
    }

    private final Locksmith locksmith;
    private final Background files;
    private final Messages words;
    private final boolean first;
    private final StringProperty current = new SimpleStringProperty("");
    private final StringProperty wanted = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final BooleanProperty understood = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Strength> strength = new ReadOnlyObjectWrapper<>(Strength.NONE);
    private final ReadOnlyStringWrapper currentProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper againProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final BooleanBinding ready;

    /// @param files a thread on which it may take a second
    public PassphraseViewModel(Locksmith locksmith, Background files, Messages words) {
        this.locksmith = locksmith;
        this.files = files;
        this.words = words;
        first = !locksmith.hasPassphrase();
        wanted.subscribe(this::measure);
        current.subscribe(() -> currentProblem.set(""));
        Runnable compare = () -> againProblem.set(again.get().isEmpty() || wanted.get().startsWith(again.get()) ? "" : words.get("passphrase.differ"));
        wanted.subscribe(compare);
        again.subscribe(compare);
        ready = Bindings.createBooleanBinding(this::isReady, current, wanted, again, understood, checking);
    }

    private void measure() {
        var typed = wanted.get();
        files.run(() -> Strength.of(typed), measured -> {
            if (typed.equals(wanted.get())) {
                strength.set(measured);
            }
        });
    }

    private boolean isReady() {
        return !wanted.get().isEmpty() && wanted.get().equals(again.get()) && understood.get() && !checking.get() && (first || !current.get().isEmpty());
    }

    /// Gives the workbook the passphrase that was typed twice.
    ///
    /// @param begun runs when it is about to be done; not where the current one was wrong
    public void set(Runnable begun) {
        if (isReady()) {
            change(wanted.get().toCharArray(), begun);
        }
    }

    /// Takes the passphrase away.
    ///
    /// @param begun as in [#set]
    public void takeAway(Runnable begun) {
        if (!checking.get()) {
            change(null, begun);
        }
    }

    private void change(char[] after, Runnable begun) {
        var before = first ? null : current.get().toCharArray();
        checking.set(true);
        files.run(() -> before == null || locksmith.isPassphrase(before), right -> {
            checking.set(false);
            if (right) {
                begun.run();
                locksmith.change(before, after);
            } else {
                currentProblem.set(words.get("workbook.problem.wrong-passphrase"));
            }
        });
    }

    /// What a strength is called; while nothing has been typed, what makes a good one.
    public String say(Strength of) {
        return of == Strength.NONE ? words.get("passphrase.hint") : words.get("passphrase.strength." + of.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /// Whether it has none yet.
    public boolean isFirst() {
        return first;
    }

    public StringProperty currentProperty() {
        return current;
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    public StringProperty againProperty() {
        return again;
    }

    /// That nobody can bring a forgotten one back.
    public BooleanProperty understoodProperty() {
        return understood;
    }

    public ReadOnlyObjectProperty<Strength> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty currentProblemProperty() {
        return currentProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty againProblemProperty() {
        return againProblem.getReadOnlyProperty();
    }

    /// Whether the current one is being looked at.
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    public BooleanBinding readyProperty() {
        return ready;
    }
}
