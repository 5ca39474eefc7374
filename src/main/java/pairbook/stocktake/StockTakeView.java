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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.page.PageFrame;
import pairbook.worksheet.PartRow;

/// The stock-take screen.
public final class StockTakeView implements ScreenView {

    /// The view-models of the screen, one for each thing it does.
    ///
    /// @param sheet what is done with the sheet as a whole
    public record Models(
            StockTakeViewModel sheet, HeadViewModel head, ConversationViewModel conversation, ShowToViewModel marks, StockTakePaperViewModel paper) {}

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
    @FXML private Label intro;
    @FXML private Label again;
    @FXML private Hyperlink goOn;
    @FXML private VBox content;
    @FXML private VBox aside;

    /// @param showTo opens the panel in which to choose what is shown
    public StockTakeView(Models models, Messages words, Clock clock, Runnable showTo) {
        this.models = models;
        this.words = words;
        this.clock = clock;
        this.showTo = showTo;
    }

    @FXML
    private void initialize() {
        var model = models.sheet();
        var head = models.head();
        var conversation = models.conversation();
        var whose = new WhosePane(models.marks(), words, this::chooseShown);
        parts = new PartsPane(page, model.sheet().parts(), this::card, conversation.partInViewProperty(), model.writingInProperty());
        var comparison = new ComparisonPane(model.sheet(), words);
        content.getChildren().addFirst(whose);
        content.getChildren().addAll(parts, comparison);
        aside.getChildren().add(new ConversationPane(conversation, words));
        page.subtitleProperty().bind(head.subtitleProperty());
        main.textProperty().bind(head.mainProperty());
        goOn.textProperty().bind(head.goOnProperty());
        main.disableProperty().bind(model.making().underWayProperty());
        empty.disableProperty().bind(model.making().underWayProperty());
        Shown.when(main, head.mainProperty().isNotEmpty());
        Shown.when(goOn, head.goOnProperty().isNotEmpty());
        Shown.when(print, head.sheetShownProperty());
        Shown.when(compare, head.comparableProperty());
        Shown.when(empty, head.emptyProperty());
        Shown.when(parts, head.sheetShownProperty());
        Shown.when(aside, head.sheetShownProperty());
        Shown.when(whose, head.sheetShownProperty().and(models.marks().otherProperty().isNotEmpty()));
        Shown.when(intro, head.introProperty());
        Shown.when(again, head.againProperty());
        Shown.when(comparison, head.comparingProperty());
        model.comparedProperty().subscribe(comparison::show);
        model.comparedProperty().addListener(changed -> page.turn());
        model.sheets().addListener((InvalidationListener) changed -> earlier());
        models.marks().changesProperty().subscribe(this::marks);
    }

    private PartCard card(PartRow part) {
        var card = new PartCard(part, models.marks(), words, clock, this::chooseShown);
        card.groups().forEach(group -> {
            group.nameProperty().bind(models.sheet().dayProperty());
            group.earlierNameProperty().bind(models.conversation().whenProperty());
        });
        if (part.key().equals("fulfilment")) {
            card.getChildren().add(new OfferBanner(models.conversation(), words));
        }
        return card;
    }

    private void marks() {
        printShown.setText(words.get("stock-take.print.shown", models.marks().otherProperty().get()));
        printShown.setVisible(models.marks().isAnythingShown());
        parts.cards().forEach(PartCard::showMarks);
    }

    private void earlier() {
        compare.getItems().setAll(new EarlierMenu(models.sheet(), words).items());
    }

    private void chooseShown() {
        models.marks().choose();
        showTo.run();
    }

    @FXML
    private void main() {
        models.head().main(this::goOn);
    }

    @FXML
    private void begin() {
        models.sheet().begin();
    }

    @FXML
    private void goOn() {
        parts.go(models.sheet().nextProperty().get());
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

    @Override
    public void shown(Object detail) {
        models.sheet().load(() -> {
            earlier();
            if (detail instanceof UUID wanted) {
                models.sheet().read(wanted);
            } else if (detail instanceof String prompt) {
                parts.goToPrompt(prompt);
            }
        });
    }

    @Override
    public void refresh() {
        models.sheet().load(this::earlier);
    }

    @Override
    public Object inView() {
        var sheet = models.sheet().sheet().sheet();
        return sheet == null ? null : sheet.id();
    }

    @Override
    public void uncover(Node part) {
        models.sheet().endComparing();
    }

    @Override
    public void addNew() {
        models.head().addNew();
    }

    @Override
    public boolean canAdd() {
        return models.head().canAdd();
    }

    @Override
    public void print() {
        if (canPrint()) {
            models.paper().filled();
        }
    }

    @Override
    public boolean canPrint() {
        return models.head().sheetShownProperty().get();
    }

    @Override
    public boolean back() {
        return models.head().back();
    }

    @Override
    public boolean key(KeyEvent pressed) {
        return parts.key(pressed);
    }
}
