// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Edits;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.goals.Action;
import pairbook.goals.ActionStore;
import pairbook.overview.Standing.Ahead;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;

/// How the mentorship in view stands, and what is next.
public final class OverviewViewModel {

    private static final int ACTIONS_SHOWN = 6;
    private static final int CHANGES_SHOWN = 3; // and a line for the others: with them the whole page fits the usual window

    /// What the owner's newest stock-take says about itself.
    ///
    /// @param answered how many of its parts
    record Stock(Sheet sheet, int answered) {}

    private record Loaded(Standing standing, Optional<Stock> stock, List<Action> actions) {}

    private final OverviewStore store;
    private final SheetStore sheets;
    private final ActionStore actionStore;
    private final PairsViewModel pairs;
    private final Background background;
    private final Edits edits;
    private final Navigator navigator;
    private final Messages words;
    private final Dates dates;
    private final OverviewWords say;
    private final NextStep nextStep;
    private final BiConsumer<String, Runnable> mention;
    private final Runnable editPair;
    private final Worksheet stockTake = Worksheet.load("stock-take");

    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Next> next = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<Step> steps = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Ahead> meeting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper when = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper agenda = new ReadOnlyStringWrapper("");
    private final ReadOnlyListWrapper<ActionRow> actions = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper moreActions = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper contract = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    private final ReadOnlyListWrapper<String> changes = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<Question> questions = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();

    /// @param mention  says in passing what was done, with a way to take it back
    /// @param editPair opens the panel of the mentorship in view, or of a new one where there is none
    public OverviewViewModel(
            OverviewStore store,
            SheetStore sheets,
            ActionStore actionStore,
            PairsViewModel pairs,
            Background background,
            Edits edits,
            Navigator navigator,
            Messages words,
            Dates dates,
            BiConsumer<String, Runnable> mention,
            Runnable editPair) {
        this.store = store;
        this.sheets = sheets;
        this.actionStore = actionStore;
        this.pairs = pairs;
        this.background = background;
        this.edits = edits;
        this.navigator = navigator;
        this.words = words;
        this.dates = dates;
        this.mention = mention;
        this.editPair = editPair;
        say = new OverviewWords(words, dates);
        nextStep = new NextStep(words, dates, say);
    }

    /// Reads everything again.
    public void load() {
        var pair = pairs.inView();
        background.run(() -> read(pair), loaded -> show(pair, loaded));
    }

    private Loaded read(Pair pair) {
        return new Loaded(
                pair == null ? Standing.NOTHING : store.standing(pair.id()),
                stock(),
                pair == null ? List.of() : actionStore.open(pair.id(), ACTIONS_SHOWN));
    }

    /// The owner's newest stock-take; runs on the workbook's thread.
    Optional<Stock> stock() {
        return sheets.newestOwn(stockTake.key()).map(sheet -> {
            var answers = sheets.answers(sheet.id(), Side.AGREED);
            return new Stock(sheet, (int) stockTake.parts().stream().filter(answers::has).count());
        });
    }

    private void show(Pair pair, Loaded loaded) {
        var standing = loaded.standing();
        var answered = loaded.stock().map(Stock::answered).orElse(0);
        var parts = stockTake.parts().size();
        subtitle.set(say.subtitle(pair, standing));
        next.set(nextStep.of(pair, standing, loaded.stock(), parts));
        steps.setAll(say.steps(pair, standing, answered));
        meeting.set(standing.next().orElse(null));
        when.set(standing.next().map(say::when).orElse(""));
        agenda.set(standing.next().map(one -> say.agenda(one, standing)).orElse(""));
        actions.setAll(loaded.actions().stream().map(action -> row(action, pair)).toList());
        var others = standing.actions().open() - actions.size();
        moreActions.set(others > 0 ? words.get("overview.actions.more", others) : "");
        contract.set(say.contract(pair, standing).orElse(""));
        since.set(standing.lastHeld().map(dates::day).map(day -> words.get("overview.since", dates.briefDate(day))).orElse(""));
        changes.setAll(say.changes(standing.changes(), CHANGES_SHOWN));
        var sheet = loaded.stock()
                .map(stock -> words.get("overview.question.stock", say.brief(day(stock.sheet().begunAt())), answered, parts))
                .orElse(words.get("overview.question.stock.none"));
        questions.setAll(say.questions(standing, sheet, (double) answered / parts));
        empty.set(loaded.stock().isEmpty() && standing.agreement().isEmpty() && standing.next().isEmpty()
                && standing.meetings().held() == 0 && loaded.actions().isEmpty());
    }

    private java.time.LocalDate day(Instant moment) {
        return dates.day(moment);
    }

    private ActionRow row(Action action, Pair pair) {
        var row = say.row(action, pair);
        row.doneProperty().subscribe(ticked -> {
            if (ticked) {
                done(action);
            }
        });
        return row;
    }

    private void done(Action action) {
        var done = words.get("overview.action.done", action.words());
        var takeBack = edits.changes(
                words.get("overview.action.undo"), action.words(),
                () -> actionStore.change(action.id(), now -> now.with(Action.State.DONE, now.outcome())),
                () -> actionStore.changeIf(action.id(), now -> now.state() == Action.State.DONE, now -> now.with(action.state(), now.outcome())));
        mention.accept(done, takeBack);
    }

    /// Does what the main button says.
    public void goOn() {
        var now = next.get();
        if (now.screen() == null) {
            editPair.run();
        } else {
            navigator.go(now.screen(), now.detail());
        }
    }

    /// Opens the next meeting, or the meetings where none is planned.
    public void openMeeting() {
        if (meeting.get() == null) {
            navigator.go("meetings");
        } else {
            navigator.go("meeting", meeting.get().id());
        }
    }

    /// Opens the list of all actions.
    public void openActions() {
        navigator.go("meetings", "actions");
    }

    public void openContract() {
        navigator.go("contract");
    }

    /// A line under the title; empty where there is nothing to say yet.
    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// What the main button does; null until the room has been read.
    public ReadOnlyObjectProperty<Next> nextProperty() {
        return next.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<Step> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// The next meeting; null where none is planned.
    public ReadOnlyObjectProperty<Ahead> meetingProperty() {
        return meeting.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty whenProperty() {
        return when.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty agendaProperty() {
        return agenda.getReadOnlyProperty();
    }

    /// The first open actions, by date.
    public ReadOnlyListProperty<ActionRow> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /// How many more are open; empty where these are all.
    public ReadOnlyStringProperty moreActionsProperty() {
        return moreActions.getReadOnlyProperty();
    }

    /// How the contract stands; empty where there is none.
    public ReadOnlyStringProperty contractProperty() {
        return contract.getReadOnlyProperty();
    }

    /// "Since 13 October"; empty where the two have not met yet.
    public ReadOnlyStringProperty sinceProperty() {
        return since.getReadOnlyProperty();
    }

    /// What changed since, a line each.
    public ReadOnlyListProperty<String> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<Question> questionsProperty() {
        return questions.getReadOnlyProperty();
    }

    /// Whether nothing has been begun yet.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
