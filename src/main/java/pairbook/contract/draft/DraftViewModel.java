// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Names;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.agreement.Versions;
import pairbook.contract.text.Changes;
import pairbook.contract.text.Changes.Change;
import pairbook.contract.agreement.Versions.Written;
import pairbook.contract.text.ContractText;
import pairbook.fx.Messages;
import pairbook.fx.edits.Edits;
import pairbook.fx.panels.Dialogs;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.SheetViewModel;

/// A draft on the screen: its parts and clauses, what is missing, and what changed since the version in force.
public final class DraftViewModel {

    /// A part of the draft.
    public record Part(PartRow part, List<ClauseRow> clauses) {}

    /// Something missing or contradicting itself, with the words for it.
    ///
    /// @param prompt where to go; see [Readiness.Missing]
    public record Gap(String words, String clause, String prompt) {}

    private final ContractStore store;
    private final ContractWording wording;
    private final SheetViewModel sheet;
    private final ContractGoalsViewModel goals;
    private final Edits edits;
    private final Dialogs dialogs;
    private final Messages words;
    private final ObservableList<Part> parts = FXCollections.observableArrayList();
    private final ObservableList<Gap> gaps = FXCollections.observableArrayList();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private List<Gap> ahead = List.of(); // the gaps when one was gone to
    private Gap gone;
    private final ReadOnlyIntegerWrapper inPlace = new ReadOnlyIntegerWrapper(this, "inPlace");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total", 1);
    private final ReadOnlyObjectWrapper<Written> written = new ReadOnlyObjectWrapper<>(this, "written");
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper(this, "since", "");

    public DraftViewModel(
            ContractStore store,
            ContractWording wording,
            SheetViewModel sheet,
            ContractGoalsViewModel goals,
            Edits edits,
            Dialogs dialogs,
            Messages words) {
        this.store = store;
        this.wording = wording;
        this.sheet = sheet;
        this.goals = goals;
        this.edits = edits;
        this.dialogs = dialogs;
        this.words = words;
    }

    /// Brings a draft into view, or takes over what the room says of the one in view.
    public void show(Written now, Versions versions) {
        var other = written.get() == null || !written.get().id().equals(now.id());
        var names = Names.of(now.draft().pair(), words);
        sheet.setLabels(key -> wording.label(names, key));
        written.set(now);
        inPlace.set(now.readiness().inPlace());
        total.set(now.readiness().total());
        gaps.setAll(gaps(now, names));
        changes.setAll(versions.inForce()
                .flatMap(Versions.Sealed::text)
                .map(before -> Changes.between(before.text(), now.text()).stream().filter(Change::isChange).toList())
                .orElse(List.of()));
        since.set(versions.inForce().map(before -> words.get("contract.changed.since", before.contract().version())).orElse(""));
        goals.show(now.draft());
        if (other) {
            parts.clear();
        }
        sheet.show(now.id(), Side.AGREED, () -> rows(now.id()));
    }

    private void rows(UUID contractId) {
        var now = written.get();
        if (now == null || !now.id().equals(contractId)) {
            return;
        }
        var fresh = parts.isEmpty();
        var rows = fresh
                ? sheet.parts().stream()
                        .map(part -> new Part(part, part.groups().stream().filter(group -> now.draft().offers(group.group())).map(ClauseRow::new).toList()))
                        .toList()
                : List.copyOf(parts);
        var missing = new HashSet<String>();
        now.readiness().missing().forEach(one -> missing.add(one.clause()));
        for (var part : rows) {
            for (var clause : part.clauses()) {
                show(now, clause);
                if (fresh) {
                    clause.editingProperty().set(missing.contains(clause.key()) || clause.linesProperty().get().isEmpty());
                } else if (!clause.troubleProperty().get().isEmpty()) {
                    clause.editingProperty().set(true);
                }
            }
        }
        if (fresh) {
            parts.setAll(rows);
        }
    }

