// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// What was measured, one line each: `kind,size,what,unit,value`. Any program may add lines; [Report] makes sense of them.
public final class Samples {

    /// One line.
    ///
    /// @param kind where: `headless` or `window`
    /// @param size of the workbook; empty where there is none to it
    public record Sample(String kind, String size, String what, String unit, double value) {

        private static Sample read(String line) {
            var cells = line.split(",");
            return new Sample(cells[0], cells[1], cells[2], cells[3], Double.parseDouble(cells[4]));
        }
    }

    private final Path file;
    private final String kind;
    private final String size;

    public Samples(Path file, String kind, String size) {
        this.file = file;
        this.kind = kind;
        this.size = size;
    }

    /// @param what may hold no comma
    public void add(String what, String unit, double value) {
        var line = String.format(Locale.ROOT, "%s,%s,%s,%s,%.4f%n", kind, size, what, unit, value);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void nanos(String what, long nanos) {
        add(what, "ms", nanos / 1e6);
    }

    static List<Sample> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Sample::read).toList();
        }
    }
}
