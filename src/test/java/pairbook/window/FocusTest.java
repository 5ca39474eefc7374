// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.tour.Stops;
import pairbook.tour.Stops.Stop;
import pairbook.people.Person;
import pairbook.people.PeopleStore;

/// What somebody types arrives: wherever they come to, by whatever way, the focus is in view, in the screen or panel, and each letter stands in a field; where
/// the focus is on a button no letter does anything.
class FocusTest extends StopsTest {

    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final String LETTERS = "qwx";
    /// Where one has scrolled away from what has the focus, as with the wheel.
    private static final Pattern SCROLLED = Pattern.compile("^[a-z-]+-(end|leanings)( after (undo|a refresh|a panel))?$");

    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final AtomicInteger typed = new AtomicInteger();

    @Test
    void theNameHasItAtTheFirstStart() {
        open();
        type("the first start");
        assertThat(lost).isEmpty();
        assertThat(typed).as("letters of a name").hasValue(LETTERS.length());
    }

    @Test
    void noLetterIsLostOnAnyScreenOrPanel() {
        open();
        visit(stops.beforeAWorkbook(), stop -> tryOut(stop, true));
        here(stop -> tryOut(stop, true));
        say();
    }

    @Test
    @Tag("soak")
    void noLetterIsLostAfterAnyKindOfChange() {
        open();
        everywhere(stop -> tryOut(stop, true));
        say();
    }

