// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import pairbook.exchange.file.HandOver;
import pairbook.exchange.file.HandOver.Someone;
import pairbook.exchange.file.JsonImport;
import pairbook.exchange.file.MergeReport;
import pairbook.fx.Background;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// A file that came from somewhere: what is in it, and whether it becomes a workbook of its own or part of the one that is open.
/// Used for one file only.
public final class ArrivalViewModel {

    /// The window around it.
    public interface Host {

        /// The workbook that is open; null where none is.
        Workbook workbook();

        /// Makes a workbook in a new folder, off the FX thread, and opens it.
        void make(Function<Path, Workbook> maker);

        /// Merges into the workbook that is open, behind a backup, and says what came of it.
        void merge(Supplier<MergeReport> merge);
    }

    /// How far it has come.
    public enum Step {
        READING,
        /// It has a passphrase, and nobody has given it yet.
        LOCKED,
        READY,
        /// It is not to be taken.
        REFUSED
    }

    private final Host host;
    private final Background files;
    private final HandOverWords say;
    private final java.time.Clock clock;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.READING);
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyListWrapper<String> contents = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<String> merging = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<Someone> people = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyBooleanWrapper mergeable = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Someone> owner = new SimpleObjectProperty<>();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private Path file;
    private HandOver handOver; // null where the file is an export

    public ArrivalViewModel(Host host, Background files, HandOverWords say, java.time.Clock clock) {
        this.host = host;
        this.files = files;
        this.say = say;
        this.clock = clock;
    }

    /// Reads a file and shows what is in it. Nothing is changed yet.
    public void open(Path arrived) {
        file = arrived;
        doing.set(say.get("arrival.doing.read"));
        files.run(() -> JsonImport.isExport(arrived), isExport -> {
            if (isExport) {
                doing.set("");
                about.set(say.get("arrival.export"));
                step.set(Step.READY);
            } else {
                read(null);
            }
        }, this::refused);
    }

    private void refused(RuntimeException failure) {
        doing.set("");
        about.set(say.why(failure));
        step.set(Step.REFUSED);
    }

    /// Tries the passphrase that was typed.
    public void unlock() {
        if (!passphrase.get().isEmpty() && doing.get().isEmpty()) {
            read(passphrase.get().toCharArray());
        }
    }

    private void read(char[] secret) {
        problem.set("");
        doing.set(say.get("arrival.doing.read"));
        files.run(() -> HandOver.read(file, secret), this::show, failure -> {
            var reason = failure instanceof WorkbookException known ? known.reason() : Reason.FAILED;
            if (reason == Reason.LOCKED || reason == Reason.WRONG_PASSPHRASE) {
                doing.set("");
                problem.set(reason == Reason.LOCKED ? "" : say.get("arrival.wrong"));
                step.set(Step.LOCKED);
            } else {
                refused(failure);
            }
        });
    }

    private void show(HandOver read) {
        handOver = read;
        about.set(say.get(read.isWorkbook() ? "arrival.workbook" : "arrival.mentorship", say.when(read)));
        contents.setAll(say.lines(read.contents(), read.isWorkbook()));
        people.setAll(read.people());
        owner.set(read.people().stream().filter(one -> !one.id().equals(read.from())).findFirst().orElse(null));
        var open = host.workbook();
        if (open == null) {
            doing.set("");
            step.set(Step.READY);
            return;
        }
        files.run(() -> read.previewMerge(open), report -> {
            doing.set("");
            mergeable.set(true);
            merging.setAll(say.lines(report));
            step.set(Step.READY);
        }, failure -> {
            doing.set(""); // about another pair, or another workbook: it can still be one of its own
            step.set(Step.READY);
        });
    }

    /// Brings it together with the workbook that is open.
    public void merge() {
        var open = host.workbook();
        if (mergeable.get() && open != null) {
            host.merge(() -> handOver.mergeInto(open));
        }
    }

    /// Makes a workbook of its own of it.
    public void make() {
        if (handOver == null) {
            host.make(folder -> JsonImport.open(file, folder, clock));
        } else if (handOver.isWorkbook()) {
            host.make(folder -> handOver.openWorkbook(folder, clock));
        } else if (owner.get() != null) {
            var who = owner.get();
            host.make(folder -> handOver.openMentorship(folder, who.id(), say.get("arrival.name", who.name()), clock));
        }
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What it is and when it was made, or why it is not taken.
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What is wrong with the passphrase.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<String> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /// What would change here if it were brought together with the workbook that is open.
    public ReadOnlyListProperty<String> mergingProperty() {
        return merging.getReadOnlyProperty();
    }

    /// Whether it is about the same pair as the workbook that is open, or is the same workbook.
    public ReadOnlyBooleanProperty mergeableProperty() {
        return mergeable.getReadOnlyProperty();
    }

    /// Of a mentorship: who may be the owner of a new workbook.
    public ReadOnlyListProperty<Someone> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    public ObjectProperty<Someone> ownerProperty() {
        return owner;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }
}
