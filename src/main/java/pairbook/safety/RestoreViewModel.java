// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import pairbook.fx.Background;
import pairbook.workbook.Backup;
import pairbook.workbook.Contents.Difference;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Going back to one backup: what would change, and doing it. Used for one backup only.
public final class RestoreViewModel {

    /// How far it has come.
    public enum Step {
        /// It has a passphrase of its own, and nobody has given it yet.
        LOCKED,
        COMPARING,
        /// It can be gone back to.
        READY,
        /// It is not what it was when it was made, or cannot be looked into just now.
        REFUSED
    }

    /// What happens to things if one goes back.
    public enum Sort { GOES, RETURNS, DIFFERS }

    public record Change(Sort sort, String words) {}

    private final Workbook workbook;
    private final Background files;
    private final BiConsumer<Backup, char[]> restore;
    private final BackupWords say;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.COMPARING);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyListWrapper<Change> changes = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private Backup backup;
    private char[] given; // the backup's passphrase, once it has proved right

    /// @param files   the thread on which workbooks are backed up and closed
    /// @param restore puts the backup in the workbook's place; its passphrase is null where it has none but the workbook's
    public RestoreViewModel(Workbook workbook, Background files, BiConsumer<Backup, char[]> restore, BackupWords say) {
        this.workbook = workbook;
        this.files = files;
        this.restore = restore;
        this.say = say;
    }

    /// Begins, and looks into the backup where no passphrase is needed for it.
    public void open(BackupRow row) {
        backup = row.backup();
        title.set(say.get("restore.title", say.when(backup.madeAt())));
        about.set(row.isGood() ? say.get("restore.about", row.why(), row.holds()) : row.why());
        if (isOther() || workbook.hasPassphrase()) {
            step.set(Step.LOCKED);
        } else {
            compare(null);
        }
    }

    /// Tries the passphrase that was typed.
    public void unlock() {
        if (passphrase.get().isEmpty()) {
            error.set(say.get("restore.passphrase.empty"));
        } else {
            compare(passphrase.get().toCharArray());
        }
    }

    private void compare(char[] with) {
        step.set(Step.COMPARING);
        error.set("");
        doing.set(say.get("restore.doing"));
        files.run(() -> look(with), differences -> {
            doing.set("");
            given = with;
            show(differences);
        }, failure -> {
            doing.set("");
            refuse(failure);
        });
    }

    /// The workbook's own passphrase is asked for as well: the workbook is closed and opened again on the way.
    private List<Difference> look(char[] with) {
        if (!isOther() && workbook.hasPassphrase() && !workbook.isPassphrase(with)) {
            throw new WorkbookException(Reason.WRONG_PASSPHRASE, "workbook");
        }
        return workbook.compare(backup, isOther() ? with : null);
    }

    /// Whether the backup has another passphrase than the workbook.
    public boolean isOther() {
        return backup.state() == Backup.State.OTHER_PASSPHRASE;
    }

    private void show(List<Difference> differences) {
        changes.setAll(say.changes(differences));
        result.set(say.get(differences.isEmpty() ? "restore.changes.none" : "restore.changes"));
        step.set(Step.READY);
    }

    private void refuse(RuntimeException failure) {
        var reason = BackupWords.reason(failure);
        if (reason == Reason.WRONG_PASSPHRASE || reason == Reason.LOCKED) {
            error.set(reason == Reason.LOCKED ? "" : say.get("restore.passphrase.wrong"));
            step.set(Step.LOCKED);
        } else {
            result.set(say.failure("restore.refused", failure));
            step.set(Step.REFUSED);
        }
    }

    /// Goes back to this backup. The workbook closes for it, and this panel with it.
    public void restore() {
        if (step.get() == Step.READY) {
            restore.accept(backup, given);
        }
    }

    /// What is typed as the backup's own passphrase.
    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Why it was made, and what it holds.
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /// What is being done; empty while nothing is.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What is wrong with the passphrase; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// What looking into it came to, above the changes.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<Change> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Whether it has a passphrase of its own, which the workbook would then have.
    public boolean hasOwnPassphrase() {
        return given != null && isOther();
    }
}
