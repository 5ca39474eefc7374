// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestWorkbook;

class ActionStoreTest {

    @TempDir
    Path folder;

    @Test
    void aDateThatIsMovedAndMovedBackLeavesNoTraceWhenTheClockWentBack() {
        try (var book = new TestWorkbook(folder)) {
            var actions = new ActionStore(book.workbook.shared(), book.clock);
            var first = LocalDate.of(2028, 2, 27);
            var action = new Action(
                    UUID.randomUUID(), book.mentorship.id(), null, null, "Write", Action.Whose.BOTH, first, Action.State.OPEN, "");
            actions.save(action);
            actions.save(action.with("Write", Action.Whose.BOTH, first.plusDays(1)));
            book.clock.pass(Duration.ofHours(-1));
            actions.save(action.with("Write", Action.Whose.BOTH, first.plusDays(2)));
            actions.save(action.with("Write", Action.Whose.BOTH, first.plusDays(1)));
            assertThat(actions.earlierDates(action.id())).containsExactly(first);
        }
    }
}
