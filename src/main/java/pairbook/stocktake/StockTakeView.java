// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.time.Clock;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.PageFrame;
import pairbook.stocktake.StockTakeViewModel.Step;
import pairbook.worksheet.PartRow;

/// The stock-take screen.
public final class StockTakeView implements ScreenView {

    /// The view-models of the screen, one for each thing it does.
    ///
    /// @param sheet what is done with the sheet as a whole
    public record Models(
            StockTakeViewModel sheet, ConversationViewModel conversation, ShowToViewModel marks, StockTakePaperViewModel paper) {}

    private final StockTakeViewModel model;
    private final Models models;
    private final Messages words;
    private final Clock clock;
    private final Runnable showTo;
    private PartsPane parts;

    @FXML private PageFrame page;
    @FXML private MenuButton compare;
    @FXML private MenuButton print;
    @FXML private MenuItem printShown;
    @FXML private Button main;
    @FXML private EmptyState empty;
    @FXML private Node whose;
    @FXML private Icon whoseSign;
    @FXML private Text whoseWords;
    @FXML private Hyperlink show;
    @FXML private Label intro;
    @FXML private Label again;
    @FXML private Hyperlink goOn;
    @FXML private VBox content;
    @FXML private VBox aside;

    /// @param showTo opens the panel in which to choose what is shown
    public StockTakeView(Models models, Messages words, Clock clock, Runnable showTo) {
        this.models = models;
        this.model = models.sheet();
        this.words = words;
        this.clock = clock;
        this.showTo = showTo;
    }

    @FXML
    private void initialize() {
        var conversation = models.conversation();
        parts = new PartsPane(page, model.sheet().parts(), this::card, conversation.partInViewProperty(), model.writingInProperty());
        var comparison = new ComparisonPane(model.sheet(), words);
        content.getChildren().addAll(parts, comparison);
        aside.getChildren().add(new ConversationPane(conversation, words));
        InvalidationListener stands = changed -> stand();
        model.stepProperty().addListener(stands);
        model.nextProperty().addListener(stands);
        model.subtitleProperty().addListener(stands);
        model.comparedProperty().addListener(stands);
        model.comparedProperty().subscribe(comparison::show);
        model.comparedProperty().addListener(changed -> page.scrollToTop());
        model.sheets().addListener((InvalidationListener) changed -> earlier());
        models.marks().changesProperty().addListener(changed -> marks());
        comparison.visibleProperty().bind(model.comparedProperty().isNotNull());
        comparison.managedProperty().bind(comparison.visibleProperty());
        stand();
        marks();
    }

    private PartCard card(PartRow part) {
        var card = new PartCard(part, models.marks(), words, clock, this::showTo);
        card.groups().forEach(group -> {
            group.nameProperty().bind(model.dayProperty());
            group.earlierNameProperty().bind(models.conversation().whenProperty());
        });
        if (part.key().equals("fulfilment")) {
            card.getChildren().add(new OfferBanner(models.conversation(), words));
        }
        return card;
    }

    private void stand() {
        var step = model.stepProperty().get();
        var there = step != null && step != Step.BEGIN;
        var compared = model.comparedProperty().get();
        var next = model.nextProperty().get();
        page.setSubtitle(compared == null
                ? model.subtitleProperty().get()
                : words.get("stock-take.subtitle.compared", compared.earlier(), compared.later()));
        main.setText(compared != null ? words.get("stock-take.compare.end") : switch (step) {
            case BEGIN -> words.get("stock-take.begin");
            case null -> "";
            case GO_ON -> words.get("stock-take.go", next.number(), next.title());
            case AGAIN -> words.get("stock-take.again");
            case TO_LATEST -> words.get("stock-take.latest");
        });
        var offersAgain = compared == null && step == Step.AGAIN;
        goOn.setText(next == null ? "" : words.get("stock-take.go", next.number(), next.title()));
        on(main, there);
        on(print, there && compared == null);
        on(compare, there && compared == null && model.sheets().size() > 1);
        on(empty, step == Step.BEGIN);
        on(parts, there && compared == null);
        on(aside, there && compared == null);
        on(intro, step == Step.GO_ON && compared == null);
        on(again, offersAgain);
        on(goOn, offersAgain && next != null);
        marks();
    }

    private void marks() {
        var other = models.marks().otherProperty().get();
        on(whose, parts.isVisible() && !other.isEmpty());
        whoseWords.setText("  " + models.marks().summary() + "  ");
        whoseSign.setLiteral(models.marks().isAnythingShown() ? "fth-eye" : "fth-lock");
        show.setText(words.get("stock-take.show", other));
        printShown.setText(words.get("stock-take.print.shown", other));
        printShown.setVisible(models.marks().isAnythingShown());
        parts.cards().forEach(PartCard::showMarks);
    }

    private void earlier() {
        compare.getItems().setAll(new EarlierMenu(model, words).items());
    }

    private static void on(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    @FXML
    private void main() {
        if (model.comparedProperty().get() != null) {
            model.endComparing();
            return;
        }
        switch (model.stepProperty().get()) {
            case BEGIN -> model.begin();
            case GO_ON -> goOn();
            case AGAIN -> model.takeAgain();
            case TO_LATEST -> model.read(null);
        }
    }

    @FXML
    private void begin() {
        model.begin();
    }

    @FXML
    private void goOn() {
        parts.go(model.nextProperty().get());
    }

    @FXML
    private void showTo() {
        models.marks().choose();
        showTo.run();
    }

    @FXML
    private void printFilled() {
        models.paper().filled();
    }

    @FXML
    private void printBlank() {
        models.paper().blank();
    }

    @FXML
    private void printShown() {
        models.paper().shown();
    }

    private UUID inView() {
        var sheet = model.sheet().sheet();
        return sheet == null ? null : sheet.id();
    }

    @Override
    public void shown(Object detail) {
        model.load(() -> {
            earlier();
            if (detail instanceof UUID wanted && !wanted.equals(inView())) {
                model.sheets().stream().filter(sheet -> sheet.id().equals(wanted)).findFirst().ifPresent(model::read);
            } else if (detail instanceof String prompt) {
                model.sheet().parts().stream().filter(part -> part.prompts().anyMatch(row -> row.key().equals(prompt))).findFirst().ifPresent(parts::go);
            }
        });
    }

    @Override
    public void addNew() {
        if (model.stepProperty().get() == Step.BEGIN) {
            model.begin();
        } else if (model.stepProperty().get() == Step.AGAIN) {
            model.takeAgain();
        }
    }

    @Override
    public void print() {
        if (model.sheet().sheet() != null) {
            models.paper().filled();
        }
    }
}
