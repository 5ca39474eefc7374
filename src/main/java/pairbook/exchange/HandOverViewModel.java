// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import pairbook.exchange.file.HandOverWriter;
import pairbook.exchange.file.Preview;
import pairbook.fx.Background;
import pairbook.fx.panels.Dialogs;
import pairbook.people.PairsViewModel;

/// Makes a hand-over file: of what, what goes with it, and under which passphrase.
public final class HandOverViewModel {

    /// What is handed over.
    public enum What {
        /// The mentorship in view, of which only goes what is shown to it.
        MENTORSHIP,
        WORKBOOK
    }

    private final Supplier<HandOverWriter> writer;
    private final PairsViewModel pairs;
    private final Background files;
    private final Dialogs dialogs;
    private final HandOverWords say;
    private final ObjectProperty<What> what = new SimpleObjectProperty<>();
    private final BooleanProperty sealed = new SimpleBooleanProperty();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<String> going = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanBinding ready;

    /// @param writer made on the files' thread
    public HandOverViewModel(Supplier<HandOverWriter> writer, PairsViewModel pairs, Background files, Dialogs dialogs, HandOverWords say) {
        this.writer = writer;
        this.pairs = pairs;
        this.files = files;
        this.dialogs = dialogs;
        this.say = say;
        what.subscribe(now -> {
            if (now != null) {
                preview(now);
            }
        });
        passphrase.subscribe(this::compare);
        again.subscribe(this::compare);
        ready = Bindings.createBooleanBinding(this::isReady, sealed, passphrase, again, doing);
    }

    private void compare() {
        var typed = again.get();
        problem.set(typed.isEmpty() || passphrase.get().startsWith(typed) ? "" : say.get("passphrase.differ"));
    }

    private boolean isReady() {
        return doing.get().isEmpty() && (!sealed.get() || !passphrase.get().isEmpty() && passphrase.get().equals(again.get()));
    }

    /// Begins with the mentorship in view, where there is one.
    public void open() {
        what.set(hasMentorship() ? What.MENTORSHIP : What.WORKBOOK);
    }

    /// Whether a mentorship is in view.
    public boolean hasMentorship() {
        return pairs.inView() != null;
    }

    private void preview(What of) {
        going.clear();
        doing.set(say.get("hand-over.doing.preview"));
        Function<HandOverWriter, Preview> look = of == What.WORKBOOK ? HandOverWriter::previewWorkbook : it -> it.previewMentorship(pairs.inView().id());
        files.run(() -> look.apply(writer.get()), preview -> {
            doing.set("");
            if (what.get() == of) {
                going.setAll(say.going(preview, of == What.WORKBOOK));
            }
        }, failure -> {
            doing.set("");
            fail(failure);
        });
    }

    /// Asks where to, and writes the file there.
    ///
    /// @param done runs when it is written
    public void save(Runnable done) {
        if (!isReady()) {
            return;
        }
        dialogs.saveFile(new Dialogs.FileKind(say.get("hand-over.save"), say.fileName(), say.get("hand-over.kind"), "pairbook"), to -> {
            var secret = sealed.get() ? passphrase.get().toCharArray() : null;
            var mentorship = what.get() == What.MENTORSHIP ? pairs.inView().id() : null;
            Consumer<HandOverWriter> write = mentorship == null ? it -> it.workbook(to, secret) : it -> it.mentorship(mentorship, to, secret);
            doing.set(say.get("hand-over.doing.write"));
            files.run(() -> {
                write.accept(writer.get());
                return to;
            }, written -> {
                doing.set("");
                done.run();
                dialogs.mention(say.get("hand-over.saved", written.getFileName().toString()), null);
            }, failure -> {
                doing.set("");
                fail(failure);
            });
        });
    }

    private void fail(RuntimeException failure) {
        dialogs.tell(say.get("hand-over.failed"), say.get("hand-over.failed.words", say.why(failure)), HandOverWords.detail(failure));
    }

    /// The two of the mentorship in view.
    public String pair() {
        return say.names(pairs.inView());
    }

    public ObjectProperty<What> whatProperty() {
        return what;
    }

    /// Whether the file gets a passphrase.
    public BooleanProperty sealedProperty() {
        return sealed;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public StringProperty againProperty() {
        return again;
    }

    /// What goes, a line each.
    public ReadOnlyListProperty<String> goingProperty() {
        return going.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public BooleanBinding readyProperty() {
        return ready;
    }

}
