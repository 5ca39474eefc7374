// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Watches from outside how programs start: any program, by what is to be seen of it on the screen.
///
/// The screen is the one of an Xvfb started with `-fbdir`, whose picture lies in a file. Every [#PAUSE] it is looked at, one row in
/// [#ROW]; all rows are as wide as the screen, so that a window is found wherever it is.
///
/// - **first frame**: the first look at which there was a large change and the screen has more than [#COLOURS] colours, so that
///   an empty window does not count.
/// - **ready**: the last large change, once for [#STILL] none has followed and the program has been [#IDLE].
/// - **large change**: at least one in [#LARGE] of the pixels looked at differ from the look before. A blinking caret does not count.
///
/// Both are counted from just before the process is made. The programs are started in turn, so that whatever else the machine
/// does hits all alike; before the rounds that count, each is started once.
public final class StartWatch {

    private static final Duration PAUSE = Duration.ofMillis(4);
    private static final Duration STILL = Duration.ofMillis(1_200);
    private static final Duration BREATH = Duration.ofMillis(400); // from one look at the program's work to the next
    private static final double IDLE = 0.1; // of one processor's time, at most
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final int ROW = 4;
    private static final int LARGE = 200;
    private static final int COLOURS = 4;

    /// What one start took: milliseconds, the processors' time too, and the proportional set size in MiB, both of the process and all it
    /// started.
    record Start(double firstFrame, double ready, double work, double memory) {}

    private record Program(String name, String command) {

        private boolean isPairbook() {
            return Report.SIZES.contains(name);
        }
    }

    private final Screen screen;
    private final Path log;

    private StartWatch(Screen screen, Path log) {
        this.screen = screen;
        this.log = log;
    }

    /// Starts programs in turn and adds what is measured to SAMPLES.
    ///
    /// @param given FRAMEBUFFER ROUNDS SAMPLES, then for each program NAME COMMAND. A command is one of the shell. A name is the size
    ///              of the workbook that Pairbook opens, or else that of a program to hold Pairbook with the typical one against
    public static void main(String[] given) throws IOException, InterruptedException {
        if (given.length < 5 || given.length % 2 != 1) {
            System.err.println("Usage: StartWatch FRAMEBUFFER ROUNDS SAMPLES NAME COMMAND [NAME COMMAND ...]");
            System.exit(2);
        }
        var rounds = Integer.parseInt(given[1]);
        var samples = Path.of(given[2]);
        var programs = new ArrayList<Program>();
        for (var i = 3; i < given.length; i += 2) {
            programs.add(new Program(given[i], given[i + 1]));
        }
        try (var file = FileChannel.open(Path.of(given[0]), StandardOpenOption.READ)) {
            var watch = new StartWatch(new Screen(file), samples.resolveSibling("start-watch.log"));
            for (var round = 0; round <= rounds; round++) {
                var starts = new LinkedHashMap<Program, Start>();
                for (var program : programs) {
                    var start = watch.start(program);
                    starts.put(program, start);
                    System.out.printf(Locale.ROOT, "start %d of %d, %s: first frame %.0f ms, ready %.0f ms, processors %.0f ms, %.1f MiB%n",
                            round, rounds, program.name(), start.firstFrame(), start.ready(), start.work(), start.memory());
                }
                if (round > 0) { // the first only warms the disk's cache and each program's own
                    keep(samples, starts);
                }
            }
        }
    }

    private static void keep(Path samples, Map<Program, Start> starts) {
        starts.forEach((program, start) -> {
            var lines = new Samples(samples, "window", program.isPairbook() ? program.name() : "");
            var whose = program.isPairbook() ? "" : program.name() + ": ";
            lines.add(whose + "start to first frame", "ms", start.firstFrame());
            lines.add(whose + "start to ready", "ms", start.ready());
            lines.add(whose + "processors' time of a start", "ms", start.work());
            lines.add(whose + "memory when started", "MiB", start.memory());
        });
        var typical = starts.entrySet().stream().filter(entry -> entry.getKey().name().equals("typical")).map(Map.Entry::getValue).findFirst();
        typical.ifPresent(start -> starts.forEach((other, its) -> {
            if (!other.isPairbook()) {
                new Samples(samples, "window", "typical").add("start against " + other.name(), "times", start.ready() / its.ready());
            }
        }));
    }

