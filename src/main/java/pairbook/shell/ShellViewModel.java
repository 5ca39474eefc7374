// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyMapProperty;
import javafx.beans.property.ReadOnlyMapWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import pairbook.feature.Contribution;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Autosave.State;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleWords;
import pairbook.workbook.WorkbookException;

/// What the window around the screens says: whose pair this is, how each screen stands, and what is saved.
public final class ShellViewModel {

    private static final int SHOWN = 300; // characters of words that were refused; all of them are copied

    private final Registry features;
    private final PairsViewModel pairs;
    private final Autosave autosave;
    private final Navigator navigator;
    private final Background background;
    private final ReadOnlyMapWrapper<String, String> stateOf = new ReadOnlyMapWrapper<>(FXCollections.observableHashMap());
    private final PeopleWords say;
    private final StringBinding status;
    private final StringBinding trouble;
    private final StringBinding refused;
    private final BooleanBinding saved;
    private final StringBinding pairName;
    private final StringBinding pairLine;

    public ShellViewModel(Registry features) {
        this.features = features;
        var tools = features.tools();
        var words = tools.words();
        var dates = tools.dates();
        pairs = tools.pairs();
        autosave = tools.edits().autosave();
        navigator = tools.navigator();
        background = tools.background();
        say = new PeopleWords(words, dates);
        status = Bindings.createStringBinding(
                () -> switch (autosave.stateProperty().get()) {
                    case State.Saved(var at) when !autosave.refused().isEmpty() -> words.get("shell.status.not-saved");
                    case State.Saved(var at) -> at == null ? words.get("shell.status.nothing") : words.get("shell.status.saved", dates.time(at));
                    case State.Saving() -> words.get("shell.status.saving");
                    case State.NotSaved(var why) -> words.get("shell.status.not-saved");
                },
                autosave.stateProperty(), autosave.refused());
        saved = Bindings.createBooleanBinding(
                () -> !(autosave.stateProperty().get() instanceof State.NotSaved) && autosave.refused().isEmpty(),
                autosave.stateProperty(), autosave.refused());
        refused = Bindings.createStringBinding(() -> refused(words), autosave.refused());
        trouble = Bindings.createStringBinding(
                () -> autosave.stateProperty().get() instanceof State.NotSaved(var why) ? words.get("shell.trouble." + reason(why)) : "",
                autosave.stateProperty());
        autosave.stateProperty().subscribe(now -> {
            if (now instanceof State.Saved(var at) && at != null) {
                readAgain(); // what the sidebar says follows what is stored
            }
        });
        pairName = Bindings.createStringBinding(() -> name(words), pairs.inViewProperty(), pairs.ownerProperty());
        pairLine = Bindings.createStringBinding(() -> line(words, dates), pairs.inViewProperty());
    }

    private static String reason(RuntimeException why) {
        return why instanceof WorkbookException refused ? switch (refused.reason()) {
            case DISK_FULL, REPLACED, DELETED, FOLDER_GONE, SETTINGS_REPLACED -> refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> "failed";
        } : "failed";
    }

    private String refused(Messages words) {
        var all = autosave.refused();
        if (all.isEmpty()) {
            return "";
        }
        var names = all.stream().map(Autosave.Refused::name).distinct().collect(Collectors.joining(", "));
        var said = words.get(refusedWords().isEmpty() ? "shell.refused.act" : "shell.refused", names);
        return Stream.concat(Stream.of(said), all.stream()
                        .filter(one -> !one.words().isBlank())
                        .map(one -> words.get("shell.refused.words", one.name(), start(one.words()))))
                .collect(Collectors.joining("\n"));
    }

    private static String start(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /// All words that the workbook refused, to be copied; empty where only acts were refused.
    public String refusedWords() {
        return autosave.refused().stream().map(Autosave.Refused::words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /// Says that what was refused may be forgotten.
    public void forgetRefused() {
        autosave.forgetRefused();
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
        var pair = pairs.inView();
        background.run(() -> states(pair), loaded -> stateOf.set(FXCollections.observableMap(loaded)));
    }

    private Map<String, String> states(Pair pair) {
        return features.contributed(Contribution.ScreenState.class, features.tools().viewer().get()).stream()
                .collect(Collectors.toMap(Contribution.ScreenState::screen, one -> one.read().apply(pair)));
    }

    /// Reads what the sidebar says, behind what has just been saved. All of it is asked for at once: the workbook may be on its way to be
    /// closed, and what is asked for later would find it gone.
    private void readAgain() {
        record Read(PairsViewModel.Loaded pairs, Map<String, String> states) {}
        var inView = pairs.inView() == null ? null : pairs.inView().id();
        background.run(() -> {
            var now = pairs.read();
            return new Read(now, states(now.pair(inView)));
        }, read -> {
            pairs.show(read.pairs());
            stateOf.set(FXCollections.observableMap(read.states()));
        });
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

    public void go(String screen) {
        autosave.flush();
        navigator.go(screen);
    }

    /// Opens the panel of a mentorship, or of a new one for null.
    void openPair(UUID mentorship) {
        navigator.open("mentorship", mentorship);
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

    /// The id of the mentorship in view, or of one that comes into view as soon as it is written; null where there is none.
    UUID mentorship() {
        return pairs.inViewId();
    }

    /// Whether there is such a mentorship, so that it can be brought into view.
    boolean has(UUID mentorship) {
        return pairs().stream().anyMatch(pair -> pair.id().equals(mentorship));
    }

    /// Brings a mentorship into view, if there is such a one; what shows it is gone to next.
    void bringIntoView(UUID mentorship) {
        pairs.view(mentorship);
    }

    /// Brings another mentorship into view, on the same screen where that makes sense.
    public void switchTo(UUID mentorship) {
        if (!navigator.mayLeave()) {
            return;
        }
        autosave.tried(() -> {
            pairs.view(mentorship);
            var place = navigator.placeProperty().get();
            navigator.go(place == null ? Screen.FIRST : features.screen(place.screen()).entry());
        });
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

    /// What the banner says of what the workbook refused for good; empty where nothing was.
    public StringBinding refusedProperty() {
        return refused;
    }

    public StringBinding pairNameProperty() {
        return pairName;
    }

    public StringBinding pairLineProperty() {
        return pairLine;
    }
}
