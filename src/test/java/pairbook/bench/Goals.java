// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.util.List;

/// What the program is to cost at most. It is reported, never asserted.
enum Goals {
    START_BARE("start against the bare JavaFX window", Figure.P50, List.of("typical"), 1.4),
    START_WRITER("start against LibreOffice Writer", Figure.P50, List.of("typical"), 0.75),
    FIRST("first: ", Figure.P95, List.of("career"), 150),
    LATER("later: ", Figure.P95, List.of("career"), 50),
    KEYSTROKE("keystroke ", Figure.P99, List.of("empty", "typical", "decade", "career", "stress"), 16),
    SAVED("last keystroke to saved", Figure.P99, List.of("empty", "typical", "decade", "career", "stress"), 25),
    PDF_FIRST("contract as PDF: first", Figure.P95, List.of("typical", "career"), 700),
    PDF_LATER("contract as PDF: later", Figure.P95, List.of("typical", "career"), 80),
    MEMORY_TYPICAL("memory after the tour of all screens", Figure.P50, List.of("typical"), 150),
    MEMORY_CAREER("memory after the tour of all screens", Figure.P50, List.of("career"), 200),
    PACKAGE(".deb", Figure.P50, List.of(""), 60),
    INSTALLED("installed", Figure.P50, List.of(""), 150);

    /// Which of its figures is meant.
    enum Figure { P50, P95, P99 }

    private final String begins;
    private final Figure figure;
    private final List<String> sizes;
    private final double most;

    Goals(String begins, Figure figure, List<String> sizes, double most) {
        this.begins = begins;
        this.figure = figure;
        this.sizes = sizes;
        this.most = most;
    }

    static List<Goals> of(String what) {
        return java.util.Arrays.stream(values()).filter(goal -> what.startsWith(goal.begins)).toList();
    }

    double most() {
        return most;
    }

    List<String> sizes() {
        return sizes;
    }

    double of(Report.Row row) {
        return switch (figure) {
            case P50 -> row.p50();
            case P95 -> row.p95();
            case P99 -> row.p99();
        };
    }

    /// In words, as it stands in the table: "p95 150 (career)".
    String words() {
        var where = sizes.size() > 3 ? "any size" : String.join(", ", sizes);
        return (figure + " ≤ ").toLowerCase(java.util.Locale.ROOT) + Report.number(most) + (where.isEmpty() ? "" : " (" + where + ")");
    }

    /// Which figure a measure's row shows beside its median: the one that its goal asks for.
    static Figure shown(String what) {
        return of(what).stream().findFirst().map(goal -> goal.figure).filter(figure -> figure != Figure.P50).orElse(Figure.P95);
    }
}
