// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import pairbook.fx.Excerpt;

/// The link under a long list that shows more of it, and is not there where all is shown.
public final class MoreLink extends Hyperlink {

    public MoreLink() {
        setMinWidth(Region.USE_PREF_SIZE);
        Shown.set(this, false);
    }

    /// Shows more of this.
    public void of(Excerpt<?, ?> excerpt) {
        textProperty().bind(excerpt.moreProperty());
        Shown.when(this, textProperty().isNotEmpty());
        setOnAction(pressed -> {
            excerpt.showMore();
            setVisited(false);
        });
    }
}
