// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import pairbook.fx.RightToLeft;

/// A text box as high as its words, at any width and text size, so that the page scrolls and never the box. Where a screen gives it less height than its
/// words need (`:bounded`), it scrolls inside after all: no word is ever out of reach.
///
/// Where it holds right-to-left words that the toolkit cannot wrap (see [RightToLeft]), its lines run on and it scrolls sideways.
///
/// Tab moves on, Enter makes a line. Control characters other than tab and line break are dropped, whether typed, pasted or set.
public class GrowingText extends TextArea {

    private static final PseudoClass BOUNDED = PseudoClass.getPseudoClass("bounded");

    private final IntegerProperty minRows = new SimpleIntegerProperty(this, "minRows", 1);
    private final Text ruler = new Text();
    private String measuredText;
    private Font measuredFont;
    private double measuredWidth;
    private double measuredHeight;
    private Predicate<String> pasting = _ -> false;

    public GrowingText() {
        getStyleClass().add("growing-text");
        setWrapText(true);
        setPrefColumnCount(10);
        ruler.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        setTextFormatter(new TextFormatter<>(clean()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveOn);
        minRows.addListener(_ -> requestLayout());
        textProperty().addListener(_ -> requestLayout());
        fontProperty().addListener(_ -> requestLayout());
        skinProperty().subscribe(_ -> {
            if (lookup(".scroll-pane") instanceof ScrollPane inner) {
                PageFrame.uncached(inner);
            }
        });
        scrollTopProperty().addListener((_, _, top) -> {
            if (top.doubleValue() != 0 && fits()) {
                setScrollTop(0);
            }
        });
    }

    public GrowingText(String text) {
        this();
        setText(text);
    }

    /// The height in rows of an empty box; 1 unless said otherwise.
    public IntegerProperty minRowsProperty() {
        return minRows;
    }

    public int getMinRows() {
        return minRows.get();
    }

    public void setMinRows(int rows) {
        minRows.set(rows);
    }

    /// Where the caret stands, in this box's own coordinates; null before the box is shown.
    public Bounds caretBounds() {
        if (!(getSkin() instanceof TextAreaSkin skin)) {
            return null;
        }
        Bounds bounds = skin.getCaretBounds();
        return bounds == null ? null : new BoundingBox(bounds.getMinX(), bounds.getMinY(), Math.max(1, bounds.getWidth()), bounds.getHeight());
    }

    /// Given what is pasted before it goes in; answering true means it has been dealt with.
    public void setPasting(Predicate<String> taker) {
        pasting = Objects.requireNonNull(taker);
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || !isEditable() || !pasting.test(text)) {
            super.paste();
        }
    }

    /// A box put on the screen a moment ago has no skin yet, and without one it is deaf: what is typed before the next frame would be lost.
    @Override
    public void requestFocus() {
        if (getSkin() == null && getScene() != null) {
            applyCss();
        }
        super.requestFocus();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double available = width > 0 ? width : getWidth() > 0 ? getWidth() : prefWidth(-1);
        return heightFor(available);
    }

    @Override
    protected double computeMinHeight(double width) {
        return measure("", 0) * minRows.get() + frame().getTop() + frame().getBottom();
    }

    @Override
    protected double computeMinWidth(double height) {
        return getFont().getSize() * 4;
    }

    @Override
    protected void layoutChildren() {
        pseudoClassStateChanged(BOUNDED, !fits());
        if (lookup(".content") instanceof Region content) {
            content.setMinWidth(RightToLeft.in(getText()) ? unwrappedWidth() : Region.USE_COMPUTED_SIZE);
        }
        super.layoutChildren();
        if (getScrollTop() != 0 && fits()) {
            setScrollTop(0);
        }
    }

    private boolean fits() {
        return getHeight() <= 0 || getHeight() >= heightFor(getWidth()) - 1;
    }

    private double heightFor(double width) {
        Insets frame = frame();
        double row = measure("", 0);
        double inner = Math.max(1, width - frame.getLeft() - frame.getRight());
        String words = getText() == null ? "" : getText();
        if (!words.equals(measuredText) || !getFont().equals(measuredFont) || inner != measuredWidth) {
            measuredText = words;
            measuredFont = getFont();
            measuredWidth = inner;
            measuredHeight = laidOut(words, inner);
        }
        return snapSizeY(Math.max(measuredHeight, row * minRows.get())) + frame.getTop() + frame.getBottom();
    }

    /// The toolkit's own node has the words measured already where the width has not changed, which halves the work of a keystroke in a long text.
    private double laidOut(String words, double inner) {
        return lookup(".content") instanceof Region content && content.lookup(".text") instanceof Text text && text.getWrappingWidth() == inner
                && words.equals(text.getText()) && text.getFont().equals(getFont()) ? text.getLayoutBounds().getHeight() : measure(words, inner);
    }

    private double measure(String words, double wrapAt) {
        ruler.setFont(getFont());
        ruler.setWrappingWidth(RightToLeft.in(words) ? 0 : wrapAt);
        ruler.setText(words);
        double height = ruler.getLayoutBounds().getHeight();
        ruler.setText("");
        return height;
    }

    /// A little more than the longest line needs: at exactly its width, rounding makes the toolkit break it.
    private double unwrappedWidth() {
        ruler.setFont(getFont());
        ruler.setWrappingWidth(0);
        ruler.setText(getText());
        double width = ruler.getLayoutBounds().getWidth();
        ruler.setText("");
        Insets content = insetsOf(".content");
        return Math.ceil(width + getFont().getSize()) + content.getLeft() + content.getRight();
    }

    /// All that lies between the words and the edge: the box's own border and padding, the inner scroller's, and the content's.
    private Insets frame() {
        Insets own = getInsets();
        Insets scroller = insetsOf(".scroll-pane");
        Insets content = insetsOf(".content");
        return new Insets(own.getTop() + scroller.getTop() + content.getTop(), own.getRight() + scroller.getRight() + content.getRight(),
                own.getBottom() + scroller.getBottom() + content.getBottom(), own.getLeft() + scroller.getLeft() + content.getLeft());
    }

    private Insets insetsOf(String selector) {
        Node node = lookup(selector);
        return node instanceof Region region ? region.getInsets() : Insets.EMPTY;
    }

    private void moveOn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isAltDown() && !event.isMetaDown()) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /// Done before the words go in: the toolkit asks for the caret's place, and so breaks the lines, as soon as they are there.
    private void wrapIfPossible(String words) {
        boolean wrap = !RightToLeft.in(words);
        if (isWrapText() != wrap) {
            setWrapText(wrap);
        }
        if (!wrap && lookup(".content") instanceof Region content && content.lookup(".text") instanceof Text text) {
            text.setWrappingWidth(0);
        }
    }

    private UnaryOperator<TextFormatter.Change> clean() {
        return change -> {
            if (change.isContentChange()) {
                wrapIfPossible(change.getControlNewText());
            }
            String typed = change.getText();
            if (typed == null || typed.isEmpty()) {
                return change;
            }
            String kept = cleaned(typed);
            if (!kept.equals(typed)) {
                int fewer = typed.length() - kept.length();
                int caret = Math.max(0, change.getCaretPosition() - fewer);
                change.setText(kept);
                change.selectRange(caret, caret);
            }
            return change;
        };
    }

    public static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B' || c == '\f') {
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                kept.append(pair ? "" : "\n");
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
