// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Waiting;
import pairbook.fx.controls.page.Columns;
import pairbook.fx.edits.Drafts;
import pairbook.fx.panels.Dialogs;
import pairbook.shell.Program;
import pairbook.shell.ProgramMenu;
import pairbook.shell.dialogs.PassphrasePanel;

/// The first page: what brings you here, and the workbooks that were open before.
public final class StartView {

    private final StartViewModel model;
    private final Program program;
    private final Dialogs dialogs;
    private final Messages words;

    @FXML private Button menu;
    @FXML private Button back;
    @FXML private StackPane problem;
    @FXML private VBox recentPart;
    @FXML private VBox recent;
    @FXML private Label question;
    @FXML private TextField name;
    @FXML private VBox choices;
    @FXML private Columns cards;
    @FXML private Waiting waiting;

    public StartView(StartViewModel model, Program program, Dialogs dialogs, Messages words) {
        this.model = model;
        this.program = program;
        this.dialogs = dialogs;
        this.words = words;
    }

    @FXML
    private void initialize() {
        menu.setOnAction(clicked -> {
            var open = new ContextMenu();
            open.getItems().setAll(ProgramMenu.items(program, words));
            open.show(menu, Side.BOTTOM, 0, 0);
        });
        back.setOnAction(clicked -> program.back());
        back.sceneProperty().subscribe(scene -> Shown.set(back, program.isOpen()));
        name.textProperty().bindBidirectional(model.ownerProperty());
        for (var purpose : Purpose.values()) {
            var card = new ChoiceCard(words, purpose, () -> choose(purpose));
            (purpose == Purpose.EXAMPLE ? choices.getChildren() : cards.getChildren()).add(card);
        }
        var known = Bindings.isNotEmpty(model.recentProperty());
        Shown.when(recentPart, known);
        question.textProperty().bind(Bindings.when(known).then(words.get("start.question.again")).otherwise(words.get("start.question")));
        model.recentProperty().addListener((ListChangeListener<RecentRow>) changed -> showRecent());
        showRecent();
        Shown.when(problem, model.problemProperty().isNotNull());
        problem.getChildren().setAll(new ProblemBox(model, words, program::choose));
        waiting.doingProperty().bind(model.doingProperty());
        choices.disableProperty().bind(model.doingProperty().isNotEmpty());
        model.wantedProperty().subscribe(wanted -> {
            if (wanted != null) {
                dialogs.open(new PassphrasePanel(words, wanted.words(), wanted.wrong(), wanted.then()));
            }
        });
    }

    private void choose(Purpose purpose) {
        if (purpose.pair()) {
            var about = Drafts.Key.ofProgram(purpose.key());
            dialogs.ask(new Dialogs.Question(about, words.get(purpose.key()), words.get(purpose.key() + ".other"), words.get("start.begin")), "",
                    other -> model.begin(purpose, other));
        } else {
            model.begin(purpose, "");
        }
    }

    @FXML
    private void arrival() {
        program.arrival();
    }

    @FXML
    private void choose() {
        program.choose();
    }

    private void showRecent() {
        recent.getChildren().setAll(model.recentProperty().stream()
                .map(row -> new RecentCard(words, row, () -> program.open(row.folder())))
                .toList());
    }
}
