// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.paper.form.PdfRenderer;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.form.Samples;

class PreviewViewModelTest {

    private static final PdfRenderer RENDERER = new PdfRenderer();

    @TempDir
    private Path folder;

    private final ResourceBundle words = ResourceBundle.getBundle("pairbook.messages", Locale.ROOT);
    private final Door door = new Door();

    private final class Door implements Outlets {

        private final List<String> names = new ArrayList<>();
        private final List<RenderedPaper> printed = new ArrayList<>();
        private Path place;
        private PrintOutcome outcome = new PrintOutcome.Cancelled();

        @Override
        public void whereToSave(String name, Consumer<Path> then) {
            names.add(name);
            Optional.ofNullable(place).ifPresent(then);
        }

        @Override
        public void print(RenderedPaper paper, Consumer<PrintOutcome> done) {
            printed.add(paper);
            done.accept(outcome);
        }
    }

    private PreviewViewModel preview() {
        return new PreviewViewModel(RENDERER, door, Runnable::run, Runnable::run, words, PageSize.A4);
    }

    private static PaperDocument contract(PageSize size) {
        return Samples.document(Samples.contract(Samples.bothSign())).withSize(size);
    }

    @Test
    void showsThePagesAndDrawsThemAgainInAnotherSize() {
        PreviewViewModel preview = preview();
        preview.show(PreviewViewModelTest::contract);

        assertThat(preview.titleProperty().get()).isEqualTo("Learning contract");
        assertThat(preview.pages()).hasSize(2);
        assertThat(preview.busyProperty().get()).isFalse();
        assertThat(preview.missingProperty().get()).isEmpty();
        int a4 = preview.pages().getFirst().width();

        preview.chooseSize(PageSize.LETTER);
        assertThat(preview.pages().getFirst().width()).isGreaterThan(a4);
    }

    @Test
    void aSlowDrawingIsOvertakenByTheNext() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        PreviewViewModel preview = new PreviewViewModel(RENDERER, door, waiting::add, Runnable::run, words, PageSize.A4);
        preview.show(PreviewViewModelTest::contract);
        preview.chooseSize(PageSize.LETTER);
        assertThat(preview.busyProperty().get()).isTrue();
        assertThat(preview.ready().get()).isFalse();

        waiting.remove().run();
        assertThat(preview.pages()).isEmpty();
        waiting.remove().run();
        assertThat(preview.pages()).isNotEmpty();
        assertThat(preview.ready().get()).isTrue();
    }

    @Test
    void savesTheBytesThatAreShown() throws IOException {
        PreviewViewModel preview = preview();
        preview.show(size -> new PaperDocument("Ines/Tobias: \"contract\"", "Of Ines and Tobias", contract(size).form(), size, "", Samples.WORDS));
        preview.save();
        assertThat(preview.noticeProperty().get()).isEmpty();

        door.place = folder.resolve("out.pdf");
        preview.save();
        preview.print();

        assertThat(door.names).containsOnly("Ines Tobias contract .pdf".replace(" .pdf", ".pdf"));
        assertThat(Files.readAllBytes(door.place)).isEqualTo(door.printed.getFirst().pdf());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        PreviewViewModel preview = preview();
        preview.show(PreviewViewModelTest::contract);
        door.place = folder.resolve("missing/out.pdf");
        preview.save();

        assertThat(preview.noticeProperty().get()).contains("could not be written");
        assertThat(preview.troubleProperty().get()).isTrue();
    }

    @Test
    void everyOutcomeOfPrintingHasItsSentence() {
        PreviewViewModel preview = preview();
        preview.show(PreviewViewModelTest::contract);
        List<PrintOutcome> outcomes = List.of(new PrintOutcome.Printed("Laser", "Laser-1", false),
                new PrintOutcome.Printed("Laser", "Laser-1", true), new PrintOutcome.NoPrinter(),
                new PrintOutcome.Failed("paper.print.refused", "no such printer\nmore"), new PrintOutcome.Failed("paper.print.uncertain", ""),
                new PrintOutcome.Failed("paper.print.noCommand", ""), new PrintOutcome.Failed("paper.print.file", ""));
        List<String> said = new ArrayList<>();
        for (PrintOutcome outcome : outcomes) {
            door.outcome = outcome;
            preview.print();
            said.add(preview.noticeProperty().get());
        }

        assertThat(said).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(said.getFirst()).contains("Laser");
        assertThat(said.get(3)).contains("no such printer").doesNotContain("more");
        door.outcome = new PrintOutcome.Cancelled();
        preview.print();
        assertThat(preview.noticeProperty().get()).isEmpty();
    }

    @Test
    void charactersWithoutAFontAreToldByName() {
        PreviewViewModel preview = preview();
        // Of the last plane for private use: fonts of symbols use the first one, and may be on this computer.
        preview.show(size -> Samples.text(Character.toString(0x10F000)));
        assertThat(preview.missingProperty().get()).startsWith("One character").contains("U+10F000");

        preview.show(size -> Samples.text(IntStream.range(0x10F000, 0x10F006).mapToObj(Character::toString).collect(Collectors.joining(" "))));
        assertThat(preview.missingProperty().get()).startsWith("6 characters").endsWith("…");
    }

    @Test
    void aFaultIsSaidAndClosingForgetsThePages() {
        PreviewViewModel preview = preview();
        preview.show(size -> {
            throw new IllegalStateException("private words");
        });
        assertThat(preview.noticeProperty().get()).contains("Your words are safe").doesNotContain("private");

        List<String> closed = new ArrayList<>();
        preview.onClose(() -> closed.add("closed"));
        preview.show(PreviewViewModelTest::contract);
        preview.close();
        assertThat(preview.pages()).isEmpty();
        assertThat(closed).hasSize(1);
    }
}
