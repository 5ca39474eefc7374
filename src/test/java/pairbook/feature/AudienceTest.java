// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.feature.Contribution.Agenda;
import pairbook.feature.Contribution.Card;
import pairbook.feature.Contribution.Card.Column;
import pairbook.feature.Contribution.Changes;
import pairbook.feature.Contribution.Destinations;
import pairbook.feature.Contribution.Document;
import pairbook.feature.Contribution.Keys;
import pairbook.feature.Contribution.Met;
import pairbook.feature.Contribution.ScreenState;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Standing;
import pairbook.feature.Screen.Group;
import pairbook.feature.Summary.Question;
import pairbook.fx.KeyGroup;
import pairbook.fx.Navigator;
import pairbook.fx.ScreenView;
import pairbook.overview.OverviewViewModel;
import pairbook.paper.form.PageSize;
import pairbook.shell.GoToViewModel;
import pairbook.shell.ShellViewModel;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestTools;
import pairbook.support.TestWorkbook;

/// What is the owner's alone is in no place that the two of a mentorship may see: one private thing of each kind, looked for in all of them.
class AudienceTest {

    private static final String PRIVATE = "what nobody else may read";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private TestWorkbook workbook;

    @BeforeEach
    void open() {
        workbook = new TestWorkbook(folder);
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    /// Something seen by whoever may see what this contributes.
    private <T> T told(String place, T what) {
        asked.add(place);
        return what;
    }

    private final class Diary implements Feature {

        private final Audience audience;

        Diary(Audience audience) {
            this.audience = audience;
        }

        List<Contribution> all() {
            return List.of(
                    new ScreenState(audience, "backups", pair -> told("state", PRIVATE)),
                    new Destinations(audience, pair -> told("destination", List.of(
                            new Destination(PRIVATE, workbook.clock.instant(), new Navigator.Place("backups", null))))),
                    new Changes(audience, (pair, since) -> told("change", List.of(new Change(PRIVATE, Change.AGREED, since)))),
                    new Agenda(audience, pair -> told("agenda", List.of(AgendaOffer.live(UUID.randomUUID(), PRIVATE, PRIVATE, false)))),
                    new Met(audience, pair -> told("met", Optional.of(workbook.clock.instant().plusSeconds(60)))),
                    new Standing(audience, (pair, summary) -> told("standing", summary).answer(Question.NOW, PRIVATE, 1, 1)),
                    new Card(audience, Column.LEFT, Diary.class, pair -> told("card", () -> {})),
                    new Sights(audience, Sights.In.EXAMPLE, Sight.screen(PRIVATE, "backups")),
                    new Keys(audience, new KeyGroup(PRIVATE, List.of())),
                    new Document(audience, "diary", pair -> told("document", Optional.of(size -> null))));
        }

        @Override
        public void contribute(Registry registry) {
            registry.screen(new Screen("backups", Group.NOW, "fth-book", audience), ScreenView.class, () -> null);
            all().forEach(registry::add);
        }
    }

    private Registry registry(Audience of, Audience viewer) {
        var registry = new Registry(
                TestTools.of(workbook.workbook, workbook.clock, new QuietDialogs(), new ImmediateBackground(), null, viewer));
        new Diary(of).contribute(registry);
        registry.add(new Met(Audience.MENTORSHIP, pair -> Optional.of(workbook.clock.instant())));
        registry.add(new Standing(Audience.MENTORSHIP, (pair, summary) ->
                summary.offer(Next.screen(Next.Turn.PLAN, "Plan a meeting", "", "meetings", null))));
        return registry;
    }

    @Test
    void everyKindIsTried() {
        var tried = new Diary(Audience.OWNER).all().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(tried).as("a new kind of contribution is tried here too").isEqualTo(Set.of(Contribution.class.getPermittedSubclasses()));
    }

    @Test
    void whatIsOfTheOwnerOnlyIsInNoSharedView() {
        var registry = registry(Audience.OWNER, Audience.MENTORSHIP);
        for (var kind : Contribution.class.getPermittedSubclasses()) {
            assertThat(registry.contributed(kind.asSubclass(Contribution.class), Audience.MENTORSHIP))
                    .as(kind.getSimpleName())
                    .allSatisfy(one -> assertThat(one.audience()).isEqualTo(Audience.MENTORSHIP));
        }
        assertThat(everythingShown(registry)).noneMatch(words -> words.contains(PRIVATE)).doesNotContain("go to Backups", "paper diary");
        assertThat(asked).as("it is not even read").isEmpty();
    }

    @Test
    void theOwnerAloneSeesItButForWhatIsAlwaysShared() {
        var shown = everythingShown(registry(Audience.OWNER, Audience.OWNER));
        assertThat(shown).contains("state " + PRIVATE, "go to Backups", "go to " + PRIVATE, "question " + PRIVATE);
        assertThat(shown).as("what changed, and paper, are for the two of them").doesNotContain("changed " + PRIVATE, "paper diary");
        assertThat(asked).contains("state", "destination", "standing", "card").doesNotContain("change", "met", "document");
    }

    @Test
    void whatIsOfTheMentorshipIsInAllOfThem() {
        var registry = registry(Audience.MENTORSHIP, Audience.MENTORSHIP);
        everythingShown(registry);
        assertThat(asked).contains("state", "destination", "change", "met", "standing", "card", "document");
    }

    /// Whatever can be read on the places that features share.
    private List<String> everythingShown(Registry registry) {
        var shown = new ArrayList<String>();
        var shell = new ShellViewModel(registry);
        shell.load();
        shell.stateOfProperty().forEach((screen, state) -> shown.add("state " + state));
        var goTo = new GoToViewModel(registry);
        goTo.load();
        goTo.found().forEach(target -> shown.add("go to " + target.name()));
        var overview = new OverviewViewModel(registry);
        overview.load();
        overview.questionsProperty().forEach(question -> shown.add("question " + question.says()));
        overview.changesProperty().forEach(change -> shown.add("changed " + change));
        registry.document("diary", registry.tools().pairs().inView(), PageSize.A4).ifPresent(pages -> shown.add("paper diary"));
        return shown;
    }
}
