// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import java.util.function.Consumer;
import pairbook.fx.RightToLeft;
import pairbook.fx.controls.Choices;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.actions.Action.State;
import pairbook.actions.Action.Whose;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.page.GrowingText;

/// An action: what, who, by when. *Change* opens its fields below it.
public final class ActionCard extends VBox {

    private final ActionRow row;
    private final ActionWords words;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private Node said;
    private Node fields;

    /// @param tickable whether it can be ticked here, and what came of it said
    public ActionCard(ActionRow row, ActionWords words, boolean tickable, Runnable remove) {
        this.row = row;
        this.words = words;
        setUserData(row.id());
        getStyleClass().add("action-card");
        var change = new ToggleButton(null, new Icon("fth-edit-2"));
        change.getStyleClass().addAll("flat", "small-icon-button");
        change.accessibleTextProperty().bind(Bindings.concat(words.get("meetings.action.change"), ": ", row.wordsProperty()));
        change.setTooltip(new Tooltip(words.get("meetings.action.change")));
        open.bindBidirectional(change.selectedProperty());
        var what = tickable ? tick() : label(row.wordsProperty(), "action-words");
        HBox.setHgrow(what, Priority.ALWAYS);
        var top = new HBox(what, change);
        top.getStyleClass().add("action-top");
        getChildren().addAll(top, facts());
        var outcome = label(row.outcomeProperty(), "action-outcome");
        Shown.when(outcome, row.outcomeProperty().isNotEmpty().and(open.not()).and(ticked.not()));
        getChildren().add(outcome);
        // A long list has many cards and few that are changed: their fields are made when they are wanted.
        Consumer<Boolean> askOutcome = wanted -> {
            if (wanted && said == null && tickable) {
                said = field("meetings.action.outcome", text(row.outcomeProperty()));
                Shown.when(said, ticked.or(open));
                getChildren().add(3, said);
            }
        };
        ticked.subscribe(askOutcome); // each by itself: a binding of both, held by nobody, is collected now and then
        open.subscribe(askOutcome);
        open.subscribe(wanted -> {
            if (wanted && fields == null) {
                fields = fields(tickable, remove);
                Shown.when(fields, open);
                getChildren().add(fields);
            }
        });
    }

    private Region tick() {
        var tick = new CheckBox();
        tick.getStyleClass().add("action-words");
        tick.textProperty().bind(row.wordsProperty().map(RightToLeft::wrappable));
        WrappedLabel.wrap(tick);
        tick.setMaxWidth(Double.MAX_VALUE);
        row.stateProperty().subscribe(state -> tick.setSelected(state == State.DONE));
        tick.setOnAction(pressed -> {
            row.stateProperty().set(tick.isSelected() ? State.DONE : State.OPEN);
            ticked.set(tick.isSelected());
        });
        return tick;
    }

    private Node facts() {
        var late = label(Bindings.createStringBinding(() -> words.get("meetings.action.late")), "state-bad");
        late.setGraphic(new Icon("fth-alert-circle"));
        Shown.when(late, row.lateProperty());
        var dropped = label(Bindings.createStringBinding(() -> words.get("meetings.action.dropped")), "muted");
        Shown.when(dropped, row.stateProperty().isEqualTo(State.DROPPED));
        var owner = label(row.ownerProperty(), "muted");
        var due = label(row.dueTextProperty(), "action-due");
        var full = new Tooltip();
        full.textProperty().bind(row.dueFullProperty());
        due.setTooltip(full);
        var earlier = label(row.earlierProperty(), "muted");
        Shown.when(earlier, row.earlierProperty().isNotEmpty());
        var facts = new FlowPane(owner, due, late, dropped, earlier);
        facts.getStyleClass().add("action-facts");
        return facts;
    }

    private Node fields(boolean tickable, Runnable remove) {
        var due = new DateField();
        due.setClock(words.dates().clock());
        due.valueProperty().bindBidirectional(row.dueProperty());
        var buttons = new FlowPane();
        buttons.getStyleClass().add("gap-s");
        if (tickable) {
            var drop = new Button();
            drop.textProperty().bind(Bindings.when(row.stateProperty().isEqualTo(State.OPEN))
                    .then(words.get("meetings.action.drop"))
                    .otherwise(words.get("meetings.action.reopen")));
            drop.setOnAction(pressed -> row.stateProperty().set(row.stateProperty().get() == State.OPEN ? State.DROPPED : State.OPEN));
            buttons.getChildren().add(drop);
        }
        var gone = new Button(words.get("meetings.action.remove"));
        gone.setOnAction(pressed -> remove.run());
        buttons.getChildren().add(gone);
        buttons.getChildren().forEach(button -> {
            button.getStyleClass().add("small");
            ((Region) button).setMinWidth(USE_PREF_SIZE);
        });
        var fields = new VBox(
                field("meetings.action.words", text(row.wordsProperty())), field("meetings.action.whose", whose()), field("meetings.action.due.label", due), buttons);
        fields.getStyleClass().add("gap-s");
        return fields;
    }

    private Node whose() {
        var choices = new Choices();
        choices.getStyleClass().add("gap-s");
        choices.of(List.of(Whose.values()), row::name, row.whoseProperty());
        return choices;
    }

    private GrowingText text(javafx.beans.property.StringProperty property) {
        var text = new GrowingText();
        text.textProperty().bindBidirectional(property);
        return text;
    }

    private VBox field(String key, Node node) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("small-muted");
        label.setLabelFor(node instanceof DateField date ? date.field() : node);
        var field = new VBox(label, node);
        field.getStyleClass().add("gap-xs");
        return field;
    }

    private static Label label(ObservableValue<String> text, String style) {
        var label = new WrappedLabel("", style);
        label.textProperty().bind(text);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
