// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import pairbook.fx.Messages;
import pairbook.support.UnseenWindows;
import pairbook.workbook.Shelf;
import pairbook.worksheet.PromptEditor;

/// Somebody at the real window in a process of its own. Every wait has a limit.
final class Hands {

    private static final long PATIENCE = 180; // seconds, on a computer that does a lot besides
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(15);

    final Messages words;
    /// What nobody caught.
    final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Path home;
    private final Clock clock;
    private PairbookWindow window;
    private Stage stage;
    private CountDownLatch ended;

    Hands(Path home, Clock clock) {
        this(home, clock, Messages.of(Locale.UK));
    }

    /// @param words as the program has them where these hands are
    Hands(Path home, Clock clock, Messages words) {
        this.home = home;
        this.clock = clock;
        this.words = words;
    }

    /// Starts the toolkit.
    void begin() throws InterruptedException {
        Locale.setDefault(Locale.UK);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            faults.add(failure);
            Faults.log(failure);
        });
        UnseenWindows.use();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        if (!started.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("The toolkit did not start");
        }
        Platform.setImplicitExit(false);
    }

    /// Opens a window with the workbook that was open last.
    void show() {
        run(() -> {
            ended = new CountDownLatch(1);
            stage = new Stage();
            window = new PairbookWindow(stage, clock, words, new Shelf(home), Platform::runLater, ended::countDown);
            window.show();
            window.openLast();
        });
    }

    /// Begins a workbook with a pair in it, and opens it.
    void beginWorkbook() {
        show();
        until("the start page", () -> node("choice-am-mentor") != null);
        run(window::empty);
        until("a new workbook", this::isOpen);
    }

    Path folder() {
        return new Shelf(home).recent().getFirst();
    }

    PairbookWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    /// Asks the window to end.
    void quit() {
        run(window::quit);
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /// Waits until the window has ended, and takes it away.
    void gone() {
        until("the end", this::hasEnded);
        window.end();
        run(stage::close);
    }

    boolean isOpen() {
        return window.isOpen() && node("go-overview") != null;
    }

    static <T> T onFx(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            return done.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failure) {
            throw new AssertionError("on the FX thread", failure);
        }
    }

    static void run(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    /// Waits for something.
    void until(String what, BooleanSupplier there) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!onFx(there::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to pass: " + what + "; the window says " + onFx(this::said));
            }
            LockSupport.parkNanos(LOOK);
        }
        onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
    }

    // On the FX thread

    Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    /// All words that can be seen, except those in fields.
    List<String> said() {
        return all(stage.getScene().getRoot())
                .filter(node -> node instanceof Labeled text && text.getText() != null && !text.getText().isBlank())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    boolean says(String key, Object... with) {
        return said().contains(words.get(key, with));
    }

    boolean canPress(String key) {
        return button(key).isPresent();
    }

    String status() {
        return node("saved") instanceof Labeled label ? label.getText() : "";
    }

    /// The editor of a prompt. Where it is not there yet, the page is scrolled down to it: further parts are made when they come into view.
    Optional<PromptEditor> editor(String prompt) {
        var found = all(stage.getScene().getRoot()).filter(PromptEditor.class::isInstance).map(PromptEditor.class::cast)
                .filter(editor -> editor.row().key().equals(prompt)).findFirst();
        if (found.isEmpty() && stage.getScene().lookup(".page-scroller") instanceof ScrollPane page) {
            page.setVvalue(page.getVmax());
        }
        return found;
    }

    TextInputControl field(String prompt) {
        return all(editor(prompt).orElseThrow()).filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .findFirst().orElseThrow();
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(Hands::all) : Stream.empty());
    }

    // From another thread

    /// Goes to the stock-take, and begins it where nobody has.
    void stockTake() {
        run(() -> window.wiring().navigator().go("stock-take"));
        until("the stock-take", () -> editor("holds.back").isPresent() || button("stock-take.begin").isPresent());
        if (!onFx(() -> editor("holds.back").isPresent())) {
            press("stock-take.begin");
            until("a new sheet", () -> editor("holds.back").isPresent());
        }
    }

    /// Types behind what stands in a prompt's field.
    void type(String prompt, String typed) {
        run(() -> field(prompt).appendText(typed));
    }

    String typed(String prompt) {
        return onFx(() -> field(prompt).getText());
    }

    void fill(String field, String typed) {
        until(field, () -> node(field) != null);
        run(() -> {
            node(field).requestFocus();
            ((TextInputControl) node(field)).clear();
            ((TextInputControl) node(field)).replaceSelection(typed);
        });
    }

    void fire(String button) {
        until(button, () -> node(button) != null && !node(button).isDisabled());
        run(() -> node(button).executeAccessibleAction(AccessibleAction.FIRE));
    }

    /// Presses the button with these words on it.
    void press(String key) {
        until(key, () -> button(key).isPresent());
        run(() -> button(key).orElseThrow().fire());
    }

    private Optional<Button> button(String key) {
        return all(stage.getScene().getRoot())
                .filter(node -> node instanceof Button button && words.get(key).equals(button.getText()) && !button.isDisabled())
                .map(Button.class::cast).findFirst();
    }

    void key(KeyCode key) {
        run(() -> {
            stage.requestFocus();
            new Robot().keyType(key);
        });
    }

    void control(KeyCode key) {
        run(() -> {
            stage.requestFocus();
            var robot = new Robot();
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(key);
            robot.keyRelease(KeyCode.CONTROL);
        });
    }

    /// Asks for another passphrase.
    ///
    /// @param before null where there is none yet
    void setPassphrase(String before, String after) {
        run(window::passphrase);
        if (before != null) {
            fill("passphrase-current", before);
        }
        fill("passphrase-new", after);
        fill("passphrase-again", after);
        run(() -> ((CheckBox) node("passphrase-understood")).setSelected(true));
        fire("passphrase-set");
    }

    void lock() {
        control(KeyCode.L);
        until("the page that asks for the passphrase", () -> node("unlock-passphrase") != null);
    }

    void unlock(String passphrase) {
        fill("unlock-passphrase", passphrase);
        fire("unlock-open");
    }
}
