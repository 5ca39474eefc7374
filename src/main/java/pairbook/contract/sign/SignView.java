// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sign;

import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import pairbook.contract.agreement.Contract.Kind;
import pairbook.contract.text.TextPage;
import pairbook.fx.Messages;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.HandOver;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.page.Columns;
import pairbook.fx.dates.Dates;
import pairbook.fx.panels.Dialogs;

/// The text that is signed, and where to sign it.
public final class SignView {

    private final SignViewModel viewModel;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Dates dates;
    private final Consumer<UUID> openPerson;
    private final Columns cards = Columns.pairs(18);
    private SignerRow nextSigner;
    @FXML private ResourceBundle resources;
    @FXML private TextPage text;
    @FXML private ToggleGroup ways;
    @FXML private RadioButton typed;
    @FXML private RadioButton onPaper;
    @FXML private RadioButton aloud;
    @FXML private VBox names;
    @FXML private Banner turn;
    @FXML private VBox cardsPlace;
    @FXML private Card other;
    @FXML private GuardianLinks guardians;
    @FXML private Label otherLead;
    @FXML private Label onLabel;
    @FXML private DateField on;
    @FXML private VBox keptBox;
    @FXML private TextField kept;
    @FXML private FieldError error;

    /// @param openPerson opens the panel of a person
    public SignView(SignViewModel viewModel, Dialogs dialogs, Messages messages, Dates dates, Consumer<UUID> openPerson) {
        this.viewModel = viewModel;
        this.dialogs = dialogs;
        this.messages = messages;
        this.dates = dates;
        this.openPerson = openPerson;
    }

    @FXML
    private void initialize() {
        viewModel.writtenProperty().subscribe(written -> text.show(written == null ? null : written.text()));
        typed.setUserData(Kind.SIGNED);
        onPaper.setUserData(Kind.PAPER);
        aloud.setUserData(Kind.ALOUD);
        viewModel.wayProperty().subscribe(way -> ways.getToggles().stream().filter(one -> one.getUserData() == way).forEach(ways::selectToggle));
        ways.selectedToggleProperty().subscribe(one -> viewModel.wayProperty().set((Kind) one.getUserData()));
        Shown.when(names, viewModel.wayProperty().isEqualTo(Kind.SIGNED));
        Shown.when(other, viewModel.wayProperty().isNotEqualTo(Kind.SIGNED));
        Shown.when(keptBox, viewModel.wayProperty().isEqualTo(Kind.PAPER));
        otherLead.textProperty().bind(viewModel.leadProperty());
        cardsPlace.getChildren().add(cards);
        viewModel.signers().addListener((ListChangeListener<SignerRow>) change -> fill());
        fill();
        Shown.set(turn, false);
        viewModel.onHandOver(this::offer);
        viewModel.writtenProperty().subscribe(written -> Shown.set(turn,
                nextSigner != null && written != null && !written.draft().signatures().isEmpty() && written.missingSigners().contains(nextSigner.role())));
        guardians.follow(viewModel.writtenProperty(), openPerson, resources);
        on.setClock(dates.clock());
        on.valueProperty().bindBidirectional(viewModel.agreedOnProperty());
        onLabel.setLabelFor(on.field());
        kept.textProperty().bindBidirectional(viewModel.keptProperty());
        error.textProperty().bind(viewModel.errorProperty());
    }

    private void fill() {
        cards.show(viewModel.signers().stream().map(signer -> new SignerCard(signer, viewModel, dates, resources)).toList());
    }

    private void offer(SignerRow next) {
        nextSigner = next;
        turn.setText(messages.get("contract.hand-over.turn", next.called()));
        Shown.set(turn, true);
        Platform.runLater(this::toNext); // behind the cards that are made anew: what is typed next is the next name
    }

    private void toNext() {
        cards.getChildrenUnmodifiable().stream()
                .filter(card -> card instanceof SignerCard one && one.signer() == nextSigner)
                .forEach(card -> ((SignerCard) card).focusName());
    }

    @FXML
    private void handOver() {
        dialogs.cover(new HandOver(messages, nextSigner.called(), () -> {
            dialogs.close();
            toNext();
        }));
    }

    @FXML
    private void seal() {
        viewModel.seal();
    }
}
