// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import pairbook.fx.RightToLeft;

/// The skin of every label (the theme sets it): a wrapping label with right-to-left words draws them itself, since the toolkit's own skin fails on them.
/// All other labels are the toolkit's, but remember how high they are: with each layout every box around them asks several times.
public final class WrappingLabelSkin extends LabelSkin {

    /// What the height of a label without an icon hangs on.
    private record Asked(String text, Font font, double spacing, boolean wraps, double width, double around) {}

    private final Text own = new Text();
    private Asked asked;
    private double height;

    public WrappingLabelSkin(Label label) {
        super(label);
        own.getStyleClass().add("right-to-left");
        own.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        own.setManaged(false);
        own.fontProperty().bind(label.fontProperty());
        own.fillProperty().bind(label.textFillProperty());
        own.textAlignmentProperty().bind(label.textAlignmentProperty());
        own.lineSpacingProperty().bind(label.lineSpacingProperty());
        own.underlineProperty().bind(label.underlineProperty());
    }

    private boolean needed() {
        return getSkinnable().isWrapText() && getSkinnable().getGraphic() == null && RightToLeft.in(getSkinnable().getText());
    }

    private double heightAt(double width) {
        String words = RightToLeft.wrappable(getSkinnable().getText());
        if (!words.equals(own.getText())) {
            own.setWrappingWidth(0);
            own.setText(words);
        }
        own.setWrappingWidth(Math.max(1, width));
        return own.getLayoutBounds().getHeight();
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        Label label = getSkinnable();
        if (label.getGraphic() != null) {
            return super.computePrefHeight(width, top, right, bottom, left);
        }
        double side = left + right + leftLabelPadding() + rightLabelPadding();
        double around = top + bottom + topLabelPadding() + bottomLabelPadding();
        Asked now = new Asked(label.getText(), label.getFont(), label.getLineSpacing(), label.isWrapText(), width - side, around);
        if (!now.equals(asked)) {
            asked = now;
            height = needed()
                    ? snapSizeY(heightAt((width < 0 ? label.prefWidth(-1) : width) - side)) + around
                    : super.computePrefHeight(width, top, right, bottom, left);
        }
        return height;
    }

    private double leftLabelPadding() {
        return snapSizeX(getSkinnable().getLabelPadding().getLeft());
    }

    private double rightLabelPadding() {
        return snapSizeX(getSkinnable().getLabelPadding().getRight());
    }

    private double topLabelPadding() {
        return snapSizeY(getSkinnable().getLabelPadding().getTop());
    }

    private double bottomLabelPadding() {
        return snapSizeY(getSkinnable().getLabelPadding().getBottom());
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        if (!needed()) {
            getChildren().remove(own);
            getChildren().forEach(child -> child.setVisible(true));
            super.layoutChildren(x, y, w, h);
            return;
        }
        for (Node child : getChildren()) {
            child.setVisible(child == own);
        }
        if (!getChildren().contains(own)) {
            getChildren().add(own);
        }
        double inner = w - leftLabelPadding() - rightLabelPadding();
        double high = heightAt(inner);
        double free = Math.max(0, h - topLabelPadding() - bottomLabelPadding() - high);
        double down = switch (getSkinnable().getAlignment().getVpos()) {
            case TOP, BASELINE -> 0;
            case CENTER -> free / 2;
            case BOTTOM -> free;
        };
        own.relocate(snapPositionX(x + leftLabelPadding()), snapPositionY(y + topLabelPadding() + down));
    }
}
