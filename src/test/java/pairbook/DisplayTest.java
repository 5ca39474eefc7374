// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether a window can come at all, and what is said where it cannot.
class DisplayTest {

    @Test
    void withoutADisplayThereIsNone() {
        assertThat(Display.isThere("Linux", Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":4711", ":4711.0", "unix:4711", "localhost:4711", "no display", ":"})
    void aDisplayThatDoesNotAnswerIsNone(String named) {
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", named))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveOne(String system) {
        assertThat(Display.isThere(system, Map.of())).isTrue();
    }

    @Test
    void aMissingLibraryIsSaidInOneSentence() {
        var failure = new RuntimeException("Exception in Application constructor", new UnsatisfiedLinkError("libgtk-3.so.0"));
        assertThat(Display.whyNot(failure)).startsWith("Pairbook's window could not be opened").hasLineCount(1);
        assertThat(Display.whyNot(new UnsupportedOperationException("Unable to open DISPLAY"))).startsWith("Pairbook's window could not be opened");
    }

    @Test
    void aFaultOfOurOwnIsNotBlamedOnTheComputer() {
        var failure = new RuntimeException("Exception in Application start method", new IllegalStateException());
        assertThat(Display.whyNot(failure)).contains("in the program itself");
    }
}