    @Test
    void whatIsMadeUnfoldedAnewOrRemovedKeepsTheFocusNearby() {
        open();
        step(window::empty);
        var people = new PeopleStore(window.session().workbook().shared(), Clock.systemUTC());
        var zoe = Person.named("Aaliyah Zoe");
        people.save(zoe);
        step(() -> window.wiring().navigator().go("people"));
        step(() -> line("Aaliyah Zoe").requestFocus());
        people.save(Person.named("Aaliyah Abe"));
        step(() -> window.wiring().navigator().refresh());
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getAccessibleText())).as("the same one, though the list was made anew").startsWith("Aaliyah Zoe");
        people.setPersonRemoved(zoe.id(), true);
        step(() -> window.wiring().navigator().refresh());
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getStyleClass())).as("its neighbour").contains("people-line");

        goRoundByTab();

        step(() -> window.wiring().navigator().go("contract"));
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getStyleClass())).as("the main button of an empty screen").contains("accent");
        press(KeyCode.SPACE);
        rest();
        type("a contract just begun");
        run(() -> link(".folded-clause").requestFocus());
        press(KeyCode.ENTER);
        rest();
        type("a clause just unfolded");
        press(KeyCode.CONTROL, KeyCode.N);
        rest();
        type("a goal just added");
        step(() -> window.wiring().navigator().go("stock-take"));
        press(KeyCode.SPACE);
        rest();
        type("a stock-take just begun");
        step(() -> window.wiring().navigator().go("overview"));
        step(() -> window.wiring().navigator().go("stock-take"));
        type("a stock-take come back to");
        assertThat(lost).isEmpty();
        assertThat(typed).as("letters in fields: of the contract, the clause and the goal").hasValueGreaterThanOrEqualTo(3 * LETTERS.length());
    }

    private void goRoundByTab() {
        var first = onFx(() -> stage.getScene().getFocusOwner());
        var steps = 0;
        do {
            press(KeyCode.TAB);
            look("step " + ++steps + " by Tab", false);
        } while (onFx(() -> stage.getScene().getFocusOwner()) != first && steps < 100);
        assertThat(steps).as("Tab comes round").isBetween(5, 99);
    }

    private Node line(String name) {
        return stage.getScene().getRoot().lookupAll(".people-line").stream().filter(line -> line.getAccessibleText().startsWith(name)).findFirst().orElseThrow();
    }

    private Node link(String style) {
        return stage.getScene().getRoot().lookupAll(style).stream().filter(Stops::isInSight).findFirst().orElseThrow();
    }

    private void say() {
        System.out.printf("focus: %d screens and panels, %d letters lost%n", places.size(), lost.size());
        assertThat(lost).as("letters lost").isEmpty();
        assertThat(typed).as("letters typed into fields").hasPositiveValue();
    }

    private void tryOut(Stop stop, boolean everyChange) {
        places.add(stop.name());
        type(stop.name());
        if (!everyChange) {
            return;
        }
        if (!onFx(() -> window.around().dialogs().isOver())) {
            press(KeyCode.CONTROL, KeyCode.Z);
            rest();
            type(stop.name() + " after undo");
            if (window.isOpen()) {
                step(() -> window.wiring().navigator().refresh());
                type(stop.name() + " after a refresh");
            }
            press(KeyCode.F1);
            rest();
            press(KeyCode.ESCAPE);
            rest();
            type(stop.name() + " after a panel");
            press(KeyCode.CONTROL, KeyCode.Z);
            rest();
        }
        for (int i = 0; i < 3; i++) {
            press(KeyCode.TAB);
        }
        rest();
        look(stop.name() + " after Tab", false);
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /// Types letters one by one, and takes them out again.
    private void type(String where) {
        var owner = look(where, true);
        if (owner == null) {
            return;
        }
        run(() -> stage.requestFocus());
        if (owner instanceof TextInputControl field && field.isEditable()) {
            var before = onFx(field::getText);
            for (var letter : LETTERS.split("")) {
                write(letter);
            }
            var after = onFx(() -> stage.getScene().getFocusOwner() instanceof TextInputControl now ? now.getText() : "");
            var arrived = field instanceof PassphraseField ? after.length() == before.length() + LETTERS.length() : after.contains(LETTERS); // that shows stars
            if (!arrived) {
                lost.add(where + ": " + name(owner) + " has " + after);
            }
            typed.addAndGet(LETTERS.length());
            run(() -> field.setText(before));
            rest();
        } else {
            var screen = picture();
            for (var letter : LETTERS.split("")) {
                write(letter);
            }
            rest();
            var now = onFx(() -> stage.getScene().getFocusOwner());
            if (now instanceof TextInputControl field && onFx(field::getText).contains(LETTERS)) {
                typed.addAndGet(LETTERS.length());
                press(KeyCode.CONTROL, KeyCode.Z);
                rest();
            } else if (!screen.equals(picture())) {
                lost.add(where + ": letters on " + name(owner) + " did something");
            }
        }
    }

    private void write(String letter) {
        run(() -> {
            var code = KeyCode.valueOf(letter.toUpperCase(java.util.Locale.ROOT));
            var owner = stage.getScene().getFocusOwner();
            Node target = owner == null ? stage.getScene().getRoot() : owner;
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", letter, code, false, false, false, false));
            owner = stage.getScene().getFocusOwner();
            target = owner == null ? stage.getScene().getRoot() : owner;
            target.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
            target.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", letter, code, false, false, false, false));
        });
    }

    /// Where one is, what lies over it, and how many windows there are.
    private String picture() {
        return onFx(() -> {
            var place = window.isOpen() ? window.wiring().navigator().placeProperty().get() : null;
            return place + " " + window.around().dialogs().isOver() + " " + Window.getWindows().size() + " " + top().getClass().getSimpleName();
        });
    }

    /// Where the focus is: in the screen or the panel, in view, and showing that it is there.
    private Node look(String where, boolean mustBeInPage) {
        return onFx(() -> {
            var owner = stage.getScene().getFocusOwner();
            var over = window.around().dialogs().isOver();
            var place = over ? top() : window.isOpen() ? window.wiring().shell().page() : top();
            if (owner == null || owner.getScene() == null || !isSeen(owner)) {
                lost.add(where + ": nothing that is seen has the focus: " + (owner == null ? "" : name(owner)));
                return null;
            }
            if (mustBeInPage && !isInside(owner, place)) {
                lost.add(where + ": the focus is outside, on " + name(owner));
                return null;
            }
            usable(stage.getScene().getRoot()).stream().filter(node -> node != owner && node.getPseudoClassStates().contains(VISIBLE)).forEach(node ->
                    lost.add(where + ": " + name(node) + " looks as if it had the focus, and " + name(owner) + " has it"));
            var seen = owner.localToScene(owner.getLayoutBounds());
            if (!SCROLLED.matcher(where).find() && !seen.intersects(0, 0, stage.getScene().getWidth(), stage.getScene().getHeight())) {
                lost.add(where + ": the focus is out of view, on " + name(owner) + seen);
            }
            return owner;
        });
    }

    private static boolean isSeen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInside(Node node, Node place) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == place) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + (node.getId() == null ? "" : "#" + node.getId());
    }
}
