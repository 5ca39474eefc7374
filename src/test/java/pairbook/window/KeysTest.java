// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pairbook.tour.Stops;
import pairbook.worksheet.SheetStore;

/// The keys of the window and of single screens, wherever the focus is.
class KeysTest extends StopsTest {

    @BeforeEach
    void openTheExample() {
        open();
        openExample();
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        rest();
    }

    private void go(String name) {
        var all = Stream.concat(stops.inTheExample().stream(), changed().stream()).toList();
        come(all.stream().filter(stop -> stop.name().equals(name)).findFirst().orElseThrow());
    }

    private String screen() {
        return onFx(() -> window.wiring().navigator().placeProperty().get().screen());
    }

    private boolean seen(String id) {
        return onFx(() -> node(id) != null && Stops.isInSight(node(id)));
    }

    private String says(String id) {
        return onFx(() -> ((Labeled) node(id)).getText());
    }

    private Node owner() {
        return onFx(() -> stage.getScene().getFocusOwner());
    }

    @Test
    void takingTheDateThatIsSuggestedIsNoDeadEnd() {
        go("meeting-prepare");
        go("meeting-meet");
        press(KeyCode.ALT, KeyCode.N);
        for (int i = 0; i < 8 && !"suggestion".equals(owner().getId()); i++) {
            press(KeyCode.TAB);
        }
        assertThat(owner().getId()).isEqualTo("suggestion");
        press(KeyCode.ENTER);
        assertThat(seen("suggestion")).as("it has been taken").isFalse();
        assertThat(owner()).isNotNull();
        press(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(owner()).isSameAs(node("now"));
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(screen()).isEqualTo("overview");
    }

    @Test
    void theKeyOfAnActionLandsInItsFieldFromEveryPart() {
        go("meeting-prepare");
        press(KeyCode.ALT, KeyCode.A);
        assertThat(owner()).isSameAs(node("newAction"));
        go("meeting-prepare");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(owner()).as("begun: where one writes").isInstanceOf(TextInputControl.class);
    }

    /// The toolkit selects all in a field that gets the focus, and the next letter would take its place.
    @Test
    void whatStandsInAFieldIsNotWrittenOver() {
        go("meeting-prepare");
        for (int i = 0; i < 3; i++) {
            press(KeyCode.CONTROL, KeyCode.DIGIT1);
            go("meeting-prepare");
            assertThat(onFx(() -> stage.getScene().getFocusOwner() instanceof TextInputControl text ? text.getSelectedText() : "")).isEmpty();
        }
    }

    @Test
    void behindASignatureTheNextNameIsTyped() {
        beginTheNextVersion();
        go("contract-sign");
        run(() -> node("sign-name-mentee").requestFocus());
        robot.write("Ines Halloran");
        press(KeyCode.ENTER);
        assertThat(owner()).isSameAs(node("sign-name-mentor"));
    }

    @Test
    void keysWorkWhereNothingHasTheFocusAndInTheSidebar() {
        go("meeting-prepare");
        go("meeting-meet");
        run(() -> {
            var passing = new StackPane();
            window.wiring().shell().page().getChildren().add(passing);
            passing.requestFocus();
            window.wiring().shell().page().getChildren().remove(passing);
        });
        press(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(owner()).isSameAs(node("want"));
        run(() -> node("go-contract").requestFocus());
        press(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(owner()).isSameAs(node("how"));
        go("stock-take");
        run(() -> node("go-contract").requestFocus());
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        assertThat(onFx(() -> stage.getScene().getFocusOwner().isFocused() && isIn("part-card"))).isTrue();
    }

    @Test
    void aPageThatTakesAnothersPlaceInItsScreenHasTheFocus() {
        go("contract");
        run(() -> node("go-contract").requestFocus());
        go("contract-compare");
        assertThat(seen("back")).isTrue();
        assertThat(onFx(() -> isIn("page-frame"))).isTrue();
    }

    private boolean isIn(String style) {
        for (var at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void escLeavesEveryInnerPage() {
        go("stock-take-compare");
        assertThat(onFx(() -> node("compare").isVisible())).isFalse();
        press(KeyCode.ESCAPE);
        assertThat(onFx(() -> node("compare").isVisible())).isTrue();

        var title = onFx(() -> subtitle());
        var sheets = new SheetStore(window.session().workbook().shared(), java.time.Clock.systemUTC()).ownSheets("stock-take");
        step(() -> window.wiring().navigator().go("stock-take", sheets.getLast().id()));
        assertThat(onFx(this::subtitle)).isNotEqualTo(title);
        press(KeyCode.ESCAPE);
        assertThat(onFx(this::subtitle)).as("the newest sheet").isEqualTo(title);

        go("contract-compare");
        assertThat(seen("back")).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(seen("back")).isFalse();
        assertThat(seen("next")).isTrue();
        var first = firstVersion();
        step(() -> window.wiring().navigator().go("contract", first));
        assertThat(seen("next")).as("not on a version that is over").isFalse();
        press(KeyCode.ESCAPE);
        assertThat(seen("next")).as("the version in force").isTrue();

        go("meetings-actions");
        press(KeyCode.ESCAPE);
        assertThat(seen("toActions")).isTrue();
        assertThat(onFx(() -> ((javafx.scene.control.ToggleButton) node("toMeetings")).isSelected())).isTrue();
        for (var phase : List.of("meeting-prepare", "meeting-held")) {
            go(phase);
            assertThat(screen()).isEqualTo("meeting");
            press(KeyCode.ESCAPE);
            assertThat(screen()).as(phase).isEqualTo("meetings");
        }

        beginTheNextVersion();
        go("contract-sign");
        assertThat(seen("back")).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(seen("back")).isFalse();
    }

    private String subtitle() {
        return stage.getScene().getRoot().lookupAll(".page-subtitle").stream().filter(Stops::isInSight).map(label -> ((Labeled) label).getText()).findFirst().orElse("");
    }

    private UUID firstVersion() {
        return window.session().workbook().shared().read(handle -> handle
                .createQuery("select c.id from contract c where c.mentorship_id = :pair and c.sealed_at is not null order by c.version limit 1")
                .bind("pair", onFx(() -> window.wiring().pairs().inView().id()))
                .mapTo(UUID.class)
                .one());
    }

    @Test
    void printingAndAddingDoSomethingOrAreNotOffered() {
        var some = Set.of("overview", "stock-take", "stock-take-compare", "contract", "contract-compare", "meetings", "meeting-held", "people");
        for (var stop : stops.inTheExample().stream().filter(stop -> some.contains(stop.name())).toList()) {
            come(stop);
            press(KeyCode.F1);
            var offered = onFx(() -> top().lookupAll(".key").stream().anyMatch(key -> ((Labeled) key).getText().equals("Ctrl+P")));
            press(KeyCode.ESCAPE);
            press(KeyCode.CONTROL, KeyCode.P);
            assertThat(onFx(() -> window.around().dialogs().isOver())).as("%s prints", stop.name()).isEqualTo(offered);
            if (offered) {
                run(window::closePanel);
                rest();
            } else {
                assertThat(toast()).as(stop.name()).isEqualTo("There is nothing to print on this screen.");
            }
            step(stop.leave());
        }
    }
}
