// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.setting.CleanText;

/// The print queues of Linux and macOS. They are given the PDF itself, from memory: text stays text on its way to the printer,
/// nothing lies about in a temporary file, and `lp` says by its job id that the queue has it, which JavaFX's own job does not.
final class CupsQueues {

    /// The three streams of a process have to be served at the same time, which a shared pool does not promise.
    private static final Executor ALONGSIDE = task -> Thread.ofPlatform().daemon().start(task);
    private static final Pattern JOB = Pattern.compile("\\b(\\S+-\\d+)\\b");

    private final String lp;
    private final String lpstat;
    private final Duration limit;

    /// @param limit how long each of the commands may take
    CupsQueues(String lp, String lpstat, Duration limit) {
        this.lp = lp;
        this.lpstat = lpstat;
        this.limit = limit;
    }

    static CupsQueues ofThisComputer() {
        return new CupsQueues("lp", "lpstat", Duration.ofSeconds(30));
    }

    /// The queue a printer of Java's dialog stands for; empty where the system has no such command or no such queue.
    Optional<String> named(String printer) {
        String wanted = plain(printer);
        try {
            return run(List.of(lpstat, "-e"), new byte[0]).out().lines()
                    .map(String::strip).filter(queue -> plain(queue).equals(wanted)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A Mac shows "Office Laser" for what its queues call Office_Laser.
    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    /// Waits until the queue has taken the job or said no; not for the FX thread.
    PrintOutcome print(RenderedPaper paper, PrintOrder order) {
        try {
            Said said = run(command(paper, order), paper.pdf());
            if (said.status() != 0) {
                return new PrintOutcome.Failed("paper.print.refused", said.both());
            }
            Matcher job = JOB.matcher(said.out());
            if (!job.find()) {
                return new PrintOutcome.Failed("paper.print.uncertain", said.both());
            }
            return check(order.queue(), job.group(1));
        } catch (Unfinished e) {
            return new PrintOutcome.Failed("paper.print.uncertain", e.getMessage());
        } catch (IOException e) {
            return new PrintOutcome.Failed("paper.print.noCommand", String.valueOf(e.getMessage()));
        }
    }

    /// A command began and did not come to its end: what it did by then nobody knows.
    private static final class Unfinished extends IOException {

        private static final long serialVersionUID = 1L;

        Unfinished(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private PrintOutcome check(String queue, String job) throws IOException {
        Said jobs = run(List.of(lpstat, "-W", "all", "-o"), new byte[0]);
        if (jobs.out().lines().noneMatch(line -> line.startsWith(job + " "))) {
            return new PrintOutcome.Failed("paper.print.uncertain", job + "\n" + jobs.both());
        }
        Said printer = run(List.of(lpstat, "-p", queue), new byte[0]);
        boolean waiting = printer.out().contains("disabled") || printer.out().contains("offline");
        return new PrintOutcome.Printed(queue, job, waiting);
    }

    private List<String> command(RenderedPaper paper, PrintOrder order) {
        List<String> command = new ArrayList<>(List.of(lp, "-d", order.queue(), "-n", Integer.toString(order.copies()),
                "-t", CleanText.of(paper.name()).replace('\n', ' '), "-o", "media=" + order.media()));
        if (!order.media().equals(paper.size().media())) {
            command.addAll(List.of("-o", "fit-to-page"));
        }
        if (!order.sides().isEmpty()) {
            command.addAll(List.of("-o", "sides=" + order.sides()));
        }
        if (!order.ranges().isEmpty()) {
            command.addAll(List.of("-P", String.join(",", order.ranges())));
        }
        command.add("-");
        return command;
    }

    private record Said(int status, String out, String error) {

        String both() {
            return (out + "\n" + error).strip();
        }
    }

    private Said run(List<String> command, byte[] input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // The answers are read by this program, not by people.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            CompletableFuture<String> out = read(process.getInputStream());
            CompletableFuture<String> error = read(process.getErrorStream());
            CompletableFuture<Void> written = write(process.getOutputStream(), input);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unfinished(command.getFirst() + " took longer than " + limit.toSeconds() + " s", null);
            }
            written.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Said(process.exitValue(), out.get(limit.toMillis(), TimeUnit.MILLISECONDS),
                    error.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfinished(command.getFirst() + " was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unfinished(command.getFirst() + " did not finish", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<String> read(InputStream from) {
        return CompletableFuture.supplyAsync(() -> {
            try (from) {
                return new String(from.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, ALONGSIDE);
    }

    private static CompletableFuture<Void> write(OutputStream to, byte[] input) {
        return CompletableFuture.runAsync(() -> {
            try (to) {
                to.write(input);
            } catch (IOException e) {
                // A command that refuses does not read to the end: its own words say why.
                if (input.length == 0) {
                    throw new UncheckedIOException(e);
                }
            }
        }, ALONGSIDE);
    }
}
