// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.Shown;

/// Offers to talk where fulfilment has stayed low on two sheets; takes no room otherwise.
final class OfferBanner extends VBox {

    OfferBanner(ConversationViewModel model, Messages words) {
        var banner = new Banner();
        var act = new Hyperlink(words.get("stock-take.offer.act"));
        act.setOnAction(pressed -> model.takeOffer());
        Shown.when(act, model.offerProperty().map(said -> !model.isOfferTaken()));
        banner.textProperty().bind(model.offerProperty());
        banner.getActions().add(act);
        getChildren().add(banner);
        Shown.when(this, model.offerProperty().isNotEmpty());
    }
}
