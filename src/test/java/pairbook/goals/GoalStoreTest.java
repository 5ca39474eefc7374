// SPDX-License-Identifier: Apache-2.0
package pairbook.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestWorkbook;

class GoalStoreTest {

    @TempDir Path folder;
    private TestWorkbook book;
    private GoalStore goals;
    private UUID id;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        goals = new GoalStore(book.workbook.shared(), book.clock);
        var goal = Goal.of(book.ines.id(), book.mentorship.id(), "");
        id = goal.id();
        goals.save(goal);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Goal goal() {
        return goals.goal(id).orElseThrow();
    }

    private void type(String words) {
        goals.save(goal().with(words, "", null));
    }

    @Test
    void theFirstWordsAreThoseOfTheFirstFinishedBurst() {
        book.clock.pass(Duration.ofMinutes(10)); // to think about it
        type("Lead the hand");
        assertThat(goal().firstWords()).isEqualTo("Lead the hand");
        book.clock.pass(Duration.ofSeconds(20));
        type("Lead the handover better");
        assertThat(goal().firstWords()).isEqualTo("Lead the handover better");
        book.clock.pass(Duration.ofDays(3));
        type("End the handover in 15 minutes");
        type("End the Thursday handover in 15 minutes");
        assertThat(goal().firstWords()).isEqualTo("Lead the handover better");
        assertThat(goal().words()).isEqualTo("End the Thursday handover in 15 minutes");
    }

    @Test
    void wordsThatWereAllTakenOutAgainStillCameFirst() {
        type("Lead the handover better");
        book.clock.pass(Duration.ofDays(1));
        type("");
        book.clock.pass(Duration.ofDays(1));
        type("Ask one question a week");
        assertThat(goal().firstWords()).isEqualTo("Lead the handover better");
    }

    @Test
    void aGoalThatWasRewordedIsToldOnce() {
        book.clock.pass(Duration.ofMinutes(10));
        type("one");
        book.clock.pass(Duration.ofMinutes(10));
        var met = book.clock.instant();
        for (var words : List.of("two", "three", "four")) {
            book.clock.pass(Duration.ofMinutes(5));
            type(words);
        }
        assertThat(goals.changedSince(book.mentorship.id(), met)).singleElement().satisfies(changed -> {
            assertThat(changed.before()).isEqualTo("one");
            assertThat(changed.now()).isEqualTo("four");
        });
        book.clock.pass(Duration.ofMinutes(5));
        type("one");
        assertThat(goals.changedSince(book.mentorship.id(), met)).isEmpty();
    }

    @Test
    void aGoalThatIsNewIsTold() {
        var met = book.clock.instant();
        book.clock.pass(Duration.ofMinutes(5));
        goals.save(Goal.of(book.ines.id(), book.mentorship.id(), "another"));
        goals.save(Goal.of(book.ines.id(), null, "my own"));
        assertThat(goals.changedSince(book.mentorship.id(), met)).extracting(GoalStore.Changed::now).containsExactly("another");
        assertThat(goals.count(book.mentorship.id())).isEqualTo(new GoalStore.Count(2, 0));
    }
}
