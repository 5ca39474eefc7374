// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import pairbook.example.Example;
import pairbook.fx.edits.Unfinished;

/// What the main button of each screen and panel does. The pointer test consumes its clicks; here they act.
///
/// Others have theirs where the rest of what they do is tested: the start page, a person and a restored backup in [PairbookWindowTest], passphrase and
/// unlocking in [LockTest], what arrives in [HandOverWindowTest], a signature and another mentorship in [UndoWindowTest].
class MainButtonsTest extends StopsTest {

    private int count(String from) {
        return window.session().workbook().shared().read(handle -> handle.createQuery("select count(*) from " + from).mapTo(Integer.class).one());
    }

    private void thereAre(int expected, String of) {
        until(() -> count(of) == expected);
    }

    private String screen() {
        return onFx(() -> window.wiring().navigator().placeProperty().get().screen());
    }

    private void go(String screen) {
        step(stops.go(screen));
    }

    private void at(String stop) {
        come(Stream.concat(stops.inTheExample().stream(), changed().stream()).filter(one -> one.name().equals(stop)).findFirst().orElseThrow());
    }

    private List<Button> mainButtons() {
        return usable(top()).stream()
                .filter(node -> node instanceof Button button && (button.getStyleClass().contains("accent") || button.isDefaultButton()))
                .map(Button.class::cast)
                .toList();
    }

    /// Presses the main button in sight.
    private void main(String called) {
        until(() -> mainButtons().stream().anyMatch(one -> one.getText().equals(called)));
        var button = onFx(this::mainButtons).stream().filter(one -> one.getText().equals(called)).findFirst().orElseThrow();
        step(() -> button.executeAccessibleAction(AccessibleAction.FIRE));
    }

    private boolean isOver() {
        return onFx(() -> window.around().dialogs().isOver());
    }

    private Node seen(String id) {
        return usable(top()).stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
    }

    private void write(String id, String words) {
        run(() -> {
            var field = seen(id) instanceof Unfinished written ? written.field() : (TextInputControl) seen(id);
            field.requestFocus();
            field.setText(words);
        });
    }

    @Test
    void inAWorkbookJustBegun() {
        open();
        step(window::empty);

        go("stock-take");
        main("Take stock");
        thereAre(1, "sheet where worksheet = 'stock-take'");
        main("Go to part 1: The work itself");
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).as("in the first part").isNotInstanceOf(Button.class);

        go("contract");
        main("Begin the contract");
        thereAre(1, "contract");
        main("Fill the next gap");
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).as("where something is missing").isNotInstanceOf(Button.class);

        go("meetings");
        main("New meeting");
        thereAre(1, "meeting");
        until(() -> screen().equals("meeting"));
        write("date", "20 Nov 2026");
        main("Begin the meeting");
        thereAre(1, "meeting where opened_at is not null");
        main("Close the meeting");
        step(() -> ((CheckBox) seen("noNext")).fire());
        step(() -> ((CheckBox) seen("noAction")).fire());
        main("Done, close the meeting");
        thereAre(1, "meeting where state = 'HELD'");
        until(() -> screen().equals("meetings"));

        go("people");
        main("Add a mentorship");
        assertThat(isOver()).isTrue();
        step(window::closePanel);

        go("backups");
        until(() -> mainButtons().stream().anyMatch(button -> button.getText().equals("Back up now")));
        var before = onFx(this::backups);
        main("Back up now");
        until(() -> backups() == before + 1);
    }

    private long backups() {
        return usable(top()).stream().filter(node -> node.getStyleClass().contains("backup-restore")).count();
    }

    @Test
    void inTheExample() {
        open();
        step(window::example); // as the first page makes it; the other tests open a copy
        until(() -> window.isOpen() && node("go-stock-take") != null);
        rest();
        assertThat(onFx(() -> stage.getTitle())).startsWith("Example: ");

        go("overview");
        step(() -> mainButtons().getFirst().executeAccessibleAction(AccessibleAction.FIRE)); // says what comes next
        assertThat(screen()).isNotEqualTo("overview");

        at("meetings");
        main("Prepare");
        until(() -> screen().equals("meeting"));

        at("meetings-log");
        write("about", "A call about the rota");
        var contacts = count("meeting where kind = 'CONTACT'");
        main("Log it");
        assertThat(isOver()).isFalse();
        thereAre(contacts + 1, "meeting where kind = 'CONTACT'");

        at("meetings-move");
        write("date", "20 Jan 2027");
        var moves = count("meeting_move");
        main("Move it");
        assertThat(isOver()).isFalse();
        thereAre(moves + 1, "meeting_move");

        at("meetings-missed");
        write("ask-field", "A cold");
        main("It was missed");
        thereAre(1, "meeting where state = 'MISSED' and state_reason = 'A cold'");

        at("rename");
        write("ask-field", "Another year");
        main("Rename");
        assertThat(onFx(stage::getTitle)).startsWith("Another year");

        at("stock-take-show");
        step(() -> usable(top()).stream().filter(node -> node instanceof CheckBox box && !box.isSelected()).map(CheckBox.class::cast)
                .findFirst().orElseThrow().fire());
        var shown = count("showing where taken_back_at is null");
        step(() -> ((Button) seen("show")).fire());
        assertThat(isOver()).isFalse();
        thereAre(shown + 1, "showing where taken_back_at is null");

        at("stock-take-compare");
        main("Back to the sheet");
        assertThat(onFx(() -> node("compare").isVisible())).isTrue();

        for (var panel : List.of("about", "shortcuts", "cover")) {
            at(panel);
            step(() -> mainButtons().getFirst().executeAccessibleAction(AccessibleAction.FIRE));
            assertThat(isOver()).as(panel).isFalse();
        }

        go("contract");
        var versions = count("contract");
        main("Make the next version");
        thereAre(versions + 1, "contract");
        main("Sign");
        step(() -> ((RadioButton) seen("onPaper")).fire());
        write("kept", "in the blue folder");
        var sealed = count("contract where sealed_at is not null");
        main("Seal the contract");
        thereAre(sealed + 1, "contract where sealed_at is not null");
    }
}
