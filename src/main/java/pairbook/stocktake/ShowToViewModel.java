// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.edits.Edits;
import pairbook.people.PairsViewModel;
import pairbook.people.Person;
import pairbook.people.ShownStore;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.PromptRow;
import pairbook.worksheet.SheetViewModel;

/// What of the sheet in view the other of the mentorship in view may see, and what is marked for their next meeting.
public final class ShowToViewModel {

    /// One prompt that may be shown, with a tick.
    public record ShowRow(PartRow part, PromptRow prompt, BooleanProperty chosen) {}

    private record Marks(Set<String> shown, Set<String> bringUp) {}

    private final SheetViewModel sheet;
    private final ShownStore store;
    private final PairsViewModel pairs;
    private final Edits edits;
    private final Background background;
    private final Messages words;
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper(this, "other", "");
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final ObservableList<ShowRow> choices = FXCollections.observableArrayList();
    private Marks marks = new Marks(Set.of(), Set.of());
    private UUID mentorship;

    public ShowToViewModel(SheetViewModel sheet, ShownStore store, PairsViewModel pairs, Edits edits, Background background, Messages words) {
        this.sheet = sheet;
        this.store = store;
        this.pairs = pairs;
        this.edits = edits;
        this.background = background;
        this.words = words;
    }

    /// Reads the marks of the sheet in view.
    public void load() {
        var pair = pairs.inView();
        var somebody = pair == null ? java.util.Optional.<Person>empty() : pair.other();
        var before = mentorship;
        mentorship = somebody.isPresent() ? pair.id() : null;
        if (before != null && !before.equals(mentorship)) {
            take(new Marks(Set.of(), Set.of())); // what one may see says nothing about another
        }
        other.set(somebody.map(one -> one.name().isBlank() ? words.get("stock-take.show.somebody") : one.shortName()).orElse(""));
        if (mentorship == null || sheet.sheet() == null) {
            take(new Marks(Set.of(), Set.of()));
            return;
        }
        var with = mentorship;
        var sheetId = sheet.sheet().id();
        background.run(
                () -> new Marks(
                        store.shown(with, sheetId),
                        store.toBringUp(with).stream()
                                .filter(mark -> mark.subjectId().equals(sheetId))
                                .map(ShownStore.BringUp::prompt)
                                .collect(Collectors.toUnmodifiableSet())),
                this::take);
    }

    private void take(Marks read) {
        marks = read;
        changes.set(changes.get() + 1);
    }

    /// Fills the ticks with what is shown now: every prompt that says something, or is shown though it says nothing yet.
    public void choose() {
        choices.setAll(sheet.parts().stream()
                .flatMap(part -> part.prompts()
                        .filter(prompt -> prompt.isAnswered() || isShown(prompt.key()))
                        .map(prompt -> new ShowRow(part, prompt, new SimpleBooleanProperty(isShown(prompt.key())))))
                .toList());
    }

    /// Shows exactly what is ticked; what was shown beside it is taken back.
    public void show() {
        show(choices.stream().filter(row -> row.chosen().get()).map(row -> row.prompt().key()).collect(Collectors.toUnmodifiableSet()));
    }

    /// Takes back all that is shown of this sheet.
    public void takeBack() {
        show(Set.of());
    }

    private void show(Set<String> wanted) {
        var before = marks.shown();
        if (!wanted.equals(before)) {
            var with = mentorship;
            var sheetId = sheet.sheet().id();
            take(new Marks(wanted, marks.bringUp()));
            var name = words.get(wanted.isEmpty() ? "stock-take.show.back.name" : "stock-take.show.name", other.get());
            edits.does(name, () -> store.show(with, sheetId, wanted), () -> store.show(with, sheetId, before));
        }
    }

    /// Marks a prompt to be brought up at the next meeting, or takes the mark away.
    public void bringUp(String prompt, boolean marked) {
        if (marked == isBroughtUp(prompt)) {
            return;
        }
        var with = mentorship;
        var sheetId = sheet.sheet().id();
        var now = new java.util.HashSet<>(marks.bringUp());
        if (marked) {
            now.add(prompt);
        } else {
            now.remove(prompt);
        }
        take(new Marks(marks.shown(), Set.copyOf(now)));
        edits.does(
                words.get("stock-take.bring-up.name", sheet.prompt(prompt).label()),
                () -> store.setBringUp(with, sheetId, prompt, marked),
                () -> store.setBringUp(with, sheetId, prompt, !marked));
    }

    public boolean isShown(String prompt) {
        return marks.shown().contains(prompt);
    }

    public boolean isBroughtUp(String prompt) {
        return marks.bringUp().contains(prompt);
    }

    /// How many prompts of a part are shown.
    public int shownOf(PartRow part) {
        return (int) part.prompts().filter(prompt -> isShown(prompt.key())).count();
    }

    /// Whether some of a part is shown and some of it is not.
    public boolean isShownInPlaces(PartRow part) {
        var shown = shownOf(part);
        return shown > 0 && shown < part.prompts().count();
    }

    /// Whose a part is, in a few words: "Mine", "2 of 4 shown to Tobias".
    public String markOf(PartRow part) {
        var all = (int) part.prompts().count();
        var shown = shownOf(part);
        return shown == 0
                ? words.get("stock-take.mark.mine")
                : shown == all
                        ? words.get("stock-take.mark.shown", other.get())
                        : words.get("stock-take.mark.some", shown, all, other.get());
    }

    /// Whose the sheet is, in a sentence.
    public String summary() {
        return marks.shown().isEmpty()
                ? words.get("stock-take.show.none", other.get())
                : words.get("stock-take.show.some", marks.shown().size(), other.get());
    }

    public boolean isAnythingShown() {
        return !marks.shown().isEmpty();
    }

    Set<String> shown() {
        return marks.shown();
    }

    /// The ticks of the panel, in the sheet's order.
    public ObservableList<ShowRow> choices() {
        return choices;
    }

    /// What the other will see if it stays as ticked.
    public List<ShowRow> preview() {
        return choices.stream().filter(row -> row.chosen().get()).toList();
    }

    /// What the other is called; empty where there is nobody to show anything to.
    public ReadOnlyStringProperty otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// Counts the changes of what is shown or marked.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