    private void show(Written now, ClauseRow clause) {
        var lines = now.text().clauses().filter(one -> one.key().equals(clause.key())).findFirst().map(ContractText.Clause::lines)
                .orElse(List.of()).stream().filter(line -> !(line instanceof ContractText.Line.Unwritten)).toList();
        var troubled = now.readiness().troubles().stream()
                .filter(one -> one.clause().equals(clause.key()))
                .findFirst()
                .map(Readiness.Trouble::prompt)
                .orElse("");
        var trouble = troubled.isEmpty() ? "" : words.get("contract.trouble." + troubled);
        clause.show(now.draft(), wording.label(Names.of(now.draft().pair(), words), clause.key()), lines, trouble, troubled);
    }

    private List<Gap> gaps(Written now, Names names) {
        var gaps = new java.util.ArrayList<Gap>();
        now.readiness().troubles().forEach(one -> gaps.add(new Gap(words.get("contract.trouble." + one.prompt()), one.clause(), one.prompt())));
        now.readiness().missing().forEach(one -> gaps.add(
                new Gap(words.get("contract.missing." + one.prompt(), names.mentee(), names.mentor()), one.clause(), one.prompt())));
        return gaps;
    }

    /// What to fill next: what follows the one gone to last, round the end, as far as it is missing still.
    public Optional<Gap> nextGap() {
        var behind = ahead.stream().dropWhile(one -> !one.equals(gone)).skip(1);
        var next = Stream.concat(behind, gaps.stream()).filter(gaps::contains).findFirst();
        gone = next.orElse(null);
        ahead = List.copyOf(gaps);
        return next;
    }

    /// Puts a folded clause into the contract, with its starters where it has any.
    public void unfold(ClauseRow clause) {
        var id = written.get().id();
        var starters = wording.starters(written.get().draft().pair(), clause.group());
        clause.editingProperty().set(true);
        edits.does(
                words.get("contract.edit.unfold", clause.headingProperty().get()),
                () -> store.unfold(id, clause.key(), starters),
                () -> store.fold(id, clause.key()));
    }

    /// Takes a clause out of the contract that need not be there; its words come back with it.
    public void fold(ClauseRow clause) {
        var id = written.get().id();
        var name = words.get("contract.edit.fold", clause.headingProperty().get());
        Runnable away = () -> store.fold(id, clause.key());
        Runnable back = () -> store.unfold(id, clause.key(), java.util.Map.of());
        var takeBack = edits.does(name, away, back);
        if (clause.fields().isAnswered()) {
            dialogs.mention(words.get("contract.folded", clause.headingProperty().get()), takeBack);
        }
    }

    /// Leaves a clause open on purpose, or takes it up again.
    public void setLeftOpen(ClauseRow clause, boolean leftOpen) {
        var id = written.get().id();
        edits.does(
                words.get(leftOpen ? "contract.edit.leave-open" : "contract.edit.take-up", clause.headingProperty().get()),
                () -> store.setLeftOpen(id, clause.key(), leftOpen),
                () -> store.setLeftOpen(id, clause.key(), !leftOpen));
        clause.editingProperty().set(!leftOpen);
    }

    /// Takes it out of view.
    public void clear() {
        written.set(null);
        parts.clear();
        gaps.clear();
        changes.clear();
        sheet.clear();
    }

    public ContractGoalsViewModel goals() {
        return goals;
    }

    public ObservableList<Part> parts() {
        return parts;
    }

    /// What is to be done before it can be signed, in the contract's order.
    public ObservableList<Gap> gaps() {
        return gaps;
    }

    /// The clauses that differ from the version in force.
    public ObservableList<Change> changes() {
        return changes;
    }

    /// "Changed since version 1"; empty where no version is in force.
    public ReadOnlyStringProperty sinceProperty() {
        return since.getReadOnlyProperty();
    }

    /// How many clauses that must be there are in place.
    public ReadOnlyIntegerProperty inPlaceProperty() {
        return inPlace.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// The draft in view, as the room had it last; null while there is none.
    public ReadOnlyObjectProperty<Written> writtenProperty() {
        return written.getReadOnlyProperty();
    }
}
