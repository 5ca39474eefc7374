// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Autosave;
import pairbook.fx.Dates;
import pairbook.fx.Edits;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Undo;
import pairbook.goals.ActionStore;
import pairbook.overview.OverviewStore;
import pairbook.overview.OverviewViewModel;
import pairbook.overview.Places;
import pairbook.overview.SidebarStates;
import pairbook.overview.Step;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Workbook;
import pairbook.worksheet.SheetStore;

/// The overview of the example: twelve months of a real-looking pair, read by the real queries.
class OverviewTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final ImmediateBackground background = new ImmediateBackground();
    private final Navigator navigator = new Navigator();
    private final List<String> mentioned = new ArrayList<>();
    private final Messages words = Messages.of(Locale.UK);
    private Runnable takeBack;
    private Workbook workbook;
    private PairsViewModel pairs;
    private OverviewStore store;
    private OverviewViewModel overview;

    @BeforeEach
    void openExample() {
        workbook = TestExample.open(folder.resolve("example"), clock);
        open();
    }

    private void open() {
        var room = workbook.shared();
        var edits = new Edits(new Autosave(background, clock), new Undo(clock), navigator::refresh);
        pairs = new PairsViewModel(new PeopleStore(room, clock), background, null);
        store = new OverviewStore(room);
        overview = new OverviewViewModel(
                store, new SheetStore(room, clock), new ActionStore(room, clock), pairs, background, edits, navigator, words,
                new Dates(clock, words),
                (said, undo) -> {
                    mentioned.add(said);
                    takeBack = undo;
                },
                () -> mentioned.add("edit the pair"));
        pairs.load(overview::load);
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    @Test
    void saysWhatIsNext() {
        assertThat(overview.emptyProperty().get()).isFalse();
        assertThat(overview.nextProperty().get().name()).isEqualTo("Prepare Tuesday's meeting");
        overview.goOn();
        assertThat(navigator.placeProperty().get().screen()).isEqualTo("meeting");
        assertThat(navigator.placeProperty().get().detail()).isEqualTo(overview.meetingProperty().get().id());
        assertThat(overview.whenProperty().get()).contains("16:00").contains("60 min").contains("in person");
        assertThat(overview.meetingProperty().get().ask()).isNotBlank();
    }

    @Test
    void saysHowFarTheWayIs() {
        assertThat(overview.stepsProperty()).extracting(Step::state).containsExactly(
                Step.State.DONE, Step.State.DONE, Step.State.DONE, Step.State.HERE, Step.State.AHEAD);
        assertThat(overview.contractProperty().get()).startsWith("Version 2, signed on");
        assertThat(overview.questionsProperty()).hasSize(4).allSatisfy(question -> {
            assertThat(question.share()).isBetween(0.0, 1.0);
            assertThat(question.says()).doesNotContain("{").isNotBlank();
        });
    }

    @Test
    void aTickedActionIsDoneAndCanBeTakenBack() {
        var before = overview.actionsProperty().size();
        assertThat(before).isPositive();
        var words = overview.actionsProperty().getFirst().words();
        overview.actionsProperty().getFirst().doneProperty().set(true);
        overview.load();
        assertThat(overview.actionsProperty()).hasSize(before - 1).noneMatch(row -> row.words().equals(words));
        assertThat(mentioned).containsExactly("Done: " + words);
        takeBack.run();
        overview.load();
        assertThat(overview.actionsProperty()).hasSize(before).anyMatch(row -> row.words().equals(words));
    }

    @Test
    void tellsOnlyOfSharedThingsThatChangedSince() {
        assertThat(overview.sinceProperty().get()).startsWith("Since ");
        assertThat(overview.changesProperty()).allSatisfy(change -> assertThat(change).doesNotContain("{").isNotBlank());
        var pair = pairs.inView();
        var goal = pairbook.goals.Goal.of(pair.ownerId(), null, "A goal of my own");
        new pairbook.goals.GoalStore(workbook.shared(), clock).save(goal);
        overview.load();
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
        pairs.load(overview::load);
        assertThat(overview.actionsProperty()).extracting(pairbook.overview.ActionRow::whose).contains("mentee", "Tobias").doesNotContain("");
    }

    @Test
    void theSidebarSaysHowTheScreensStand() {
        var states = new SidebarStates(overview, store, words, new Dates(clock, words)).read(pairs.inView());
        assertThat(states).containsEntry("contract", "signed").containsEntry("meetings", "Tue");
        assertThat(states.get("stock-take")).endsWith("/11");
    }

    @Test
    void everythingCanBeGoneToByName() {
        var places = new Places(store, words, new Dates(clock, words)).read(pairs.inView());
        assertThat(places.keySet()).anyMatch(name -> name.startsWith("Stock-take · ")).anyMatch(name -> name.startsWith("Meeting · "))
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
        assertThat(overview.nextProperty().get().says()).isNotBlank();
        assertThat(overview.contractProperty().get()).isEmpty();
    }
}
