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
import pairbook.contract.Contract;
import pairbook.goals.Action;
import pairbook.goals.Goal;
import pairbook.meetings.Medium;
import pairbook.meetings.Meeting;
import pairbook.meetings.Topic;
import pairbook.people.Mentorship;
import pairbook.people.Signer;
import pairbook.workbook.FixedWords;
import pairbook.worksheet.Answers.Side;

/// The words that `workbook` knows as text are those of the features' enums.
class FixedWordsTest {

    private static Set<String> names(Class<? extends Enum<?>> words) {
        return Stream.of(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void areThoseOfTheEnums() throws IOException {
        var expected = new HashMap<String, Set<String>>(Map.of(
                "mentorship/kind", names(Mentorship.Kind.class),
                "mentorship/state", names(Mentorship.State.class),
                "answer/side", names(Side.class),
                "entry/side", names(Side.class),
                "goal/state", names(Goal.State.class),
                "action/whose", names(Action.Whose.class),
                "action/state", names(Action.State.class),
                "meeting/kind", names(Meeting.Kind.class),
                "meeting/state", names(Meeting.State.class),
                "meeting/medium", names(Medium.class)));
        expected.put("note/topic", names(Topic.class));
        expected.put("contract/seal_kind", names(Contract.Kind.class));
        expected.put("signature/role", names(Signer.Role.class));
        try (var files = Files.list(Path.of("src", "main", "resources", "pairbook", "worksheets"))) {
            expected.put("sheet/worksheet", files.map(file -> file.getFileName().toString().replace(".json", "")).collect(Collectors.toSet()));
        }
        assertThat(FixedWords.words()).isEqualTo(expected);
    }
}
