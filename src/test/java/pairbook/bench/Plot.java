// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import pairbook.bench.Report.Row;

/// Cost against size, both by their logarithms: a line that goes on level does not care how much has been written, one that rises like the
/// grey one costs as much more as there is more.
final class Plot {

    private record Point(double size, double cost) {}

    private record Line(String name, List<Point> points, Color colour) {}

    /// A picture of its own in the picture.
    ///
    /// @param x where its axis begins, in px
    private record Panel(String title, String unit, double least, double most, int x, int width, List<Line> lines) {}

    private static final int WIDTH = 2440;
    private static final int HEIGHT = 1080;
    private static final int TOP = 110;
    private static final int BOTTOM = 920;
    private static final int LABEL = 27; // px from one line's name to the next
    private static final Color INK = new Color(0x24292f);
    private static final Color FAINT = new Color(0xd0d7de);
    private static final Color MUTED = new Color(0x57606a);
    private static final Color[] COLOURS = {
        new Color(0x0550ae), new Color(0xb35900), new Color(0x116329), new Color(0xa40e26), new Color(0x6639ba), new Color(0x1b7c83), new Color(0x7d4e00), new Color(0x99286e)
    };

    private final List<Row> rows;
    private final Map<String, Double> sizes = new LinkedHashMap<>(); // in MB on the disk

    Plot(List<Row> rows) {
        this.rows = rows;
        rows.stream().filter(row -> row.what().equals("size on disk")).sorted(Comparator.comparingDouble(Row::p50)).forEach(row -> sizes.put(row.size(), row.p50()));
    }

    void write(Path file) throws IOException {
        if (sizes.size() < 2) {
            return; // nothing to set against each other
        }
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        draw(pen, panel("Opening a screen again, p95", "ms", 90, 400, beginning("later: ")));
        draw(pen, panel("Writing, starting, paper, files, medians (keys: p99)", "ms", 880, 400, this::others));
        draw(pen, panel("Memory", "MiB", 1790, 280, beginning("memory")));
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    // What is drawn

    private interface Choice {
        Map<String, ToDoubleFunction<Row>> among(List<String> whats);
    }

    private static Choice beginning(String with) {
        return whats -> {
            var chosen = new LinkedHashMap<String, ToDoubleFunction<Row>>();
            whats.stream().filter(what -> what.startsWith(with)).forEach(what -> chosen.put(what, with.startsWith("memory") ? Row::p50 : Row::p95));
            return chosen;
        };
    }

    private Map<String, ToDoubleFunction<Row>> others(List<String> whats) {
        var chosen = new LinkedHashMap<String, ToDoubleFunction<Row>>();
        for (var what : whats) {
            if (what.startsWith("keystroke ") || what.startsWith("last keystroke")) {
                chosen.put(what, Row::p99);
            } else if (!what.contains(": ") || what.startsWith("contract as PDF")) {
                chosen.put(what, Row::p50);
            }
        }
        return chosen;
    }

    private Panel panel(String title, String unit, int x, int width, Choice choice) {
        var whats = rows.stream().filter(row -> row.unit().equals(unit)).map(Row::what).distinct().toList();
        var lines = new ArrayList<Line>();
        choice.among(whats).forEach((what, figure) -> {
            var points = rows.stream().filter(row -> row.what().equals(what) && sizes.containsKey(row.size()) && figure.applyAsDouble(row) > 0)
                    .map(row -> new Point(sizes.get(row.size()), figure.applyAsDouble(row))).sorted(Comparator.comparingDouble(Point::size)).toList();
            if (points.size() > 1) {
                lines.add(new Line(what.replace("later: ", "").replace("last keystroke to saved beyond the wait", "saved").replace("memory ", ""), points,
                        COLOURS[lines.size() % COLOURS.length]));
            }
        });
        var costs = lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::cost).summaryStatistics();
        return new Panel(title, unit, decade(costs.getMin(), -1), decade(costs.getMax(), 1), x, width, lines);
    }

    /// The power of ten below or above.
    private static double decade(double value, int way) {
        var power = Math.log10(value);
        return Math.pow(10, way < 0 ? Math.floor(power) : Math.ceil(power));
    }

