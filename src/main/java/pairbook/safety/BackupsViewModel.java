// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import pairbook.fx.Background;
import pairbook.fx.panels.Dialogs;
import pairbook.workbook.Backup;
import pairbook.workbook.Workbook;

/// The backups of the open workbook, and making one.
public final class BackupsViewModel {

    private final Workbook workbook;
    private final Background files;
    private final Dialogs dialogs;
    private final BackupWords say;
    private final ReadOnlyListWrapper<BackupRow> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /// @param files the thread on which workbooks are backed up and closed, so that neither happens during the other
    public BackupsViewModel(Workbook workbook, Background files, Dialogs dialogs, BackupWords say) {
        this.workbook = workbook;
        this.files = files;
        this.dialogs = dialogs;
        this.say = say;
    }

    /// Reads the list again.
    public void load() {
        files.run(workbook::backups, this::show, failure -> {
            rows.clear();
            none.set(false);
            summary.set("");
            trouble.set(say.failure("backups.unread", failure));
        });
    }

    private void show(List<Backup> backups) {
        trouble.set("");
        rows.setAll(backups.stream().map(say::row).toList());
        none.set(backups.isEmpty());
        var good = backups.stream().filter(Backup::canBeRestored).toList();
        summary.set(good.isEmpty() ? "" : say.get("backups.summary", good.size(), say.when(good.getFirst().madeAt())));
    }

    /// Makes a backup now.
    public void backUp() {
        if (!doing.get().isEmpty()) {
            return;
        }
        doing.set(say.get("backups.doing"));
        files.run(() -> workbook.backUp(Backup.Occasion.ASKED), made -> {
            doing.set("");
            dialogs.mention(say.get("backups.done"), null);
            load();
        }, failure -> {
            doing.set("");
            dialogs.tell(say.get("backups.not-done"), say.failure("backups.not-done", failure), BackupWords.detail(failure));
        });
    }

    /// The newest first.
    public ReadOnlyListProperty<BackupRow> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether there is none, which is known only once the list was read.
    public ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    /// How many there are to go back to, and of when the newest is; empty where there is none.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What is being done; empty while nothing is.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// Why the list cannot be read; empty where it can.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
