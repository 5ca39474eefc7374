// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// Words that wrap and are never cut: however little room there is, the label is as high as they need at its width.
public class WrappedLabel extends Label {

    public WrappedLabel() {
        wrap(this);
    }

    public WrappedLabel(String words, String... styles) {
        super(words);
        getStyleClass().addAll(styles);
        wrap(this);
    }

    /// Makes the words of a tick, a link or a button wrap in the same way.
    public static <T extends Labeled> T wrap(T words) {
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }
}
