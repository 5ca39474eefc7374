// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.bench.Samples.Sample;

/// Makes of samples what people read: `results.csv`, a table for each kind of run (`KIND.md`), a plot of cost against size (`KIND.png`).
public final class Report {

    /// One measure at one size.
    ///
    /// @param p99 as the others, a value that was measured: the smallest that so many of a hundred do not exceed
    record Row(String kind, String size, String what, int n, double p50, double p95, double p99, double max, String unit) {

        private static Row of(List<Sample> samples) {
            var one = samples.getFirst();
            var values = samples.stream().mapToDouble(Sample::value).sorted().toArray();
            return new Row(one.kind(), one.size(), one.what(), values.length, at(values, 50), at(values, 95), at(values, 99), values[values.length - 1], one.unit());
        }

        private static double at(double[] sorted, int percent) {
            return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
        }

        private String line() {
            return String.format(Locale.ROOT, "%s,%s,%s,%d,%.3f,%.3f,%.3f,%.3f,%s%n", kind, size, what, n, p50, p95, p99, max, unit);
        }
    }

    static final List<String> SIZES = Arrays.stream(Scale.values()).map(Scale::toString).toList();
    private static final double SMALL = 0.01;

    private final List<Row> rows;

    private Report(List<Row> rows) {
        this.rows = rows;
    }

    /// Reports on `FOLDER/samples.csv`, in the same folder.
    ///
    /// @throws IOException if it cannot be read or written there
    public static void main(String[] given) throws IOException {
        var folder = Path.of(given[0]);
        var groups = new LinkedHashMap<List<String>, List<Sample>>();
        Samples.read(folder.resolve("samples.csv"))
                .forEach(sample -> groups.computeIfAbsent(List.of(sample.kind(), sample.what(), sample.size()), first -> new ArrayList<>()).add(sample));
        var report = new Report(groups.values().stream().map(Row::of).toList());
        Files.writeString(folder.resolve("results.csv"), report.csv());
        for (var kind : report.rows.stream().map(Row::kind).distinct().toList()) {
            var table = report.table(kind);
            Files.writeString(folder.resolve(kind + ".md"), table);
            System.out.println(table);
            new Plot(report.rows.stream().filter(row -> row.kind().equals(kind)).toList()).write(folder.resolve(kind + ".png"));
        }
    }

    private String csv() {
        var csv = new StringBuilder("kind,size,what,n,p50,p95,p99,max,unit\n");
        rows.forEach(row -> csv.append(row.line()));
        return csv.toString();
    }

    // The table

    private String table(String kind) {
        var whats = whats(kind);
        var table = new StringBuilder("## " + kind + "\n\n| what | unit, figures | n | " + String.join(" | ", SIZES) + " | goal | |\n|---|---|---|" + "---:|".repeat(SIZES.size()) + "---|---|\n");
        for (var what : whats) {
            table.append(line(kind, what));
        }
        table.append(ratios(kind, whats));
        return table.toString();
    }

    /// In the order in which they were measured at the size with most of them.
    private List<String> whats(String kind) {
        var here = rows.stream().filter(row -> row.kind().equals(kind)).toList();
        var fullest = here.stream().collect(Collectors.groupingBy(Row::size, LinkedHashMap::new, Collectors.toList())).values().stream()
                .max(Comparator.comparingInt(List::size)).orElse(List.of());
        return Stream.concat(fullest.stream(), here.stream()).map(Row::what).distinct().toList();
    }

    private Optional<Row> row(String kind, String what, String size) {
        return rows.stream().filter(row -> row.kind().equals(kind) && row.what().equals(what) && row.size().equals(size)).findFirst();
    }

    private String line(String kind, String what) {
        var all = rows.stream().filter(row -> row.kind().equals(kind) && row.what().equals(what)).toList();
        var most = all.stream().mapToInt(Row::n).max().orElseThrow();
        var figure = Goals.shown(what);
        var cells = new StringBuilder();
        for (var size : SIZES) {
            cells.append(row(kind, what, size).or(() -> row(kind, what, "").filter(one -> size.equals(SIZES.getFirst())))
                    .map(row -> number(row.p50()) + (most > 1 ? " / " + number(figure == Goals.Figure.P99 ? row.p99() : row.p95()) : "")).orElse("")).append(" | ");
        }
        var goals = Goals.of(what);
        var met = new ArrayList<String>();
        goals.forEach(goal -> goal.sizes().forEach(size -> row(kind, what, size).ifPresent(row -> met.add(met(goal.of(row), goal.most())))));
        return "| " + what + " | " + all.getFirst().unit() + (most > 1 ? ", p50 / " + figure.name().toLowerCase(Locale.ROOT) : "") + " | " + most + " | " + cells
                + String.join("; ", goals.stream().map(Goals::words).toList()) + " | " + verdict(met) + " |\n";
    }

    private static String met(double is, double most) {
        return is <= most ? "met" : "missed by " + number(is - most);
    }

    /// One word where all is well, else the worst.
    private static String verdict(List<String> met) {
        return met.stream().allMatch("met"::equals) ? met.isEmpty() ? "" : "met" : String.join("; ", met.stream().filter(one -> !one.equals("met")).toList());
    }

    /// One size against another.
    private String ratios(String kind, List<String> whats) {
        var lines = new StringBuilder("\n| against each other, by the medians | times | goal | |\n|---|---:|---|---|\n");
        ratio(kind, "start to ready", "career", "empty", 1.15).ifPresent(lines::append);
        whats.stream().filter(what -> what.startsWith("later: ")).forEach(what -> ratio(kind, what, "stress", "typical", 2).ifPresent(lines::append));
        return lines.toString();
    }

    private Optional<String> ratio(String kind, String what, String large, String small, double most) {
        return row(kind, what, large).flatMap(one -> row(kind, what, small).map(other -> {
            var is = one.p50() / other.p50();
            return String.format(Locale.ROOT, "| %s, %s against %s | %.2f | ≤ %s | %s |%n", what, large, small, is, number(most), met(is, most));
        }));
    }

    static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ')
                : value >= 10 || Math.abs(value - Math.rint(value)) < SMALL ? String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
