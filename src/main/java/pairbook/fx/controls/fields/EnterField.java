// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import pairbook.fx.edits.Unfinished;

/// A line that becomes something with Enter: an action, a point on the agenda. Whoever leaves it there without Enter finds it taken over all
/// the same, as soon as the screen is left.
public final class EnterField extends TextField implements Unfinished {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private Predicate<String> take = line -> false;

    public EnterField() {
        setOnAction(entered -> finish());
        textProperty().addListener(typed -> pseudoClassStateChanged(DANGER, false));
    }

    /// @param take takes a line, and says whether there was anything in it to take
    public void onEnter(Predicate<String> take) {
        this.take = take;
    }

    @Override
    public boolean isOpen() {
        return getText() != null && !getText().isBlank();
    }

    @Override
    public String taken() {
        return "";
    }

    @Override
    public TextInputControl field() {
        return this;
    }

    @Override
    public boolean finish() {
        var line = getText();
        if (!isOpen()) {
            return true;
        }
        if (take.test(line)) {
            clear();
            return true;
        }
        pseudoClassStateChanged(DANGER, true);
        return false;
    }
}