    // Drawing

    private void draw(Graphics2D pen, Panel panel) {
        if (panel.lines().isEmpty()) {
            return;
        }
        pen.setColor(INK);
        pen.setFont(font(Font.BOLD, 24));
        pen.drawString(panel.title(), panel.x(), 50);
        pen.setFont(font(Font.PLAIN, 18));
        pen.setColor(MUTED);
        pen.drawString(panel.unit(), panel.x() - 50, TOP - 16);
        pen.drawString("size of the workbook on the disk", panel.x(), HEIGHT - 8);
        axes(pen, panel);
        labels(pen, panel);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    private double x(Panel panel, double size) {
        var all = sizes.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return panel.x() + panel.width() * (Math.log(size / all.getMin()) / Math.log(all.getMax() / all.getMin()));
    }

    private static double y(Panel panel, double cost) {
        return BOTTOM - (BOTTOM - TOP) * Math.log(cost / panel.least()) / Math.log(panel.most() / panel.least());
    }

    private void axes(Graphics2D pen, Panel panel) {
        for (double cost = panel.least(); cost <= panel.most() * 1.01; cost *= 10) {
            pen.setStroke(new BasicStroke(1));
            for (int step = 1; step < 10 && cost * step <= panel.most() * 1.01; step++) {
                pen.setColor(step == 1 ? FAINT : new Color(0xeff2f5));
                pen.draw(new Line2D.Double(panel.x(), y(panel, cost * step), panel.x() + panel.width(), y(panel, cost * step)));
            }
            pen.setColor(MUTED);
            var words = Report.number(cost);
            pen.drawString(words, panel.x() - 10 - pen.getFontMetrics().stringWidth(words), (float) y(panel, cost) + 6);
        }
        sizes.forEach((name, size) -> {
            pen.setColor(FAINT);
            pen.draw(new Line2D.Double(x(panel, size), TOP, x(panel, size), BOTTOM));
            pen.setColor(MUTED);
            var turned = (Graphics2D) pen.create();
            turned.translate(x(panel, size) - 4, BOTTOM + 16);
            turned.rotate(Math.PI / 4);
            turned.drawString(name + ", " + Report.number(size) + " MB", 0, 6);
            turned.dispose();
        });
        pen.setColor(FAINT);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 6}, 0));
        var all = sizes.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        var clipped = (Graphics2D) pen.create();
        clipped.clipRect(panel.x(), TOP, panel.width(), BOTTOM - TOP);
        clipped.draw(new Line2D.Double(x(panel, all.getMin()), y(panel, panel.least()), x(panel, all.getMax()), y(panel, panel.least() * all.getMax() / all.getMin())));
        clipped.dispose();
    }

    /// The lines, with their names at their ends: each as near to its line as the others let it be.
    private void labels(Graphics2D pen, Panel panel) {
        var ordered = panel.lines().stream().sorted(Comparator.comparingDouble(line -> y(panel, line.points().getLast().cost()))).toList();
        var places = places(ordered.stream().mapToDouble(line -> y(panel, line.points().getLast().cost())).toArray());
        for (int at = 0; at < ordered.size(); at++) {
            var line = ordered.get(at);
            pen.setColor(line.colour());
            pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var path = new Path2D.Double();
            for (var point : line.points()) {
                var x = x(panel, point.size());
                var y = y(panel, point.cost());
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                pen.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
            }
            pen.draw(path);
            var last = line.points().getLast();
            pen.setStroke(new BasicStroke(1));
            var edge = panel.x() + panel.width();
            pen.draw(new Line2D.Double(x(panel, last.size()) + 5, y(panel, last.cost()), edge + 34, places[at]));
            pen.drawString(line.name() + "  " + Report.number(last.cost()), edge + 40, (float) places[at] + 6);
        }
    }

    private static double[] places(double[] wanted) {
        var places = wanted.clone();
        for (int round = 0; round < 500; round++) {
            for (int at = 1; at < places.length; at++) {
                var lacking = LABEL - (places[at] - places[at - 1]);
                if (lacking > 0) {
                    places[at] += lacking / 2;
                    places[at - 1] -= lacking / 2;
                }
            }
        }
        return places;
    }
}
