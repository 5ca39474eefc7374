// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.time.Clock;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.SteadyBox;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.drawn.RatingRow;
import pairbook.fx.controls.entries.EntryList;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.NumberField;
import pairbook.fx.controls.page.GrowingText;

/// One prompt with the control that its kind asks for, under its label. Shows and changes a [PromptRow].
public final class PromptEditor extends SteadyBox {

    private final PromptRow row;
    private final Label label = new WrappedLabel();
    private final HBox heading = new HBox(label);
    private Node field;

    /// @param above  words that stand over it already, such as the card's title: a label that only says them again is
    ///               spoken, not shown
    /// @param clock  what a date is read against
    /// @param beside makes what stands at the right of the label, such as a mark; it may return null
    public PromptEditor(PromptRow row, String above, Clock clock, Function<PromptRow, Node> beside) {
        this.row = row;
        setUserData(row.key());
        getStyleClass().add("prompt");
        label.getStyleClass().add("prompt-label");
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(row.labelProperty());
        HBox.setHgrow(label, Priority.ALWAYS);
        heading.getStyleClass().add("prompt-heading");
        field = editor(clock);
        var mark = beside.apply(row);
        var named = row.prompt().kind() != Prompt.Kind.RATING && !row.label().equals(above);
        label.setVisible(named); // beside a mark its room stays
        Shown.set(heading, named || mark != null);
        if (row.prompt().kind() == Prompt.Kind.RATING) {
            var line = mark == null ? new HBox(field) : new HBox(field, mark);
            HBox.setHgrow(field, Priority.ALWAYS);
            line.getStyleClass().add("prompt-heading");
            getChildren().add(line);
        } else {
            if (mark != null) {
                heading.getChildren().add(mark);
            }
            // The box comes first for the Tab key: whoever types on must not set a mark.
            var box = new BorderPane(field);
            box.setTop(heading);
            box.getStyleClass().add("prompt-box");
            getChildren().add(box);
        }
        if (row.prompt().kind() == Prompt.Kind.NUMBER) {
            var error = new FieldError();
            error.textProperty().bind(row.errorProperty());
            getChildren().add(error);
        }
    }

    public PromptEditor(PromptRow row, Clock clock) {
        this(row, "", clock, any -> null);
    }

    public PromptRow row() {
        return row;
    }

    /// Moves the focus to where the answer is written.
    public void focusField() {
        switch (field) {
            case EntryList list when !list.isReadOnly() && list.getItems().isEmpty() -> list.editNew();
            case EntryList list -> list.addLink().requestFocus();
            case DateField date -> goOn(date.field());
            case TextInputControl text -> goOn(text);
            case RatingRow rating -> rating.lookupAll(".slider").stream().findFirst().ifPresent(Node::requestFocus);
            case FlowPane choice -> choice.getChildren().getFirst().requestFocus();
            case Node other -> other.requestFocus();
        }
    }

    /// The toolkit selects all that stands in a field that is gone to, and the next letter would take its place.
    private static void goOn(TextInputControl field) {
        field.requestFocus();
        field.end();
    }

    private Node editor(Clock clock) {
        return switch (row.prompt().kind()) {
            case TEXT -> text();
            case LINE -> line();
            case ENTRIES, ORDER -> entries();
            case RATING -> rating();
            case NUMBER -> number();
            case CHOICE -> choice();
            case CHOICES -> choices();
            case DATE -> date(clock);
        };
    }

    private <C extends Control> C labelled(C control) {
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(row.labelProperty());
        return control;
    }

    private Node text() {
        var text = labelled(new GrowingText());
        text.setMinRows(2);
        text.textProperty().bindBidirectional(row.wordsProperty());
        text.editableProperty().bind(row.readOnlyProperty().not());
        return text;
    }

    private Node line() {
        var line = labelled(new TextField());
        line.textProperty().bindBidirectional(row.wordsProperty());
        line.editableProperty().bind(row.readOnlyProperty().not());
        return line;
    }

    private Node entries() {
        var list = new EntryList();
        label.setLabelFor(list.addLink());
        list.accessibleTextProperty().bind(row.labelProperty());
        list.setOrdered(row.prompt().kind() == Prompt.Kind.ORDER);
        list.setProvable(row.prompt().proof());
        list.setEdits(row.entryEdits());
        list.getSuggestions().setAll(row.starters());
        list.readOnlyProperty().bind(row.readOnlyProperty());
        list.setItems(row.entries());
        return list;
    }

    private Node rating() {
        var rating = new RatingRow();
        rating.labelProperty().bind(row.labelProperty());
        rating.setMax(row.prompt().most());
        rating.valueProperty().bindBidirectional(row.ratingProperty());
        rating.readOnlyProperty().bind(row.readOnlyProperty());
        return rating;
    }

    private Node number() {
        var number = labelled(new NumberField());
        number.of(row.typedProperty(), row.ratingProperty(), row.errorProperty());
        number.editableProperty().bind(row.readOnlyProperty().not());
        return number;
    }

    private Node choice() {
        var pane = new FlowPane();
        pane.getStyleClass().add("prompt-options");
        var group = new ToggleGroup();
        for (var at = 0; at < row.prompt().options().size(); at++) {
            var option = row.prompt().options().get(at);
            var button = new RadioButton(row.options().get(at));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(row.readOnlyProperty());
            row.wordsProperty().subscribe(now -> button.setSelected(option.equals(now)));
            button.setOnAction(chosen -> row.wordsProperty().set(option));
            pane.getChildren().add(button);
        }
        var none = new Button(null, new Icon("fth-x"));
        none.getStyleClass().addAll("flat", "small-icon-button");
        none.setAccessibleText(row.clearName());
        none.setTooltip(new Tooltip(row.clearName()));
        none.setOnAction(cleared -> {
            row.wordsProperty().set("");
            pane.getChildren().getFirst().requestFocus();
        });
        Shown.when(none, row.wordsProperty().isNotEmpty().and(row.readOnlyProperty().not()));
        pane.getChildren().add(none);
        label.setLabelFor(pane);
        return pane;
    }

    private Node choices() {
        var pane = new FlowPane();
        pane.getStyleClass().add("prompt-options");
        for (var at = 0; at < row.prompt().options().size(); at++) {
            var option = row.prompt().options().get(at);
            var box = new CheckBox(row.options().get(at));
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.disableProperty().bind(row.readOnlyProperty());
            row.wordsProperty().subscribe(now -> box.setSelected(row.isChosen(option)));
            box.setOnAction(chosen -> row.choose(option, box.isSelected()));
            pane.getChildren().add(box);
        }
        label.setLabelFor(pane);
        return pane;
    }

    private Node date(Clock clock) {
        var date = new DateField();
        date.setClock(clock);
        date.valueProperty().bindBidirectional(row.dateProperty());
        date.setEditable(!row.readOnlyProperty().get());
        row.readOnlyProperty().subscribe(only -> date.setEditable(!only));
        label.setLabelFor(date.field());
        date.field().accessibleTextProperty().bind(row.labelProperty());
        return date;
    }
}
