// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import pairbook.contract.draft.GoalsBox;
import pairbook.support.FxTest;
import pairbook.support.TestWorkbook;

class ContractViewTest extends FxTest {

    @TempDir Path folder;
    private TestWorkbook book;
    private ContractScreen screen;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        screen = onFx(() -> ContractScreen.live(book));
        var root = onFx(screen::root);
        show(root, 1000, 900, 1);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void fromNothingToBothSignatures() {
        until(() -> screen.viewModel.modeProperty().get() == Mode.EMPTY);
        robot.clickOn("Begin the contract");
        until(() -> !screen.viewModel.draft().parts().isEmpty());

        fill("reach.mentee", "phone");
        fill("reach.mentor", "post");
        goTo("goals");
        robot.type(KeyCode.SPACE);
        until(() -> focused(".goal-words"));
        robot.write("Ask once a week");
        gone("goals");
        goTo("rhythm.every");
        robot.write("1");
        robot.clickOn((Node) onFx(() -> named("months", RadioButton.class)));
        gone("rhythm.every");
        fill("rhythm.from", "60");
        goTo("rhythm.medium");
        robot.type(KeyCode.SPACE);
        gone("rhythm.medium");
        fill("leave-out.list", "pay");
        date("reviews.work", "16 Feb 2027");
        date("reviews.came", "16 May 2027");
        date("term.from", "16 Nov 2026");
        date("term.until", "15 Nov 2027");
        fill("time-for-change.mentee", "ease");
        fill("time-for-change.mentor", "echo");
        fill("no-fault.notice", "a week");
        assertThat(screen.viewModel.draft().gaps()).isEmpty();

        robot.clickOn((Node) onFx(() -> revealed(named("Go to the signatures", Labeled.class))));
        until(() -> screen.viewModel.modeProperty().get() == Mode.SIGN);
        sign("mentee", "Ines Halloran");
        until(() -> screen.viewModel.signing().signers().getFirst().givenProperty().get() != null);
        robot.clickOn((Node) onFx(() -> revealed(named("Hand the laptop over", Labeled.class))));
        robot.clickOn("#hand-over-go-on");
        until(() -> focused("#sign-name-mentor"));
        robot.write("Tobias Wren");
        robot.clickOn((Node) onFx(() -> revealed(stage.getScene().lookup("#sign-mentor"))));

        until(() -> screen.viewModel.modeProperty().get() == Mode.SEALED);
        settle();
        assertThat(robot.lookup((Labeled label) -> label.getText() != null && label.getText().startsWith("Seal intact · ")).tryQuery()).isPresent();
        assertThat(robot.lookup("Make the next version").tryQuery()).isPresent();
    }

    /// What a draft was shown in goes when the draft goes, although the goals' list lasts as long as the workbook.
    @Test
    void theBoxesOfADraftAreLetGo() {
        until(() -> screen.viewModel.modeProperty().get() == Mode.EMPTY);
        run(screen.viewModel::begin);
        until(() -> stage.getScene().lookup(".goals") instanceof GoalsBox);
        var box = new WeakReference<>(onFx(() -> stage.getScene().lookup(".goals")));
        run(screen.viewModel::discard);
        until(() -> stage.getScene().lookup(".goals") == null);
        run(screen.viewModel::begin);
        until(() -> stage.getScene().lookup(".goals") instanceof GoalsBox);
        until(() -> {
            System.gc();
            return box.get() == null;
        });
    }

    private void fill(String prompt, String words) {
        goTo(prompt);
        robot.write(words);
        gone(prompt);
    }

    private void date(String prompt, String words) {
        goTo(prompt);
        robot.write(words).type(KeyCode.ENTER);
        gone(prompt);
    }

    /// The main button goes to what is missing first.
    private void goTo(String prompt) {
        until(() -> !screen.viewModel.draft().gaps().isEmpty() && screen.viewModel.draft().gaps().getFirst().prompt().equals(prompt));
        robot.clickOn((Node) onFx(() -> revealed(named("Fill the next gap", Labeled.class))));
        settle();
    }

    private void gone(String prompt) {
        until(() -> screen.viewModel.draft().gaps().stream().noneMatch(gap -> gap.prompt().equals(prompt)));
    }

    private void sign(String role, String name) {
        run(() -> stage.getScene().lookup("#sign-name-" + role).requestFocus());
        settle();
        robot.write(name).type(KeyCode.ENTER);
    }

    private boolean focused(String selector) {
        var owner = stage.getScene().getFocusOwner();
        return owner != null && stage.getScene().getRoot().lookupAll(selector).contains(owner);
    }

    private Node named(String words, Class<? extends Labeled> type) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> type.isInstance(node) && words.equals(((Labeled) node).getText()) && isShown(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing named " + words));
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Brings a node into view as the keyboard would.
    private Node revealed(Node node) {
        node.requestFocus();
        stage.getScene().getRoot().layout();
        return node;
    }

    private void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not happen; missing: " + screen.viewModel.draft().gaps(), late);
        }
        settle();
    }
}
