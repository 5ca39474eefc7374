// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Act;
import pairbook.fx.edits.Edits;
import pairbook.worksheet.Answers;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Comparison;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.SheetViewModel;

/// The owner's stock-take: the sheet in view, what to do next on it, the sheets before it and what changed since.
public final class StockTakeViewModel {

    /// What the screen's main button does.
    public enum Step {
        /// There is no sheet yet.
        BEGIN,
        /// There is an unanswered part to go to.
        GO_ON,
        /// The sheet is finished, or a month old.
        AGAIN,
        /// An older sheet is being read.
        TO_LATEST
    }

    /// Two sheets side by side.
    public record Compared(String earlier, String later, Comparison comparison) {}

    private record Read(List<Sheet> sheets, Sheet current, Sheet previous, Answers before) {}

    private final SheetViewModel sheet;
    private final ShowToViewModel marks;
    private final ConversationViewModel conversation;
    private final SheetStore store;
    private final Edits edits;
    private final Background background;
    private final Dates dates;
    private final Messages words;
    private final BiConsumer<String, Runnable> mention;
    private final ObservableList<Sheet> sheets = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyObjectWrapper<PartRow> next = new ReadOnlyObjectWrapper<>(this, "next");
    private final ReadOnlyStringWrapper day = new ReadOnlyStringWrapper(this, "day", "");
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper(this, "subtitle", "");
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ObjectProperty<PartRow> writingIn = new SimpleObjectProperty<>(this, "writingIn");
    private final Act making = new Act();
    private Runnable made = () -> {};
    private UUID wanted;

    /// @param mention says in passing what was done, with a way to take it back
    public StockTakeViewModel(
            SheetViewModel sheet,
            ShowToViewModel marks,
            ConversationViewModel conversation,
            SheetStore store,
            Edits edits,
            Background background,
            Dates dates,
            Messages words,
            BiConsumer<String, Runnable> mention) {
        this.sheet = sheet;
        this.marks = marks;
        this.conversation = conversation;
        this.store = store;
        this.edits = edits;
        this.background = background;
        this.dates = dates;
        this.words = words;
        this.mention = mention;
        sheet.answeredPartsProperty().addListener(changed -> stand());
        writingIn.addListener(changed -> stand());
    }

    /// Reads the room again and brings the sheet that was chosen, or else the newest, into view.
    ///
    /// @param then runs when it is there
    public void load(Runnable then) {
        background.run(this::read, found -> take(found, then));
    }

    private Read read() {
        var all = store.ownSheets(sheet.worksheet().key());
        var current = all.stream().filter(one -> one.id().equals(wanted)).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
        var at = all.indexOf(current) + 1;
        var earlier = current == null || at >= all.size() ? null : all.get(at);
        return new Read(all, current, earlier, earlier == null ? Answers.NONE : store.answers(earlier.id(), Side.AGREED));
    }

    private void take(Read read, Runnable then) {
        sheets.setAll(read.sheets());
        if (read.current() == null) {
            sheet.clear();
            shown(read, then);
        } else {
            sheet.show(read.current().id(), Side.AGREED, () -> shown(read, then));
        }
    }

    private void shown(Read read, Runnable then) {
        if (!sheet.parts().contains(writingIn.get())) {
            writingIn.set(null);
        }
        marks.load();
        conversation.take(read.previous() == null ? "" : day(read.previous()), read.before());
        stand();
        if (edits.autosave().isIdle()) {
            made.run(); // what was read holds what was made
        }
        then.run();
    }

    private void stand() {
        var now = sheet.sheet();
        if (now == null) {
            step.set(Step.BEGIN);
            next.set(null);
            subtitle.set("");
            return;
        }
        var latest = sheets.isEmpty() || sheets.getFirst().id().equals(now.id());
        var due = now.isClosed() || !dates.day(now.begunAt()).plusMonths(1).isAfter(dates.today());
        var following = now.isClosed() ? null : sheet.nextUnanswered(writingIn.get()).orElse(null);
        // First what is safe to show without a next part, so that nobody watching ever sees a step without its part.
        if (following == null) {
            step.set(latest ? Step.AGAIN : Step.TO_LATEST);
            next.set(null);
        } else {
            next.set(following);
            step.set(!latest ? Step.TO_LATEST : due ? Step.AGAIN : Step.GO_ON);
        }
        var key = now.isClosed() ? "stock-take.subtitle.closed" : "stock-take.subtitle";
        day.set(day(now));
        subtitle.set(words.get(key, day(now), sheet.answeredPartsProperty().get(), sheet.parts().size()));
    }

    /// Begins the first sheet.
    public void begin() {
        making.begin(this::begin);
    }

    private void begin(Runnable over) {
        var id = UUID.randomUUID();
        wanted = null;
        made = over;
        edits.does(words.get("stock-take.begin.name"), () -> store.beginOwn(sheet.worksheet(), id), () -> store.setRemoved(id, true));
    }

    /// Closes the sheet in view and begins a new one from its answers.
    public void takeAgain() {
        making.begin(this::takeAgain);
    }

    private void takeAgain(Runnable over) {
        made = over;
        var earlier = sheet.sheet();
        var id = UUID.randomUUID();
        wanted = null;
        compared.set(null);
        Runnable act = () -> store.takeAgain(sheet.worksheet(), earlier, id);
        Runnable back = () -> store.takeBackAgain(earlier, id);
        mention.accept(words.get("stock-take.again.done", day(earlier)), edits.does(words.get("stock-take.again.name"), act, back));
    }

    /// Brings the newest sheet into view.
    public void readNewest() {
        want(null);
    }

    /// Brings another sheet into view.
    public void read(Sheet which) {
        want(which.id());
    }

    private void want(UUID id) {
        edits.autosave().flush();
        compared.set(null);
        wanted = id;
        load(() -> {});
    }

    /// Brings the sheet with an id into view, where it is one of these.
    public void read(UUID id) {
        var current = sheet.sheet();
        if (current != null && current.id().equals(id)) {
            endComparing();
        } else {
            sheets.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(this::read);
        }
    }

    /// Puts an earlier sheet beside the one in view.
    public void compare(Sheet with) {
        var later = sheet.sheet();
        edits.autosave().tried(() -> background.run(
                () -> Comparison.between(sheet.worksheet(), store.answers(with.id(), Side.AGREED), store.answers(later.id(), Side.AGREED)),
                comparison -> compared.set(new Compared(day(with), day(later), comparison))));
    }

    /// Goes back from the comparison to the sheet.
    public void endComparing() {
        compared.set(null);
    }

    /// The day a sheet was begun, which is what it is called by.
    public String day(Sheet of) {
        return dates.date(dates.day(of.begunAt()));
    }

    /// The year in which a sheet was begun.
    String year(Sheet of) {
        return Integer.toString(dates.day(of.begunAt()).getYear());
    }

    /// Making a sheet, until it is in view.
    public Act making() {
        return making;
    }

    public SheetViewModel sheet() {
        return sheet;
    }

    /// The sheets, the newest first.
    public ObservableList<Sheet> sheets() {
        return sheets;
    }

    /// Null until the first sheet, or that there is none, has been read.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The next unanswered part; null where there is none.
    public ReadOnlyObjectProperty<PartRow> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// The day of the sheet in view.
    public ReadOnlyStringProperty dayProperty() {
        return day.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// Two sheets side by side; null while one sheet is in view.
    public ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// The part with the focus; null where it is elsewhere.
    public ObjectProperty<PartRow> writingInProperty() {
        return writingIn;
    }
}
