// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.control.Label;
import pairbook.fx.controls.Radar;

/// The prompts of a group with their controls, laid out as the worksheet says: one below the other, in columns where there
/// is room, or as ratings beside a radar of them. Narrow, everything stands one below the other.
public final class PromptGroup extends Region {

    private static final double COLUMN = 17; // em: below this a column is no place to write in
    private static final double RADAR = 30;
    private static final double RATINGS = 18;
    private static final double GAP = 1.143;

    private final List<PromptEditor> editors;
    private final boolean radar;
    private final Label em = new Label();

    /// @param above  words that stand over the group already, such as the card's title
    /// @param clock  what a date is read against
    /// @param beside makes what stands at the right of a prompt's label, such as a mark; it may return null
    public PromptGroup(GroupRow group, String above, Clock clock, Function<PromptRow, Node> beside) {
        getStyleClass().add("prompt-group");
        editors = group.prompts().stream().map(row -> new PromptEditor(row, above, clock, beside)).toList();
        radar = group.group().layout() == Worksheet.Layout.RADAR;
        em.setVisible(false);
        em.setManaged(false);
        em.fontProperty().addListener(changed -> requestLayout());
        getChildren().add(em);
        var sideBySide = group.group().layout() == Worksheet.Layout.SIDE_BY_SIDE;
        if (radar) {
            var ratings = new VBox();
            ratings.getStyleClass().add("prompt-stack");
            ratings.getChildren().setAll(editors);
            getChildren().addAll(ratings, radar(group));
        } else if (sideBySide) {
            getChildren().addAll(editors);
        } else {
            var stack = new VBox();
            stack.getStyleClass().add("prompt-stack");
            stack.getChildren().setAll(editors);
            getChildren().add(stack);
        }
    }

    public PromptGroup(GroupRow group, String above, Clock clock) {
        this(group, above, clock, any -> null);
    }

    private static Radar radar(GroupRow group) {
        var drawn = new Radar();
        var rows = group.prompts();
        drawn.setMax(rows.getFirst().prompt().most());
        drawn.setAxes(rows.stream().map(PromptRow::label).toList());
        Runnable show = () -> {
            drawn.setValues(rows.stream().map(row -> row.ratingProperty().get()).toList());
            drawn.setEarlier(rows.stream().map(row -> row.earlierProperty().get()).toList());
        };
        rows.forEach(row -> {
            row.ratingProperty().addListener(changed -> show.run());
            row.earlierProperty().addListener(changed -> show.run());
        });
        show.run();
        return drawn;
    }

    public List<PromptEditor> editors() {
        return editors;
    }

    public Optional<PromptEditor> editor(String prompt) {
        return editors.stream().filter(editor -> editor.row().key().equals(prompt)).findFirst();
    }

    public Optional<Radar> radar() {
        return children().filter(Radar.class::isInstance).map(Radar.class::cast).findFirst();
    }

    private Stream<Node> children() {
        return getChildren().stream().filter(Node::isManaged);
    }

    private double em(double times) {
        var font = em.getFont() == null ? Font.getDefault() : em.getFont();
        return snapSizeX(font.getSize() * times);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(40);
    }

    @Override
    protected double computeMinWidth(double height) {
        return em(12);
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
        em.autosize();
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean put) {
        var nodes = children().toList();
        var gap = em(GAP);
        double[] widths = widths(width, nodes.size(), gap);
        if (widths.length == 0) {
            return stack(nodes, width, gap, put);
        }
        var left = 0.0;
        var height = 0.0;
        for (var at = 0; at < nodes.size(); at++) {
            var own = snapSizeY(nodes.get(at).prefHeight(widths[at]));
            if (put) {
                nodes.get(at).resizeRelocate(left, 0, widths[at], own);
            }
            left += widths[at] + gap;
            height = Math.max(height, own);
        }
        return height;
    }

    /// How wide each column is; empty where they stand one below the other.
    private double[] widths(double width, int columns, double gap) {
        if (radar && width >= em(RATINGS) + em(RADAR) + gap) {
            return new double[] {width - em(RADAR) - gap, em(RADAR)};
        }
        var each = Math.floor((width - (columns - 1) * gap) / columns);
        if (!radar && columns > 1 && each >= em(COLUMN)) {
            var widths = new double[columns];
            java.util.Arrays.fill(widths, each);
            return widths;
        }
        return new double[0];
    }

    private double stack(List<Node> nodes, double width, double gap, boolean put) {
        var top = 0.0;
        for (var node : nodes) {
            var own = snapSizeY(node.prefHeight(width));
            if (put) {
                node.resizeRelocate(0, top, width, own);
            }
            top += own + gap;
        }
        return Math.max(0, top - gap);
    }
}
