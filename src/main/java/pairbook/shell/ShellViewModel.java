// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyMapProperty;
import javafx.beans.property.ReadOnlyMapWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import pairbook.fx.Autosave;
import pairbook.fx.Autosave.State;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Undo;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleWords;
import pairbook.workbook.WorkbookException;

/// What the window around the screens says: whose pair this is, how each screen stands, and what is saved.
public final class ShellViewModel {

    private final PairsViewModel pairs;
    private final Autosave autosave;
    private final Undo undo;
    private final Navigator navigator;
    private final Background background;
    private final Supplier<Map<String, String>> states;
    private final ReadOnlyMapWrapper<String, String> stateOf = new ReadOnlyMapWrapper<>(FXCollections.observableHashMap());
    private final PeopleWords say;
    private final StringBinding status;
    private final StringBinding trouble;
    private final BooleanBinding saved;
    private final StringBinding pairName;
    private final StringBinding pairLine;

    /// @param states a few words on how each screen stands, such as "9/11"; runs on the workbook's thread
    public ShellViewModel(
            PairsViewModel pairs,
            Autosave autosave,
            Undo undo,
            Navigator navigator,
            Background background,
            Supplier<Map<String, String>> states,
            Messages words,
            Dates dates) {
        this.pairs = pairs;
        this.autosave = autosave;
        this.undo = undo;
        this.navigator = navigator;
        this.background = background;
        this.states = states;
        say = new PeopleWords(words, dates);
        status = Bindings.createStringBinding(
                () -> switch (autosave.stateProperty().get()) {
                    case State.Saved(var at) -> at == null ? words.get("shell.status.nothing") : words.get("shell.status.saved", dates.time(at));
                    case State.Saving() -> words.get("shell.status.saving");
                    case State.NotSaved(var why) -> words.get("shell.status.not-saved");
                },
                autosave.stateProperty());
        saved = Bindings.createBooleanBinding(() -> !(autosave.stateProperty().get() instanceof State.NotSaved), autosave.stateProperty());
        trouble = Bindings.createStringBinding(
                () -> autosave.stateProperty().get() instanceof State.NotSaved(var why) ? words.get("shell.trouble." + reason(why)) : "",
                autosave.stateProperty());
        pairName = Bindings.createStringBinding(() -> name(words), pairs.inViewProperty(), pairs.ownerProperty());
        pairLine = Bindings.createStringBinding(() -> line(words, dates), pairs.inViewProperty());
    }

    private static String reason(RuntimeException why) {
        return why instanceof WorkbookException refused && refused.reason() == WorkbookException.Reason.DISK_FULL
                ? "disk-full"
                : "failed";
    }

    private String name(Messages words) {
        var pair = pairs.inView();
        var owner = pairs.owner();
        if (pair == null || pair.other().isEmpty()) {
            return owner == null || owner.name().isBlank() ? words.get("shell.pair.me") : owner.shortName();
        }
        var mine = pair.owner().filter(one -> !one.name().isBlank());
        var other = pair.called(pair.other().get());
        return mine.map(one -> PeopleWords.leftToRight(words.get("shell.pair.both", pair.called(one), other))).orElse(words.get("shell.pair.with", other));
    }

    private String line(Messages words, Dates dates) {
        var pair = pairs.inView();
        if (pair == null) {
            return "";
        }
        var kind = words.get("people.kind." + pair.mentorship().kind().name().toLowerCase(Locale.ROOT));
        var state = pair.mentorship().state();
        if (state != pairbook.people.Mentorship.State.ACTIVE) {
            return words.get("shell.pair.state", kind, words.get("people.state." + state.name().toLowerCase(Locale.ROOT)));
        }
        var began = pair.mentorship().beganOn();
        return began == null ? kind : words.get("shell.pair.since", kind, dates.briefDate(began));
    }

    /// Reads the sidebar's states again.
    public void load() {
        background.run(states, loaded -> stateOf.set(FXCollections.observableMap(loaded)));
    }

    /// Reads people, mentorships and the sidebar's states again.
    ///
    /// @param then runs when the mentorship in view is there
    public void reload(Runnable then) {
        pairs.load(() -> {
            load();
            then.run();
        });
    }

    public void go(Screen screen) {
        autosave.flush();
        navigator.go(screen.id());
    }

    /// The mentorships in the workbook.
    public List<Pair> pairs() {
        return pairs.pairsProperty();
    }

    /// What a mentorship is called among the others.
    public String choice(Pair pair) {
        return say.choice(pair, pairs.everybodyProperty());
    }

    /// The letter under which a mentorship is found among very many.
    String initial(Pair pair) {
        var name = choice(pair).strip();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /// The mentorship in view; null where there is none.
    public Pair inView() {
        return pairs.inView();
    }

    /// The same, observable.
    ReadOnlyObjectProperty<Pair> inViewProperty() {
        return pairs.inViewProperty();
    }

    /// Brings another mentorship into view, on the same screen where that makes sense.
    public void switchTo(UUID mentorship) {
        if (!navigator.mayLeave()) {
            return;
        }
        autosave.flushThen(() -> {
            pairs.view(mentorship);
            var place = navigator.placeProperty().get();
            var next = new Navigator.Place(place == null ? Screen.OVERVIEW.id() : Screen.of(place.screen()).entry().id(), null);
            if (next.equals(place)) {
                navigator.refresh();
            } else {
                navigator.go(next.screen());
            }
        });
    }

    /// Takes back the last edit.
    public void undo() {
        autosave.flush();
        undo.undo();
    }

    /// Does again what was taken back.
    public void redo() {
        autosave.flush();
        undo.redo();
    }

    /// How each screen stands, in a word or two, by its id; a screen without is not in it.
    public ReadOnlyMapProperty<String, String> stateOfProperty() {
        return stateOf.getReadOnlyProperty();
    }

    public StringBinding statusProperty() {
        return status;
    }

    /// False while something could not be saved.
    public BooleanBinding savedProperty() {
        return saved;
    }

    /// What the banner says while something could not be saved; empty otherwise.
    public StringBinding troubleProperty() {
        return trouble;
    }

    public StringBinding pairNameProperty() {
        return pairName;
    }

    public StringBinding pairLineProperty() {
        return pairLine;
    }
}
