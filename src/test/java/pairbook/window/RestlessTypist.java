// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javafx.util.Duration;
import pairbook.Main;
import pairbook.fx.controls.entries.EntryList;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.edits.EntryRow;
import pairbook.support.UnseenWindows;
import pairbook.worksheet.PromptEditor;

/// The real program with somebody at its keyboard who never stops typing, until the process is killed.
///
/// Writes a line to standard output when the stock-take is on the screen, and one each time the status line comes to say that
/// everything is saved, both with what the screen holds at that moment. Or they sign one version of the contract after the other, and it
/// writes a line for each signature that the screen shows. Or they leave in the midst of typing, which makes a backup.
public final class RestlessTypist {

    /// Its answer is one long text.
    static final String TEXT = "holds.back";
    /// Its answer is a list.
    static final String LIST = "work.likes";

    /// What they do.
    enum Habit { TYPES, SIGNS, LEAVES }

    /// What the screen holds.
    record Seen(boolean atOpening, String text, List<String> entries) {

        private static final Base64.Encoder OUT = Base64.getEncoder();
        private static final Base64.Decoder IN = Base64.getDecoder();

        String line() {
            return (atOpening ? "OPEN " : "SAVED ") + "." + code(text) + " ." + code(String.join("\n", entries));
        }

        static Optional<Seen> read(String line) {
            var parts = line.split(" ");
            if (parts.length != 3 || !parts[0].matches("OPEN|SAVED")) {
                return Optional.empty();
            }
            return Optional.of(new Seen(parts[0].equals("OPEN"), plain(parts[1]), plain(parts[2]).lines().toList()));
        }

        private static String code(String text) {
            return OUT.encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String plain(String coded) {
            return new String(IN.decode(coded.substring(1)), StandardCharsets.UTF_8);
        }
    }

    private final Random random;
    private Scene scene;
    private Robot robot;
    private boolean typing;
    private boolean inList;

    private final Habit habit;
    private int signed;
    private int sealed;
    private boolean signing;
    private String pressed = "";
    private int turns;

    private RestlessTypist(Random random, Habit habit) {
        this.random = random;
        this.habit = habit;
    }

    /// @param given the workbook's folder, the seed of what is typed, and the habit
    public static void main(String[] given) {
        UnseenWindows.use();
        var typist = new RestlessTypist(new Random(Long.parseLong(given[1])), Habit.valueOf(given[2]));
        var watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        Platform.runLater(() -> typist.look(watch::shutdown));
                    } catch (IllegalStateException e) {
                        return; // JavaFX is not there yet
                    }
                },
                0, 50, TimeUnit.MILLISECONDS);
        Main.main(new String[] {given[0]});
    }

    /// Looks whether the window is there, then goes to the stock-take, then begins to type.
    private void look(Runnable enough) {
        if (habit == Habit.SIGNS && scene != null) {
            sign();
        } else if (scene == null) {
            Window.getWindows().stream().map(Window::getScene).filter(one -> one != null && one.lookup("#saved") instanceof Label).findFirst()
                    .ifPresent(found -> {
                        scene = found;
                        robot = new Robot();
                        robot.keyPress(KeyCode.CONTROL);
                        robot.keyType(habit == Habit.SIGNS ? KeyCode.DIGIT3 : KeyCode.DIGIT2);
                        robot.keyRelease(KeyCode.CONTROL);
                    });
        } else if (editor(TEXT).isPresent() && editor(LIST).isPresent()) {
            enough.run();
            if (!typing) { // a look may have been queued behind the one that began
                typing = true;
                say(seen(true));
                ((Label) scene.lookup("#saved")).textProperty().subscribe((before, now) -> {
                    if (now.startsWith("Saved")) {
                        say(seen(false));
                    }
                });
                turn();
            }
        }
    }

    private static void say(Seen seen) {
        say(seen.line());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private Seen seen(boolean atOpening) {
        var text = find(editor(TEXT).orElseThrow(), GrowingText.class).orElseThrow().getText();
        var list = find(editor(LIST).orElseThrow(), EntryList.class).orElseThrow();
        return new Seen(atOpening, text, list.getItems().stream().map(EntryRow::getWords).toList());
    }

    /// Takes the next step towards a seal, wherever the screen stands.
    private void sign() {
        if (shown("next").isPresent()) {
            if (signing) {
                signing = false;
                say("SEALED " + ++sealed);
            } else if (pressed.isEmpty()) {
                say("READY");
            }
            press("next");
        } else if (shown("sign-mentee").isPresent()) {
            sign("mentee", "Ines Halloran");
        } else if (shown("sign-mentor").isPresent()) {
            if (!signing) {
                signing = true;
                say("SIGNED " + ++signed);
            }
            sign("mentor", "Tobias Wren");
        } else {
            press("sign");
        }
    }

    private void sign(String role, String name) {
        shown("sign-name-" + role).ifPresent(field -> ((TextInputControl) field).setText(name));
        press("sign-" + role);
    }

    /// Presses a button, and not again before it has pressed another.
    private void press(String id) {
        if (!id.equals(pressed)) {
            shown(id).ifPresent(button -> {
                pressed = id;
                button.executeAccessibleAction(AccessibleAction.FIRE);
            });
        }
    }

    private Optional<Node> shown(String id) {
        return scene.getRoot().lookupAll("#" + id).stream().filter(node -> !node.isDisabled() && isShown(node)).findFirst();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /// Goes to the other answer.
    private void turn() {
        if (habit == Habit.LEAVES && turns++ == 2) {
            say("LEAVES");
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.Q);
            robot.keyRelease(KeyCode.CONTROL);
            return;
        }
        inList = !inList;
        editor(inList ? LIST : TEXT).orElseThrow().focusField();
        if (inList) {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                robot.keyType(KeyCode.SPACE); // presses "Add"
            }
        } else {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.END);
            robot.keyRelease(KeyCode.CONTROL);
        }
        type(8 + random.nextInt(40));
    }

    private void type(int left) {
        if (left == 0) {
            turn();
            return;
        }
        robot.keyType(switch (random.nextInt(7)) {
            case 0 -> KeyCode.SPACE;
            case 1 -> inList && random.nextInt(3) == 0 ? KeyCode.ENTER : KeyCode.E;
            default -> KeyCode.values()[KeyCode.A.ordinal() + random.nextInt(26)];
        });
        // Now and then a pause that is long enough for the words to be saved before the focus leaves.
        var pause = new PauseTransition(Duration.millis(random.nextInt(9) == 0 ? 300 + random.nextInt(500) : 5 + random.nextInt(60)));
        pause.setOnFinished(over -> type(left - 1));
        pause.play();
    }

    /// The editor of a prompt. Where it is not there yet, the page is scrolled down to it: further parts are made when they come into view.
    private Optional<PromptEditor> editor(String prompt) {
        var found = all(scene.getRoot()).filter(PromptEditor.class::isInstance).map(PromptEditor.class::cast)
                .filter(editor -> editor.row().key().equals(prompt)).findFirst();
        if (found.isEmpty() && scene.lookup(".page-scroller") instanceof ScrollPane page) {
            page.setVvalue(page.getVmax());
        }
        return found;
    }

    private static <N> Optional<N> find(Node within, Class<N> type) {
        return all(within).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(RestlessTypist::all) : Stream.empty());
    }
}
