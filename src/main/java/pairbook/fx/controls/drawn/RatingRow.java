// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.drawn;

import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Words;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Em;

/// A name, a slider from 0 to `max` in whole steps, and its number. Unset (null) is a state of its own: a hollow thumb and words instead of a number. Arrow keys and digits
/// set it (1 and 0 one after the other make 10), Delete clears it.
public final class RatingRow extends Region {

    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");
    private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("readonly");
    private static final double STACKS_BELOW = 27;
    private static final double NUMBER_WIDTH = 6.6;

    private final ObjectProperty<Integer> value = new SimpleObjectProperty<>(this, "value");
    private final IntegerProperty max = new SimpleIntegerProperty(this, "max", 10);
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final ResourceBundle words = Words.own();
    private final Label name = new WrappedLabel();
    private final Slider slider = new Slider(0, 10, 0);
    private final Label number = new Label();
    private final Button clear = new Button(null, new Icon("fth-x"));
    private final Em em = new Em(this::requestLayout);
    private boolean showing;
    private boolean oneTyped;

    public RatingRow() {
        getStyleClass().add("rating-row");
        name.getStyleClass().add("rating-name");
        name.setLabelFor(slider);
        number.getStyleClass().add("rating-number");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.maxProperty().bind(max);
        clear.getStyleClass().addAll("flat", "small-icon-button", "rating-clear");
        clear.setAccessibleText(words.getString("controls.rating.clear"));
        clear.setTooltip(new Tooltip(words.getString("controls.rating.clear")));
        clear.setOnAction(_ -> {
            slider.requestFocus();
            setValue(null);
        });
        Shown.when(clear, value.isNotNull().and(readOnly.not()));
        getChildren().addAll(em, name, slider, number, clear);

        slider.valueProperty().addListener((_, _, now) -> {
            if (!showing) {
                setValue((int) Math.round(now.doubleValue()));
                show();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::point);
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::point);
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slider.mouseTransparentProperty().bind(readOnly);
        readOnly.subscribe(now -> pseudoClassStateChanged(READ_ONLY, now));
        value.subscribe(_ -> show());
        max.addListener(_ -> show());
        name.textProperty().addListener(_ -> show());
    }

    public RatingRow(String label, int max) {
        this();
        setLabel(label);
        setMax(max);
    }

    private void show() {
        showing = true;
        Integer now = value.get();
        pseudoClassStateChanged(UNSET, now == null);
        slider.setValue(now == null ? 0 : now);
        number.setText(now == null ? words.getString("controls.rating.unset") : now.toString());
        String spoken = now == null ? number.getText() : Words.say(words, "controls.rating.spoken", now, max.get());
        slider.setAccessibleText(name.getText() + ", " + spoken);
        slider.setAccessibleRoleDescription(spoken);
        showing = false;
        requestLayout();
    }

    /// Instead of the slider's own way, which moves between the steps, and takes a click at the far left of an unset rating for no change.
    private void point(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !readOnly.get()) {
            slider.requestFocus();
            double thumb = slider.lookup(".thumb").getLayoutBounds().getWidth();
            double share = (event.getX() - thumb / 2) / Math.max(1, slider.getWidth() - thumb);
            setValue((int) Math.round(Math.clamp(share, 0, 1) * max.get()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCode() == KeyCode.TAB) {
            return;
        }
        Integer digit = digit(event.getCode());
        boolean one = false;
        if (readOnly.get()) {
            event.consume();
        } else if (digit != null) {
            boolean ten = oneTyped && digit == 0 && max.get() >= 10;
            if (ten || digit <= max.get()) {
                setValue(ten ? Integer.valueOf(10) : digit);
                one = digit == 1;
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            setValue(null);
            event.consume();
        } else if (value.get() == null && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.HOME)) {
            setValue(0);
            event.consume();
        }
        oneTyped = one;
    }

    private static Integer digit(KeyCode code) {
        if (!code.isDigitKey()) {
            return null;
        }
        String name = code.getName();
        return name.charAt(name.length() - 1) - '0';
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean stacked(double width) {
        return width < em.of(STACKS_BELOW);
    }

    private double nameWidth(double width) {
        return Math.floor(stacked(width) ? width : Math.min(em.of(20), width * 0.335));
    }

    private double rowHeight() {
        return Math.ceil(Math.max(em.of(1.6), slider.prefHeight(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return em.of(40) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return em.of(14);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double label = name.prefHeight(nameWidth(inner));
        double height = stacked(inner) ? label + rowHeight() : Math.max(label, rowHeight());
        return snapSizeY(height) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double label = nameWidth(width);
        double labelHeight = snapSizeY(name.prefHeight(label));
        double row = rowHeight();
        double top = snappedTopInset();
        double inner = getHeight() - top - snappedBottomInset();
        double rowTop = stacked(width) ? top + labelHeight : top + (inner - row) / 2;
        name.resizeRelocate(left, stacked(width) ? top : snapPositionY(top + (inner - labelHeight) / 2), label, labelHeight);
        double numberWidth = Math.ceil(em.of(NUMBER_WIDTH));
        double sliderLeft = stacked(width) ? left : left + label;
        double sliderWidth = left + width - numberWidth - em.of(1) - sliderLeft;
        double sliderHeight = slider.prefHeight(-1);
        slider.resizeRelocate(sliderLeft, snapPositionY(rowTop + (row - sliderHeight) / 2), sliderWidth, sliderHeight);
        double numberLeft = left + width - numberWidth;
        double numberHeight = number.prefHeight(-1);
        double clearSize = clear.prefWidth(-1);
        number.resizeRelocate(numberLeft, snapPositionY(rowTop + (row - numberHeight) / 2), numberWidth, numberHeight);
        clear.resizeRelocate(numberLeft + em.of(2), snapPositionY(rowTop + (row - clear.prefHeight(-1)) / 2), clearSize, clear.prefHeight(-1));
    }

    /// Null is unset, which is not 0.
    public ObjectProperty<Integer> valueProperty() {
        return value;
    }

    public Integer getValue() {
        return value.get();
    }

    public void setValue(Integer rating) {
        value.set(rating);
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

    public StringProperty labelProperty() {
        return name.textProperty();
    }

    public String getLabel() {
        return name.getText();
    }

    public void setLabel(String text) {
        name.setText(text);
    }

    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public boolean isReadOnly() {
        return readOnly.get();
    }

    public void setReadOnly(boolean only) {
        readOnly.set(only);
    }
}
