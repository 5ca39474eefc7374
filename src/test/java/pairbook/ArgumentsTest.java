// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.window.Faults;

class ArgumentsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... given) {
        return Main.run(given, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void takesAWorkbookAndATour() {
        var arguments = Arguments.parse("my workbook", "--tour", "pictures");
        assertThat(arguments.workbook()).isEqualTo(Path.of("my workbook").toAbsolutePath());
        assertThat(arguments.tour()).isEqualTo(Path.of("pictures").toAbsolutePath());
        assertThat(Arguments.parse().workbook()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tuor", "-x", "--tour", "one two", "--tour --help"})
    void refusesAnythingElseInOneLine(String given) {
        assertThat(run(given.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void saysItsVersionAndItsUse() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("Pairbook \\d+\\.\\d+\\.\\d+\\R");
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--tour DIR");
    }

    @Test
    void seesWhetherADisplayAnswers() throws IOException {
        assertThat(Display.isThere("Linux", Map.of())).isFalse();
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", "nonsense"))).isFalse();
        assertThat(Display.isThere("Windows 11", Map.of())).isTrue();
        try (var server = new ServerSocket(6000 + 431, 1, InetAddress.getByName("localhost"))) {
            assertThat(server.isBound()).isTrue();
            assertThat(Display.isThere("Linux", Map.of("DISPLAY", "localhost:431.0"))).isTrue();
        }
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", ":431"))).isFalse();
    }

    @Test
    void aFaultIsToldByNamesOnly() {
        var detail = Faults.detail(new IllegalStateException("Ines wrote this", new RuntimeException("and this")));
        assertThat(detail).contains("IllegalStateException").contains("ArgumentsTest.").doesNotContain("Ines").doesNotContain("and this");
    }
}
