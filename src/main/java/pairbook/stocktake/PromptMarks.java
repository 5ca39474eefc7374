// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import pairbook.fx.Messages;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.Prompt;
import pairbook.worksheet.PromptRow;

/// The small marks of one prompt: whether it is to be brought up, and, in a part that is shown only in places, whose it is. Where
/// a part is one or the other as a whole, its card says so once.
final class PromptMarks extends HBox {

    private final PartRow part;
    private final PromptRow row;
    private final ShowToViewModel marks;
    private final Messages words;
    private final boolean brief;
    private final Icon sign = new Icon();
    private final Label whose = new Label(null, sign);
    private final ToggleButton bringUp;

    PromptMarks(PartRow part, PromptRow row, ShowToViewModel marks, Messages words) {
        this.part = part;
        this.row = row;
        this.marks = marks;
        this.words = words;
        brief = row.prompt().kind() == Prompt.Kind.RATING; // signs only, so that the ratings stand under each other
        getStyleClass().add(brief ? "rating-marks" : "prompt-marks");
        whose.setTooltip(new Tooltip());
        whose.getStyleClass().add("prompt-shown");
        whose.setMinWidth(Region.USE_PREF_SIZE);
        bringUp = new ToggleButton(brief ? null : words.get("stock-take.bring-up"), new Icon("fth-message-circle"));
        bringUp.getStyleClass().addAll("flat", "small", "bring-up");
        bringUp.setMinWidth(Region.USE_PREF_SIZE);
        bringUp.setTooltip(new Tooltip());
        bringUp.setOnAction(pressed -> marks.bringUp(row.key(), bringUp.isSelected()));
        getChildren().addAll(bringUp, whose);
    }

    /// Says anew what is shown and what is to be brought up.
    void refresh() {
        var other = marks.otherProperty().get();
        var shown = marks.isShown(row.key());
        var said = shown ? words.get("stock-take.mark.prompt", other) : words.get("stock-take.mark.prompt.mine");
        Shown.set(this, !other.isEmpty());
        Shown.set(whose, marks.isShownInPlaces(part));
        sign.setLiteral(shown ? "fth-eye" : "fth-lock");
        whose.setText(brief ? null : words.get(shown ? "stock-take.mark.prompt.brief" : "stock-take.mark.prompt.mine"));
        whose.setAccessibleText(said);
        whose.getTooltip().setText(said);
        Shown.set(bringUp, !row.readOnlyProperty().get() || marks.isBroughtUp(row.key()));
        bringUp.setSelected(marks.isBroughtUp(row.key()));
        bringUp.setDisable(row.readOnlyProperty().get());
        bringUp.setAccessibleText(words.get("stock-take.bring-up.spoken", row.label(), other));
        bringUp.getTooltip().setText(bringUp.getAccessibleText());
    }
}
