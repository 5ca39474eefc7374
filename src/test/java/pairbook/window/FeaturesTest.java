// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.feature.Audience;
import pairbook.feature.Registry;
import pairbook.fx.Messages;
import pairbook.shell.start.Purpose;
import pairbook.support.FxTest;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.QuietProgram;
import pairbook.support.TestWorkbook;

/// All features together: what one names by its id, another brings.
class FeaturesTest extends FxTest {

    private static final Path CODE = Path.of("src", "main", "java");

    @TempDir
    Path folder;

    private final QuietDialogs dialogs = new QuietDialogs();
    private TestWorkbook workbook;
    private Wiring wiring;

    @BeforeEach
    void open() {
        workbook = new TestWorkbook(folder);
        run(() -> {
            var background = new ImmediateBackground();
            var around = new Wiring.Around(workbook.clock, Messages.of(Locale.UK), dialogs, Runnable::run, background);
            wiring = new Wiring(workbook.workbook, null, around, background, new QuietProgram());
            wiring.pairs().load(() -> {});
        });
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    private Registry features() {
        return wiring.features();
    }

    /// The ids with which the code calls a method of this name: `go("contract"` and the like.
    private static TreeSet<String> named(String method) throws IOException {
        var call = Pattern.compile("avigator\\(?\\)?\\." + method + "\\(\\s*\"([^\"]+)\"");
        var ids = new TreeSet<String>();
        try (var all = Files.walk(CODE)) {
            for (var file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file)).results().forEach(result -> ids.add(result.group(1)));
            }
        }
        return ids;
    }

    @Test
    void everyScreenThatIsGoneToIsThere() throws IOException {
        var ids = named("go");
        assertThat(ids).contains("contract", "meetings", "meeting");
        ids.addAll(List.of(Purpose.values()).stream().map(Purpose::screen).toList());
        assertThat(ids).allSatisfy(id -> assertThatCode(() -> features().screen(id)).doesNotThrowAnyException());
    }

    @Test
    void everyPanelThatIsOpenedIsThere() throws IOException {
        var ids = named("open");
        assertThat(ids).contains("person", "mentorship", "hand-over");
        for (var id : ids) {
            run(() -> wiring.navigator().open(id, null));
        }
        assertThat(dialogs.opened).hasSameSizeAs(ids);
    }

    @Test
    void everyScreenSaysWhatItIsFor() {
        assertThat(features().screens(Audience.OWNER)).isNotEmpty().allSatisfy(screen -> assertThat(features().help(screen.id()))
                .as(screen.id())
                .hasSizeBetween(3, 5)
                .allSatisfy(line -> assertThat(line).isNotBlank()));
    }
}
