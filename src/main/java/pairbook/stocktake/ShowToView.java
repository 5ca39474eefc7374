// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.stocktake.ShowToViewModel.ShowRow;
import pairbook.worksheet.Prompt;

/// The panel in which the owner picks what the other may see, with what they will see beside it.
public final class ShowToView {

    private final ShowToViewModel model;
    private final Messages words;

    @FXML private Panel root;
    @FXML private Label title;
    @FXML private Label empty;
    @FXML private VBox ticks;
    @FXML private Label previewTitle;
    @FXML private VBox preview;
    @FXML private Button show;
    @FXML private Button back;

    public ShowToView(ShowToViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /// Opens the panel.
    public static void open(Views views, Dialogs dialogs) {
        dialogs.open(views.get(ShowToView.class).view().root);
    }

    @FXML
    private void initialize() {
        // Never higher than the window: the two lists scroll, and the buttons stay in sight.
        root.prefHeightProperty().bind(root.sceneProperty().flatMap(Scene::heightProperty).orElse(0));
        model.choices().addListener((InvalidationListener) changed -> fill());
        fill();
    }

    private void fill() {
        var other = model.otherProperty().get();
        title.setText(words.get("stock-take.show.title", other));
        previewTitle.setText(words.get("stock-take.show.preview", other));
        show.setText(words.get("stock-take.show.act", other));
        Shown.set(empty, model.choices().isEmpty());
        Shown.set(show, !model.choices().isEmpty());
        Shown.set(back, model.isAnythingShown());
        ticks.getChildren().clear();
        model.choices().forEach(row -> {
            if (isFirst(row, model.choices())) {
                ticks.getChildren().add(new WrappedLabel(row.part().number() + "  " + row.part().title(), "title-small", "show-to-part"));
            }
            var tick = WrappedLabel.wrap(new CheckBox(row.prompt().label()));
            tick.selectedProperty().bindBidirectional(row.chosen());
            tick.selectedProperty().addListener(changed -> preview());
            tick.setAccessibleText(row.part().title() + ", " + row.prompt().label());
            ticks.getChildren().add(tick);
        });
        preview();
    }

    private static boolean isFirst(ShowRow row, List<ShowRow> rows) {
        var at = rows.indexOf(row);
        return at == 0 || rows.get(at - 1).part() != row.part();
    }

    private void preview() {
        var rows = model.preview();
        preview.getChildren().clear();
        if (rows.isEmpty()) {
            preview.getChildren().add(new WrappedLabel(words.get("stock-take.show.preview.none"), "muted"));
        }
        rows.forEach(row -> {
            if (isFirst(row, rows)) {
                preview.getChildren().add(new WrappedLabel(row.part().title(), "title-card", "show-to-part"));
            }
            var rated = row.prompt().prompt().kind() == Prompt.Kind.RATING;
            if (!row.prompt().label().equals(row.part().title()) && !rated) {
                preview.getChildren().add(new WrappedLabel(row.prompt().label(), "prompt-label"));
            }
            var bullet = row.prompt().prompt().isList() ? "• " : rated ? row.prompt().label() + "  " : "";
            row.prompt().lines().forEach(line -> preview.getChildren().add(new WrappedLabel(bullet + line)));
        });
    }

    @FXML
    private void show() {
        model.show();
        root.done();
    }

    @FXML
    private void takeBack() {
        model.takeBack();
        root.done();
    }

    @FXML
    private void close() {
        root.leave();
    }
}