    private Start start(Program program) throws IOException, InterruptedException {
        screen.settle(PAUSE, STILL);
        var builder = new ProcessBuilder("sh", "-c", "exec " + program.command());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var begin = System.nanoTime();
        var process = builder.start();
        try {
            var firstFrame = 0L;
            var ready = begin;
            var busy = begin;
            var looked = begin;
            var worked = 0.0;
            for (var now = begin; firstFrame == 0 || now - Math.max(ready, busy) < STILL.toNanos(); now = System.nanoTime()) {
                if (!process.isAlive() || now - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException(program.name() + " did not come to rest; what it said is in " + log);
                }
                if (screen.changed() * LARGE >= screen.size()) {
                    ready = now;
                    if (firstFrame == 0 && screen.hasMoreColoursThan(COLOURS)) {
                        firstFrame = now;
                    }
                }
                if (now - looked > BREATH.toNanos()) {
                    var work = work(process);
                    busy = (work - worked) * 1e6 > IDLE * (now - looked) ? now : busy;
                    worked = work;
                    looked = now;
                }
                Thread.sleep(PAUSE);
            }
            return new Start((firstFrame - begin) / 1e6, (ready - begin) / 1e6, work(process), memory(process));
        } finally {
            end(process);
        }
    }

    private static double work(Process process) {
        return family(process).mapToLong(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum();
    }

    private static double memory(Process process) {
        return family(process).mapToLong(StartWatch::kilobytes).sum() / 1024.0;
    }

    private static Stream<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the memory of process " + process.pid(), e);
        }
    }

    /// By Ctrl+Q, as a person would; whoever does not listen is ended by its process.
    private void end(Process process) throws IOException, InterruptedException {
        var all = family(process).toList();
        if (process.isAlive()) {
            new ProcessBuilder("sh", "-c", """
                    for window in $(xdotool search --onlyvisible --name .); do
                        eval "$(xdotool getwindowgeometry --shell $window)"
                        [ $WIDTH -lt 200 ] || { xdotool windowfocus --sync $window key --clearmodifiers ctrl+q; break; }
                    done""")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start().waitFor(5, TimeUnit.SECONDS);
        }
        if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
            System.err.println("start: process " + process.pid() + " did not end by Ctrl+Q");
            all.forEach(ProcessHandle::destroy);
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    /// What is on the screen, as XWD keeps it: a header of big-endian numbers, the colour map, then rows of pixels of four bytes.
    private static final class Screen {

        private static final int COLOUR_MAP_ENTRY = 12; // bytes

        private final IntBuffer pixels;
        private final int width;
        private final int stride; // in pixels
        private final int height;
        private int[] before;
        private int[] now;

        Screen(FileChannel file) throws IOException {
            var bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            var header = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
            width = number(header, 4);
            height = number(header, 5);
            if (number(header, 11) != Integer.SIZE) {
                throw new IOException("The screen has " + number(header, 11) + " bits a pixel, not 32: give Xvfb a screen of depth 24.");
            }
            stride = number(header, 12) / Integer.BYTES;
            var start = number(header, 0) + number(header, 19) * COLOUR_MAP_ENTRY;
            pixels = bytes.slice(start, stride * Integer.BYTES * height).order(ByteOrder.nativeOrder()).asIntBuffer();
            before = new int[size()];
            now = new int[size()];
            changed();
        }

        private static int number(ByteBuffer header, int index) {
            return header.getInt(index * Integer.BYTES);
        }

        /// How many pixels a look takes.
        int size() {
            return width * (height / ROW);
        }

        /// How many pixels are others than at the last look.
        int changed() {
            var swap = before;
            before = now;
            now = swap;
            for (var row = 0; row < height / ROW; row++) {
                pixels.get(row * ROW * stride, now, row * width, width);
            }
            return differences(before, now);
        }

        private static int differences(int[] some, int[] others) {
            var count = 0;
            for (var i = 0; i < some.length; i++) {
                count += some[i] == others[i] ? 0 : 1;
            }
            return count;
        }

        boolean hasMoreColoursThan(int number) {
            return Arrays.stream(now).distinct().limit(number + 1L).count() > number;
        }

        /// Waits until what was there before is gone.
        void settle(Duration pause, Duration still) throws InterruptedException {
            for (var last = System.nanoTime(); System.nanoTime() - last < still.toNanos(); Thread.sleep(pause)) {
                if (changed() > 0) {
                    last = System.nanoTime();
                }
            }
        }
    }
}
