// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sign;

import java.util.ResourceBundle;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.Strokes;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.drawn.SignaturePad;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.dates.Dates;

/// Where one person signs, or the signature that was given.
public final class SignerCard extends Card {

    private final SignerRow signer;
    private final ResourceBundle words;
    private final TextField name = new TextField();

    SignerCard(SignerRow signer, SignViewModel viewModel, Dates dates, ResourceBundle words) {
        this.signer = signer;
        setUserData(signer.role());
        this.words = words;
        getStyleClass().add("signer");
        setTitle(signer.name().isBlank() ? signer.roleWords() : signer.name());
        var role = new Label(signer.roleWords());
        role.getStyleClass().add("muted");
        BooleanBinding given = signer.givenProperty().isNotNull();
        var form = form(viewModel, dates);
        Shown.when(form, given.not());
        var done = new VBox();
        done.getStyleClass().add("gap-s");
        Shown.when(done, given);
        signer.givenProperty().subscribe(signature -> {
            done.getChildren().clear();
            if (signature != null) {
                var withdraw = new Button(words.getString("contract.sign.withdraw"));
                withdraw.setId("withdraw-" + signer.role().key());
                withdraw.getStyleClass().addAll("flat", "small");
                withdraw.setMinWidth(Region.USE_PREF_SIZE);
                withdraw.setOnAction(pressed -> viewModel.withdraw(signer));
                done.getChildren().addAll(
                        new GivenSignature(signature.fullName(), signature.strokes(), signature.place(), dates.date(signature.on()), dates.moment(signature.at()), words),
                        withdraw);
            }
        });
        getChildren().addAll(role, form, done);
    }

    private VBox form(SignViewModel viewModel, Dates dates) {
        name.setId("sign-name-" + signer.role().key());
        name.textProperty().bindBidirectional(signer.fullNameProperty());
        var note = new WrappedLabel("", "small-muted");
        note.textProperty().bind(signer.noteProperty());
        Shown.when(note, note.textProperty().isNotEmpty());
        var place = new TextField();
        place.setId("sign-place-" + signer.role().key());
        place.textProperty().bindBidirectional(signer.placeProperty());
        var on = new DateField();
        on.setId("sign-date-" + signer.role().key());
        on.setClock(dates.clock());
        on.valueProperty().bindBidirectional(signer.onProperty());
        var pad = new SignaturePad();
        pad.setId("sign-pad-" + signer.role().key());
        pad.strokesProperty().bindBidirectional(signer.strokesProperty());
        var error = new FieldError();
        error.textProperty().bind(signer.errorProperty());
        var sign = WrappedLabel.wrap(new Button(Messages.say(words, "contract.sign.as", signer.called())));
        sign.setId("sign-" + signer.role().key());
        sign.setMnemonicParsing(false);
        sign.getStyleClass().add("accent");
        sign.disableProperty().bind(viewModel.signing().underWayProperty());
        sign.setOnAction(pressed -> viewModel.sign(signer));
        name.setOnAction(pressed -> viewModel.sign(signer));
        var form = new VBox(
                field("contract.sign.name", name, name), note, field("contract.sign.place", place, place), field("contract.sign.date", on, on.field()),
                field("contract.sign.draw", pad, pad), error, sign);
        form.getStyleClass().add("gap-m");
        return form;
    }

    private VBox field(String key, Node field, Node labelled) {
        var label = new WrappedLabel(words.getString(key), "prompt-label");
        label.setLabelFor(labelled);
        var box = new VBox(label, field);
        box.getStyleClass().add("gap-xs");
        return box;
    }

    SignerRow signer() {
        return signer;
    }

    void focusName() {
        name.requestFocus();
    }

    /// A signature to look at: what was drawn or typed, and when.
    public static final class GivenSignature extends VBox {

        public GivenSignature(String fullName, String strokes, String place, String on, String at, ResourceBundle words) {
            getStyleClass().add("given-signature");
            var lines = Strokes.of(strokes);
            if (lines.isEmpty()) {
                getChildren().add(new WrappedLabel(fullName, "typed-signature"));
            } else {
                var pad = new SignaturePad();
                pad.setReadOnly(true);
                pad.setStrokes(lines);
                pad.setAccessibleText(fullName);
                pad.getStyleClass().add("small-pad");
                getChildren().addAll(pad, new WrappedLabel(fullName, "strong"));
            }
            var said = place.isBlank() ? on : Messages.say(words, "contract.place-date", place, on);
            var when = Messages.say(words, "contract.sign.typed-at", at);
            getChildren().addAll(new WrappedLabel(said, "muted"), new WrappedLabel(when, "small-muted"));
        }
    }
}
