// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

/// Measures the font size of the place where it stands, for layouts that fold at widths given in em. An empty Text, since JavaFX leaves the style of an
/// invisible node unresolved.
public final class Em extends Group {

    private final Text probe = new Text();

    public Em(Runnable whenChanged) {
        probe.setTextOrigin(VPos.TOP);
        getChildren().add(probe);
        setManaged(false);
        setMouseTransparent(true);
        InvalidationListener changed = _ -> whenChanged.run();
        probe.fontProperty().addListener(changed);
    }

    /// `count` em in pixels, now.
    public double of(double count) {
        return count * probe.getFont().getSize();
    }
}
