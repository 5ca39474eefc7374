// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.SecondLane;

/// The whole program on computers that speak other languages, in a process of its own, since the language is one for all.
@SecondLane
class LocalesTest {

    @TempDir
    private Path folder;

    /// Two languages in one: the small letters of Turkish, and the digits of Arabic.
    @Test
    void worksInTurkishWithArabicDigits() throws IOException, InterruptedException {
        live(false, List.of("tr-TR-u-nu-arab"), 600);
    }

    @Test
    @Tag("soak")
    void worksWhereverPeopleLive() throws IOException, InterruptedException {
        live(true, List.of("tr-TR", "az-AZ", "ar-EG", "ar-EG-u-nu-arab", "fa-IR", "th-TH", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese", "zh-TW", "ko-KR", "hu-HU", "hi-IN-u-nu-deva",
                "vi-VN", "en-US"), 7200);
    }

    /// @param beside whether the whole tour is made, and each screen held against the same one in Britain
    private void live(boolean beside, List<String> tags, long patience) throws IOException, InterruptedException {
        var given = new ArrayList<>(List.of(folder.resolve("lives").toString(), Boolean.toString(beside)));
        given.addAll(tags);
        var said = folder.resolve("said");
        var process = new ProcessBuilder(ChildProgram.command(LocaleLife.class, List.of(), given)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(patience, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        var lines = Files.readString(said);
        var figures = lines.lines().filter(line -> line.startsWith("locales: ")).findFirst();
        figures.ifPresent(System.out::println);
        assertThat(figures).as(lines).contains("locales: %d, 0 faults".formatted(tags.size()));
    }
}
