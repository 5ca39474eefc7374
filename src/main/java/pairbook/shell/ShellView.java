// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Navigator.Place;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.EnterField;
import pairbook.fx.controls.page.PageFrame;
import pairbook.fx.edits.Drafts;
import pairbook.fx.edits.Unfinished;
import pairbook.fx.panels.ScreenDraft;
import pairbook.people.Person;

/// The window of an open workbook: sidebar, the screen in view, banner and status line.
public final class ShellView {

    /// The panels that open over the shell.
    ///
    /// @param goTo     opens the one that goes anywhere by name
    /// @param handOver covers the window until this person says that it is them
    public record Doors(Runnable goTo, Consumer<Person> handOver) {}

    private static final double NARROW_BELOW = 64.2; // em: 900 px at 100 %

    private final ShellViewModel model;
    private final UndoViewModel steps;
    private final Navigator navigator;
    private final Messages words;
    private final Registry features;
    private final Program program;
    private final Doors doors;
    private Sidebar sidebar;
    private ScreenView inView;
    private ScreenDraft draft;
    private Drafts.Key draftKey;

    @FXML private BorderPane root;
    @FXML private ScrollPane side;
    @FXML private Banner trouble;
    @FXML private Banner refused;
    @FXML private Button copyWords;
    @FXML private StackPane page;
    @FXML private StatusLine status;

    public ShellView(ShellViewModel model, UndoViewModel steps, Registry features, Program program, Doors doors) {
        this.model = model;
        this.steps = steps;
        this.features = features;
        this.program = program;
        this.doors = doors;
        navigator = features.tools().navigator();
        words = features.tools().words();
    }

    @FXML
    private void initialize() {
        sidebar = new Sidebar(
                words, screens(), model::go, () -> PairMenu.items(model, words, doors), () -> ProgramMenu.items(program, words));
        side.setContent(sidebar);
        sidebar.pairName().textProperty().bind(model.pairNameProperty());
        sidebar.pairLine().textProperty().bind(model.pairLineProperty());
        sidebar.narrowProperty().bind(root.widthProperty().greaterThan(0).and(root.widthProperty().lessThan(status.em().multiply(NARROW_BELOW))));
        model.stateOfProperty().subscribe(states -> sidebar.show(states));
        status.say(model.statusProperty(), model.savedProperty());
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(trouble, model.troubleProperty().isNotEmpty());
        refused.textProperty().bind(model.refusedProperty());
        Shown.when(refused, model.refusedProperty().isNotEmpty());
        Shown.when(copyWords, model.refusedProperty().map(said -> !model.refusedWords().isEmpty()));
        status.steps(steps, words.get("undo.none"), words.get("undo.none.redo"));
        steps.where(new Spots(features, model, navigator, root, page, status, () -> inView));
        navigator.visitsProperty().subscribe(now -> {
            if (navigator.placeProperty().get() != null) {
                show(navigator.placeProperty().get());
            }
        });
        navigator.beforeLeaving(this::finish);
        navigator.refreshesProperty().subscribe((before, now) -> model.reload(this::again));
    }

    private List<Screen> screens() {
        return features.screens(features.tools().viewer().get());
    }

    private void show(Place place) {
        var screen = features.screen(place.screen());
        var loaded = features.load(screen.id());
        if (inView != null && inView != loaded.view()) {
            inView.hidden();
        }
        inView = loaded.view();
        page.getChildren().setAll(loaded.root());
        sidebar.mark(screen.entry());
        inView.shown(place.detail());
        keepDraft(new Drafts.Key("screen-" + screen.id(), place.detail() instanceof UUID id ? id : null, pairInView(), false));
        model.load();
    }

    @FXML
    private void copyRefused() {
        var content = new ClipboardContent();
        content.putString(model.refusedWords());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void forgetRefused() {
        model.forgetRefused();
    }

    private void again() {
        if (inView != null) {
            if (!Objects.equals(draftKey.mentorship(), pairInView())) {
                finish(); // while the screen still shows the mentorship in which it was typed
                keepDraft(draftKey.about(draftKey.subject(), pairInView()));
            }
            inView.refresh();
        }
    }

    private UUID pairInView() {
        return model.inView() == null ? null : model.inView().id();
    }

    private void keepDraft(Drafts.Key key) {
        leaveDraft();
        draftKey = key;
        draft = new ScreenDraft(features.tools().drafts(), key, page);
        draft.begin();
    }

    private void leaveDraft() {
        if (draft != null) {
            draft.leaveEmpty();
            draft = null;
        }
    }

    /// Takes over what was typed on the screen in view and is not taken over yet, and says that a line was added without Enter.
    ///
    /// @return whether nothing is left that cannot be taken over; else it is shown
    public boolean finish() {
        var lines = Unfinished.all(page).stream().filter(field -> field instanceof EnterField && field.isOpen()).toList();
        var left = finishAll();
        var added = lines.stream().filter(field -> !field.isOpen()).count();
        if (left.isPresent()) {
            features.tools().dialogs().warn(words.get("shell.unfinished"));
        } else if (added > 0) { // not what it says: another mentorship may be coming into view
            features.tools().dialogs().mention(words.get("shell.added", added), null);
        }
        return left.isEmpty();
    }

    /// As [#finish()], for whoever asks before going all the same.
    ///
    /// @return what stands in the field that is shown; it is kept as it is
    public Optional<String> unread() {
        var left = finishAll();
        left.ifPresent(field -> draft.keepNow());
        return left.map(field -> field.field().getText());
    }

    private Optional<Unfinished> finishAll() {
        var left = inView == null ? Optional.<Unfinished>empty() : Unfinished.finishAll(page);
        left.map(Unfinished::field).ifPresent(field -> {
            inView.uncover(field);
            field.requestFocus();
            Platform.runLater(() -> PageFrame.around(field).ifPresent(frame -> frame.reveal(field))); // once it is laid out
        });
        return left;
    }

    /// The screen in view, if there is one.
    public Optional<ScreenView> inView() {
        return Optional.ofNullable(inView);
    }

    /// Where the screen in view stands.
    public StackPane page() {
        return page;
    }

    /// Goes to a screen by its place in the sidebar, 0 for the first; to none where there are fewer.
    public void goTo(int place) {
        Sidebar.listed(screens()).skip(place).findFirst().map(Screen::id).ifPresent(model::go);
    }

    /// Opens the panel that goes anywhere by name.
    public void openGoTo() {
        doors.goTo().run();
    }

    /// Stops what the screen in view has running.
    public void left() {
        inView().ifPresent(ScreenView::hidden);
        leaveDraft();
        inView = null;
    }

    /// Brings the screen back into view that was left, with what was half typed on it.
    public void comeBack() {
        if (inView == null && navigator.placeProperty().get() != null) {
            show(navigator.placeProperty().get());
        }
    }

    public void undo() {
        steps.undo();
    }

    public void redo() {
        steps.redo();
    }
}
