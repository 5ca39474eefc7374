// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.ArrayList;
import java.util.List;

/// A drawn signature: lines of points in thousandths of the pad's width (x) and height (y), so that it can be drawn at any size, on screen and on paper.
/// The pad is [#ASPECT] times as wide as it is high.
public record Strokes(List<List<Point>> lines) {

    public static final double ASPECT = 3;
    public static final Strokes NONE = new Strokes(List.of());

    /// Both 0 to 1000.
    public record Point(int x, int y) {
        public Point {
            if (x < 0 || x > 1000 || y < 0 || y > 1000) {
                throw new IllegalArgumentException("A point lies within 0 to 1000");
            }
        }
    }

    public Strokes {
        lines = lines.stream().filter(line -> !line.isEmpty()).map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Strokes with(List<Point> line) {
        List<List<Point>> more = new ArrayList<>(lines);
        more.add(line);
        return new Strokes(more);
    }

    /// A compact form to keep: `x,y x,y;x,y x,y`, one line after the other. Empty for no strokes.
    public String text() {
        StringBuilder out = new StringBuilder();
        for (List<Point> line : lines) {
            if (!out.isEmpty()) {
                out.append(';');
            }
            for (int i = 0; i < line.size(); i++) {
                out.append(i == 0 ? "" : " ").append(line.get(i).x()).append(',').append(line.get(i).y());
            }
        }
        return out.toString();
    }

    /// Reads what [#text()] wrote; null and blank are no strokes. Fails with IllegalArgumentException on anything else.
    public static Strokes of(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        List<List<Point>> lines = new ArrayList<>();
        for (String line : text.split(";")) {
            List<Point> points = new ArrayList<>();
            for (String point : line.trim().split(" ")) {
                String[] xy = point.split(",");
                if (xy.length != 2) {
                    throw new IllegalArgumentException("Not a stroke: " + point);
                }
                points.add(new Point(Integer.parseInt(xy[0]), Integer.parseInt(xy[1])));
            }
            lines.add(points);
        }
        return new Strokes(lines);
    }
}
