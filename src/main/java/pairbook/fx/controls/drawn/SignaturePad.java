// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import pairbook.fx.Strokes;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Words;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Em;

/// A pad to draw a signature on with mouse, finger or pen, or, read-only, one that shows it. A new value is set when a line is finished. Keyboard users pass it by: a drawn
/// signature is never required.
public final class SignaturePad extends Region {

    private static final double WIDTH = 26;
    private static final int NEAR = 2;

    private final ObjectProperty<Strokes> strokes = new SimpleObjectProperty<>(this, "strokes", Strokes.NONE);
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final ResourceBundle words = Words.own();
    private final Path ink = new Path();
    private final Label hint = new WrappedLabel(words.getString("controls.signature.empty"));
    private final Region line = new Region();
    private final Button clear = new Button(words.getString("controls.signature.clear"));
    private final Em em = new Em(this::requestLayout);
    private final List<Strokes.Point> current = new ArrayList<>();

    public SignaturePad() {
        getStyleClass().add("signature-pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ink.getStyleClass().add("signature-ink");
        ink.setMouseTransparent(true);
        ink.setManaged(false);
        hint.getStyleClass().add("signature-hint");
        hint.setMouseTransparent(true);
        line.getStyleClass().add("signature-line");
        line.setMouseTransparent(true);
        clear.getStyleClass().addAll("flat", "small", "signature-clear");
        clear.setOnAction(_ -> clear());
        getChildren().addAll(em, line, hint, ink, clear);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::finish);
        strokes.subscribe(_ -> show());
        readOnly.subscribe(_ -> show());
    }

    /// Takes the signature back to nothing.
    public void clear() {
        strokes.set(Strokes.NONE);
    }

    private void begin(MouseEvent event) {
        if (!readOnly.get() && event.getButton() == MouseButton.PRIMARY) {
            keep();
            current.add(point(event));
            Shown.set(hint, false);
            draw();
            event.consume();
        }
    }

    private void go(MouseEvent event) {
        if (current.isEmpty()) {
            return;
        }
        Strokes.Point next = point(event);
        Strokes.Point last = current.getLast();
        if (Math.abs(next.x() - last.x()) >= NEAR || Math.abs(next.y() - last.y()) >= NEAR) {
            current.add(next);
            draw();
        }
        event.consume();
    }

    private void finish(MouseEvent event) {
        if (!current.isEmpty()) {
            keep();
            event.consume();
        }
    }

    /// Also called at the next beginning: a release outside the window may never arrive.
    private void keep() {
        if (!current.isEmpty()) {
            List<Strokes.Point> done = List.copyOf(current);
            current.clear();
            strokes.set(getStrokes().with(done));
        }
    }

    private Strokes.Point point(MouseEvent event) {
        return new Strokes.Point(thousandth(event.getX() / getWidth()), thousandth(event.getY() / getHeight()));
    }

    private static int thousandth(double share) {
        return (int) Math.round(1000 * Math.clamp(share, 0, 1));
    }

    private void show() {
        boolean empty = getStrokes().isEmpty();
        Shown.set(hint, empty && !readOnly.get());
        Shown.set(clear, !empty && !readOnly.get());
        setAccessibleText(words.getString(!empty ? "controls.signature.drawn" : readOnly.get() ? "controls.signature.none" : "controls.signature.empty"));
        draw();
    }

    private void draw() {
        List<PathElement> path = new ArrayList<>();
        getStrokes().lines().forEach(stroke -> add(path, stroke));
        if (!current.isEmpty()) {
            add(path, current);
        }
        ink.getElements().setAll(path);
    }

    /// A curve through the middles of the segments, with the drawn points as handles: it takes the corners out of what a mouse reports.
    private void add(List<PathElement> path, List<Strokes.Point> stroke) {
        double w = getWidth() / 1000;
        double h = getHeight() / 1000;
        Strokes.Point first = stroke.getFirst();
        path.add(new MoveTo(first.x() * w, first.y() * h));
        for (int i = 1; i < stroke.size() - 1; i++) {
            Strokes.Point at = stroke.get(i);
            Strokes.Point next = stroke.get(i + 1);
            path.add(new QuadCurveTo(at.x() * w, at.y() * h, (at.x() + next.x()) / 2.0 * w, (at.y() + next.y()) / 2.0 * h));
        }
        Strokes.Point last = stroke.getLast();
        path.add(new LineTo(last.x() * w + (stroke.size() == 1 ? 0.5 : 0), last.y() * h));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em.of(WIDTH);
    }

    @Override
    protected double computeMinWidth(double height) {
        return em.of(10);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return em.of(WIDTH);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY((width < 0 ? prefWidth(-1) : width) / Strokes.ASPECT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        line.resizeRelocate(em.of(1.5), snapPositionY(height * 0.76), width - em.of(3), 1);
        double hintWidth = Math.min(width - em.of(3), hint.prefWidth(-1));
        double hintHeight = hint.prefHeight(hintWidth);
        hint.resizeRelocate((width - hintWidth) / 2, snapPositionY((height * 0.76 - hintHeight) / 2), hintWidth, hintHeight);
        double clearWidth = clear.prefWidth(-1);
        clear.resizeRelocate(width - clearWidth - em.of(0.3), em.of(0.3), clearWidth, clear.prefHeight(-1));
        draw();
    }

    public ObjectProperty<Strokes> strokesProperty() {
        return strokes;
    }

    public Strokes getStrokes() {
        return strokes.get() == null ? Strokes.NONE : strokes.get();
    }

    public void setStrokes(Strokes value) {
        strokes.set(value);
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
