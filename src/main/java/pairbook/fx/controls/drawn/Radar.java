// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.TextAlignment;
import pairbook.fx.controls.Words;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Em;

/// Ratings on axes around a middle, today's and, dashed, those of an earlier sheet. An axis without a rating (null) leaves a gap in the line. Below 30 em of width the names stand in
/// a numbered list under the picture, so that they never collide.
public final class Radar extends Region {

    private static final double LISTS_BELOW = 30;
    private static final double RADIUS = 8;

    private final ObjectProperty<List<String>> axes = new SimpleObjectProperty<>(this, "axes", List.of());
    private final ObjectProperty<List<Integer>> values = new SimpleObjectProperty<>(this, "values", List.of());
    private final ObjectProperty<List<Integer>> earlier = new SimpleObjectProperty<>(this, "earlier", List.of());
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty earlierName = new SimpleStringProperty(this, "earlierName", "");
    private final IntegerProperty max = new SimpleIntegerProperty(this, "max", 5);
    private final ResourceBundle words = Words.own();
    private final Group drawing = new Group();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final FlowPane legend = new FlowPane();
    private final Em em = new Em(this::requestLayout);

    public Radar() {
        getStyleClass().add("radar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        drawing.setManaged(false);
        legend.getStyleClass().add("radar-legend");
        legend.setAlignment(Pos.CENTER);
        legend.getChildren().addAll(legendEntry("radar-now", name), legendEntry("radar-earlier", earlierName));
        axes.subscribe(_ -> show());
        values.subscribe(_ -> show());
        earlier.subscribe(_ -> show());
        max.subscribe(_ -> show());
    }

    private static Label legendEntry(String style, StringProperty text) {
        Line line = new Line(0, 0, 24, 0);
        line.getStyleClass().addAll("radar-legend-line", style);
        Label label = new Label();
        label.setGraphic(line);
        label.textProperty().bind(text);
        label.getStyleClass().add("radar-legend-entry");
        return label;
    }

    private void show() {
        names.clear();
        numbers.clear();
        for (int i = 0; i < axes.get().size(); i++) {
            var label = new WrappedLabel("", "radar-name");
            names.add(label);
            Label number = new Label(String.valueOf(i + 1));
            number.getStyleClass().add("radar-axis-number");
            numbers.add(number);
        }
        getChildren().setAll(em, drawing);
        getChildren().addAll(numbers);
        getChildren().addAll(names);
        boolean compared = earlier.get().stream().anyMatch(value -> value != null);
        if (compared) {
            getChildren().add(legend);
        }
        String spoken = IntStream.range(0, axes.get().size()).mapToObj(this::caption).collect(Collectors.joining(", "));
        setAccessibleText(Words.say(words, "controls.radar.spoken", max.get(), spoken));
        requestLayout();
    }

    private String value(int axis) {
        Integer now = at(values.get(), axis);
        Integer then = at(earlier.get(), axis);
        String said = now == null ? words.getString("controls.radar.none") : now.toString();
        return then == null ? said : Words.say(words, "controls.radar.value.before", said, then);
    }

    private String caption(int axis) {
        return Words.say(words, "controls.radar.value", axes.get().get(axis), value(axis));
    }

    private static Integer at(List<Integer> list, int index) {
        return list != null && index < list.size() ? list.get(index) : null;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return em.of(12);
    }

    @Override
    protected double computePrefWidth(double height) {
        return em.of(44);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? prefWidth(-1) : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean put) {
        boolean listed = width < em.of(LISTS_BELOW);
        int count = names.size();
        double gap = em.of(0.7);
        for (int i = 0; i < count; i++) {
            names.get(i).setText(listed ? i + 1 + ".  " + caption(i) : axes.get().get(i) + "\n" + value(i));
        }
        double side = listed ? em.of(1.6) : Math.min(em.of(12), (width - em.of(12)) / 2 - gap);
        double radius = Math.max(em.of(3), Math.min(em.of(RADIUS), (width - 2 * side - 2 * gap) / 2));
        double[] widths = new double[count];
        double[] heights = new double[count];
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < count; i++) {
            Label label = listed ? numbers.get(i) : names.get(i);
            boolean polar = Math.abs(Math.cos(angle(i, count))) < 0.01;
            widths[i] = Math.ceil(Math.min(label.prefWidth(-1), polar ? Math.min(width, em.of(20)) : side));
            heights[i] = Math.ceil(label.prefHeight(widths[i]));
            double y = (radius + gap) * Math.sin(angle(i, count));
            double reach = heights[i] * (polar ? 1 : 0.5);
            top = Math.max(top, -(y - reach));
            bottom = Math.max(bottom, y + reach);
        }
        double middleX = Math.round(width / 2);
        double middleY = Math.round(snappedTopInset() + top);
        if (put) {
            draw(middleX, middleY, radius);
            for (int i = 0; i < count; i++) {
                names.get(i).setAlignment(listed ? Pos.CENTER_LEFT : side(i, count));
                names.get(i).setTextAlignment(listed || side(i, count) == Pos.CENTER_LEFT ? TextAlignment.LEFT
                        : side(i, count) == Pos.CENTER ? TextAlignment.CENTER : TextAlignment.RIGHT);
                numbers.get(i).setVisible(listed);
            }
            ring(listed ? numbers : names, middleX, middleY, radius + gap, widths, heights);
        }
        double y = middleY + bottom + gap;
        if (listed) {
            for (int i = 0; i < count; i++) {
                double height = Math.ceil(names.get(i).prefHeight(width));
                if (put) {
                    names.get(i).resizeRelocate(0, y, width, height);
                }
                y += height;
            }
            y += gap;
        }
        if (getChildren().contains(legend)) {
            double height = Math.ceil(legend.prefHeight(width));
            if (put) {
                legend.resizeRelocate(0, y, width, height);
            }
            y += height;
        }
        return Math.ceil(y) + snappedBottomInset();
    }

