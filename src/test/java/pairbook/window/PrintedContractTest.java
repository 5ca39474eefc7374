// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Versions;
import pairbook.contract.paper.ContractPaper;
import pairbook.contract.text.ContractText;
import pairbook.contract.text.ContractText.Line;
import pairbook.example.Example;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.goals.GoalStore;
import pairbook.paper.print.PrintOutcome.Printed;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PdfRenderer;
import pairbook.paper.print.Printing;
import pairbook.people.PeopleStore;
import pairbook.workbook.Workbook;
import pairbook.worksheet.SheetStore;

/// Prints the example's contract to a real queue and reads what came out at the other end.
///
/// Needs a CUPS-PDF queue named PDF, which leaves its pages in the user's folder PDF, and `pdftotext`; hence the tag.
@Tag("queue")
class PrintedContractTest {

    private static final String QUEUE = "PDF";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemDefaultZone();
    private final Messages words = Messages.of(Locale.UK);
    private final ContractWording wording = new ContractWording(words);

    @Test
    void whatTheQueueReceivedIsTheWholeContract() throws IOException, InterruptedException {
        var signed = inForce();
        var sealed = signed.text().orElseThrow();
        var paper = new PdfRenderer().render(new ContractPaper(wording, words, new Dates(clock, words)).sealed(signed, PageSize.A4).orElseThrow());

        String printed;
        int pages;
        var out = Files.createDirectories(Path.of(System.getProperty("user.home"), "PDF"));
        try (var news = FileSystems.getDefault().newWatchService()) {
            out.register(news, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            var outcome = (Printed) new Printing(Runnable::run, Runnable::run).print(paper, QUEUE);
            var number = outcome.job().substring(outcome.job().lastIndexOf('-') + 1);
            var file = received(out, "job_" + number + ".pdf", news);
            printed = text(file);
            pages = (int) printed.chars().filter(one -> one == '\f').count();
        }

        assertThat(pages).isEqualTo(paper.pages());
        for (int page = 1; page <= pages; page++) {
            assertThat(dense(printed)).contains(dense(words.get("paper.page", page, pages)));
        }
        var footer = words.get("contract.paper.footer", sealed.text().title(), sealed.text().version(), signed.contract().seal().mark());
        assertThat(footer).contains(Integer.toString(sealed.text().version()), signed.contract().seal().mark());
        assertThat(dense(printed).split(java.util.regex.Pattern.quote(dense(footer)), -1)).hasSize(pages + 1);
        assertThat(dense(printed)).contains(dense(signed.contract().seal().fingerprint()));

        var running = printed.replaceAll("(?m)^.*" + java.util.regex.Pattern.quote(signed.contract().seal().mark()) + ".*$", "");
        for (int page = 1; page <= pages; page++) {
            running = running.replace(words.get("paper.page", page, pages), "");
        }
        var body = dense(running);
        assertThat(sealed.text().parties()).hasSize(2).allSatisfy(party -> assertThat(body).contains(dense(party.name())));
        assertThat(sealed.signatures()).hasSize(2).allSatisfy(by -> assertThat(body).contains(dense(by.fullName())));
        assertThat(goals(sealed.text())).isNotEmpty().allSatisfy(goal -> assertThat(body).contains(dense(goal)));
        var clauses = sealed.text().clauses().toList();
        assertThat(clauses).hasSizeGreaterThan(10).allSatisfy(clause -> {
            // A heading may take two lines in its narrow column, with the text beside it read in between.
            assertThat(clause.heading().split("\\s+")).allSatisfy(word -> assertThat(body).contains(word));
            assertThat(clause.lines().stream().flatMap(PrintedContractTest::words)).allSatisfy(line -> assertThat(body).contains(dense(line)));
        });
        System.out.printf("queue: %d pages, %d clauses, %d goals, both names, version and fingerprint read from the queue's %s%n",
                pages, clauses.size(), goals(sealed.text()).count(), QUEUE);
    }

    private Versions.Sealed inForce() {
        try (var workbook = Example.open(folder.resolve("example"), clock)) {
            return contracts(workbook).read(new PeopleStore(workbook.shared(), clock).pairs().getFirst().id()).inForce().orElseThrow();
        }
    }

    private ContractStore contracts(Workbook workbook) {
        var room = workbook.shared();
        return new ContractStore(
                room, clock, new SheetStore(room, clock), new GoalStore(room, clock), new PeopleStore(room, clock), wording::text);
    }

    private static Stream<String> goals(ContractText text) {
        return text.clauses().flatMap(clause -> clause.lines().stream())
                .flatMap(line -> line instanceof Line.Goal(var number, var goal, var beneath) ? Stream.of(goal) : Stream.empty());
    }

    /// What paper shows of a line, without the marks before it.
    private static Stream<String> words(Line line) {
        return switch (line) {
            case Line.Paragraph(var said) -> said.lines();
            case Line.Bullets(var label, var entries) -> Stream.concat(Stream.of(label), entries.stream());
            case Line.Labelled(var label, var said) -> Stream.of(label, said);
            case Line.Goal(var number, var goal, var beneath) -> Stream.concat(Stream.of(goal), beneath.stream());
            case Line.Voice(var who, var said) -> Stream.of(who, said);
            case Line.LeftOpen(var said) -> Stream.of(said);
            case Line.Unwritten(var said) -> Stream.of(said);
        };
    }

    /// The file of a job, once it is there to its end.
    private static Path received(Path folder, String ending, WatchService news) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = whole(folder, ending);
            if (found.isPresent()) {
                return found.get();
            }
            var key = news.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (key == null) {
                throw new AssertionError("the queue took the job, but after " + PATIENCE + " there is no whole …" + ending);
            }
            key.pollEvents();
            key.reset();
        }
    }

    private static Optional<Path> whole(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            var file = files.filter(one -> one.getFileName().toString().endsWith(ending)).findFirst();
            return file.isPresent() && new String(Files.readAllBytes(file.get()), StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF")
                    ? file
                    : Optional.empty();
        }
    }

    private static String text(Path pdf) throws IOException, InterruptedException {
        var reader = new ProcessBuilder("pdftotext", pdf.toString(), "-").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return text;
    }

    /// Without white space: where a line breaks on paper is not what this is about.
    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }
}
