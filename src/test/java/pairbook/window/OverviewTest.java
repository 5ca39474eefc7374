// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.feature.Screen;
import pairbook.fx.Messages;
import pairbook.overview.OverviewViewModel;
import pairbook.overview.StepRow.State;
import pairbook.people.PeopleStore;
import pairbook.shell.GoToViewModel;
import pairbook.shell.GoToViewModel.Target;
import pairbook.shell.ShellViewModel;
import pairbook.support.FxTest;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.QuietProgram;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Workbook;

/// The overview of the example: twelve months of a real-looking pair, as all features together tell it.
class OverviewTest extends FxTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final QuietDialogs dialogs = new QuietDialogs();
    private Workbook workbook;
    private Wiring wiring;
    private OverviewViewModel overview;
    private Parent screen;

    @BeforeEach
    void openExample() {
        workbook = TestExample.open(folder.resolve("example"), clock);
        open();
    }

    private void open() {
        run(() -> {
            var background = new ImmediateBackground();
            var around = new Wiring.Around(clock, Messages.of(Locale.UK), dialogs, Runnable::run, background);
            wiring = new Wiring(workbook, null, around, background, new QuietProgram());
            overview = new OverviewViewModel(wiring.features());
            var loaded = wiring.features().load(Screen.FIRST);
            screen = loaded.root();
            new Scene(screen, 1280, 800);
            wiring.pairs().load(() -> {});
            show();
        });
    }

    /// Reads everything again, on the screen too.
    private void show() {
        overview.load();
        wiring.features().load(Screen.FIRST).view().shown(null);
        screen.applyCss();
        screen.layout();
    }

    private List<String> words(String selector) {
        return screen.lookupAll(selector).stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList();
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    @Test
    void saysWhatIsNext() {
        assertThat(overview.emptyProperty().get()).isFalse();
        assertThat(overview.nextProperty().get().name()).isEqualTo("Prepare Tuesday's meeting");
        run(overview::goOn);
        var place = wiring.navigator().placeProperty().get();
        assertThat(place.screen()).isEqualTo("meeting");
        assertThat(place.detail()).isNotNull();
        assertThat(words("#when")).singleElement().satisfies(when -> assertThat(when).contains("16:00").contains("60 min").contains("in person"));
        assertThat(words("#ask")).singleElement().satisfies(ask -> assertThat(ask).startsWith("My ask: "));
    }

    @Test
    void saysHowFarTheWayIs() {
        assertThat(overview.stepsProperty()).extracting(step -> step.state())
                .containsExactly(State.DONE, State.DONE, State.DONE, State.HERE, State.AHEAD);
        assertThat(words("#standing")).singleElement().satisfies(line -> assertThat(line).startsWith("Version 2, signed on"));
        assertThat(overview.questionsProperty()).hasSize(4).allSatisfy(question -> {
            assertThat(question.share()).isBetween(0.0, 1.0);
            assertThat(question.says()).doesNotContain("{").isNotBlank();
        });
    }

    @Test
    void aTickedActionIsDoneAndCanBeTakenBack() {
        var before = words(".overview-action .label");
        var lines = screen.lookupAll(".overview-action").size();
        var first = (CheckBox) screen.lookup(".overview-action .check-box");
        var action = before.getFirst();
        run(() -> {
            first.setSelected(true);
            show();
        });
        assertThat(screen.lookupAll(".overview-action")).hasSize(lines - 1);
        assertThat(words(".overview-action .label")).doesNotContain(action);
        assertThat(dialogs.said).containsExactly("Done: " + action);
        run(() -> {
            dialogs.lastUndo.run();
            show();
        });
        assertThat(words(".overview-action .label")).isEqualTo(before);
    }

    @Test
    void tellsOnlyOfSharedThingsThatChangedSince() {
        assertThat(overview.sinceProperty().get()).startsWith("Since ");
        assertThat(overview.changesProperty()).allSatisfy(change -> assertThat(change).doesNotContain("{").isNotBlank());
        var goal = pairbook.goals.Goal.of(wiring.pairs().inView().ownerId(), null, "A goal of my own");
        new pairbook.goals.GoalStore(workbook.shared(), clock).save(goal);
        run(this::show);
        assertThat(overview.changesProperty()).noneMatch(change -> change.contains("A goal of my own"));
    }

    @Test
    void tellsFirstWhatSaysMost() {
        assertThat(overview.changesProperty()).hasSize(4);
        assertThat(overview.changesProperty().getFirst()).contains("became");
        assertThat(overview.changesProperty().get(1)).isEqualTo("I enjoy it 5 → 7");
        assertThat(overview.changesProperty().getLast()).startsWith("and ").endsWith(" more changes");
    }

    @Test
    void anOwnerWithoutANameLeavesNoGap() {
        var people = new PeopleStore(workbook.shared(), clock);
        people.change(people.owner().id(), owner ->
                new pairbook.people.Person(owner.id(), "", owner.contact(), null, owner.remember(), owner.guardian()));
        run(() -> {
            wiring.pairs().load(() -> {});
            show();
        });
        assertThat(words(".overview-action .label")).contains("mentee", "Tobias").doesNotContain("");
    }

    @Test
    void theSidebarSaysHowTheScreensStand() {
        var shell = new ShellViewModel(wiring.features());
        shell.load();
        assertThat(shell.stateOfProperty()).containsEntry("contract", "signed").containsEntry("meetings", "Tue");
        assertThat(shell.stateOfProperty().get("stock-take")).endsWith("/11");
    }

    @Test
    void everythingCanBeGoneToByName() {
        var goTo = new GoToViewModel(wiring.features());
        goTo.load();
        assertThat(goTo.found()).extracting(Target::name)
                .startsWith("Overview")
                .contains("Stock-take", "Contract", "Meetings")
                .doesNotContain("Meeting")
                .anyMatch(name -> name.startsWith("Stock-take · "))
                .anyMatch(name -> name.startsWith("Meeting · "))
                .anyMatch(name -> name.startsWith("Contract · version 1, signed "))
                .anyMatch(name -> name.startsWith("Contract · version 2, signed "));
    }

    @Test
    void anEmptyOneHasASentenceAndAButton() {
        workbook.close();
        workbook = Workbook.create(folder.resolve("empty"), "Mine", "", clock);
        open();
        assertThat(overview.emptyProperty().get()).isTrue();
        assertThat(overview.nextProperty().get().name()).isEqualTo("Begin the stock-take");
        assertThat(overview.nextProperty().get().why()).isNotBlank();
        assertThat(words("#standing")).containsExactly("No contract yet");
    }
}