    private static double angle(int axis, int count) {
        return Math.PI * 2 * axis / Math.max(1, count) - Math.PI / 2;
    }

    private static Pos side(int axis, int count) {
        double x = Math.cos(angle(axis, count));
        return Math.abs(x) < 0.01 ? Pos.CENTER : x > 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
    }

    /// Puts the labels round the circle, and pushes apart those that would touch on one side.
    private void ring(List<Label> labels, double middleX, double middleY, double radius, double[] widths, double[] heights) {
        int count = labels.size();
        double[] tops = new double[count];
        for (int i = 0; i < count; i++) {
            double y = middleY + radius * Math.sin(angle(i, count));
            tops[i] = side(i, count) != Pos.CENTER ? y - heights[i] / 2 : Math.sin(angle(i, count)) < 0 ? y - heights[i] : y;
        }
        for (Pos side : List.of(Pos.CENTER_LEFT, Pos.CENTER_RIGHT)) {
            List<Integer> down = IntStream.range(0, count).filter(i -> side(i, count) == side).boxed().sorted(Comparator.comparingDouble(i -> tops[i])).toList();
            for (int k = 1; k < down.size(); k++) {
                int above = down.get(k - 1);
                tops[down.get(k)] = Math.max(tops[down.get(k)], tops[above] + heights[above]);
            }
        }
        for (int i = 0; i < count; i++) {
            double x = middleX + radius * Math.cos(angle(i, count));
            double left = side(i, count) == Pos.CENTER ? x - widths[i] / 2 : side(i, count) == Pos.CENTER_LEFT ? x : x - widths[i];
            labels.get(i).resizeRelocate(Math.round(left), Math.round(tops[i]), widths[i], heights[i]);
        }
    }

    private void draw(double x, double y, double radius) {
        drawing.getChildren().clear();
        int count = axes.get().size();
        for (int step = 1; step <= max.get(); step++) {
            Polygon ring = new Polygon();
            for (int i = 0; i < count; i++) {
                ring.getPoints().addAll(along(x, i, radius * step / max.get(), true), along(y, i, radius * step / max.get(), false));
            }
            ring.getStyleClass().add("radar-grid");
            drawing.getChildren().add(ring);
        }
        for (int i = 0; i < count; i++) {
            Line axis = new Line(x, y, along(x, i, radius, true), along(y, i, radius, false));
            axis.getStyleClass().add("radar-axis");
            drawing.getChildren().add(axis);
        }
        series(earlier.get(), "radar-earlier", x, y, radius);
        series(values.get(), "radar-now", x, y, radius);
    }

    private void series(List<Integer> series, String style, double x, double y, double radius) {
        int count = axes.get().size();
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            Integer value = at(series, i);
            if (value != null) {
                double far = radius * Math.clamp(value, 0, max.get()) / max.get();
                points[i] = new double[] {along(x, i, far, true), along(y, i, far, false)};
            }
        }
        if (count > 2 && Arrays.stream(points).allMatch(point -> point != null)) {
            Polygon shape = new Polygon(Arrays.stream(points).flatMapToDouble(Arrays::stream).toArray());
            shape.getStyleClass().addAll("radar-shape", style);
            drawing.getChildren().add(shape);
        } else {
            for (int i = 0; i < count; i++) {
                double[] next = points[(i + 1) % count];
                if (points[i] != null && next != null) {
                    Line line = new Line(points[i][0], points[i][1], next[0], next[1]);
                    line.getStyleClass().addAll("radar-line", style);
                    drawing.getChildren().add(line);
                }
            }
        }
        for (double[] point : points) {
            if (point != null) {
                Circle dot = new Circle(point[0], point[1], em.of(0.25));
                dot.getStyleClass().addAll("radar-dot", style);
                drawing.getChildren().add(dot);
            }
        }
    }

    private double along(double middle, int axis, double far, boolean horizontal) {
        double angle = angle(axis, axes.get().size());
        return middle + far * (horizontal ? Math.cos(angle) : Math.sin(angle));
    }

    /// The names of the axes, clockwise from the top.
    public ObjectProperty<List<String>> axesProperty() {
        return axes;
    }

    public void setAxes(List<String> list) {
        axes.set(List.copyOf(list));
    }

    /// In the order of the axes; null where there is no rating.
    public ObjectProperty<List<Integer>> valuesProperty() {
        return values;
    }

    public void setValues(List<Integer> list) {
        values.set(list);
    }

    /// The same of an earlier sheet; empty where there is none.
    public ObjectProperty<List<Integer>> earlierProperty() {
        return earlier;
    }

    public void setEarlier(List<Integer> list) {
        earlier.set(list);
    }

    /// What the legend calls today's line; the legend shows only where there is an earlier one.
    public StringProperty nameProperty() {
        return name;
    }

    public void setName(String text) {
        name.set(text);
    }

    public StringProperty earlierNameProperty() {
        return earlierName;
    }

    public void setEarlierName(String text) {
        earlierName.set(text);
    }

    public IntegerProperty maxProperty() {
        return max;
    }

    public int getMax() {
        return max.get();
    }

    public void setMax(int highest) {
        max.set(highest);
    }
}
