// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pairbook.actions.Action;
import pairbook.contract.agreement.Contract;
import pairbook.fx.Messages;
import pairbook.goals.Goal;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Topic;
import pairbook.people.Mentorship;
import pairbook.people.Signer;
import pairbook.workbook.Schema;
import pairbook.worksheet.Answers.Side;

/// What the catalogue of tables knows as text is what the features write and what there are words for.
class CatalogueTest {

    /// What no hand-over counts, since it tells of it in lines of its own.
    private static final Set<String> TOLD = Set.of("people", "sheets");

    private static Set<String> names(Class<? extends Enum<?>> words) {
        return Stream.of(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> written() throws IOException {
        var written = new HashMap<String, Set<String>>(Map.of(
                "mentorship.kind", names(Mentorship.Kind.class),
                "mentorship.state", names(Mentorship.State.class),
                "answer.side", names(Side.class),
                "entry.side", names(Side.class),
                "goal.state", names(Goal.State.class),
                "action.whose", names(Action.Whose.class),
                "action.state", names(Action.State.class),
                "meeting.kind", names(Meeting.Kind.class),
                "meeting.state", names(Meeting.State.class),
                "meeting.medium", names(Medium.class)));
        written.put("note.topic", names(Topic.class));
        written.put("contract.seal_kind", names(Contract.Kind.class));
        written.put("signature.role", names(Signer.Role.class));
        try (var files = Files.list(Path.of("src", "main", "resources", "pairbook", "worksheets"))) {
            written.put("sheet.worksheet", files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet()));
        }
        return written;
    }

    @Test
    void itsFixedWordsAreThoseThatAreWritten() throws IOException {
        var written = written();
        for (var table : Schema.TODAY.tables()) {
            for (var column : table.columns().values()) {
                var name = table.name() + "." + column.name();
                var expected = written.remove(name);
                if (expected == null) {
                    assertThat(column.words()).as("%s has fixed words: say in this test which enum writes them", name).isEmpty();
                } else {
                    assertThat(column.words()).as("%s: oneOf(…) in Schema has to name what the program writes", name).isEqualTo(expected);
                }
            }
        }
        assertThat(written).as("columns that this test knows and Schema does not").isEmpty();
    }

    @Test
    void thereAreWordsForWhatIsCounted() {
        var words = Messages.system();
        for (var table : Schema.TODAY.counted()) {
            var as = table.counted().orElseThrow().as();
            assertThat(words.has("backups.count." + as))
                    .as("%s is counted: add backups.count.%s to the messages", table.name(), as)
                    .isTrue();
            assertThat(TOLD.contains(as) || words.has("hand-over.count." + as))
                    .as("%s is counted: add hand-over.count.%s to the messages", table.name(), as)
                    .isTrue();
        }
    }
}
