// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.edits.Drafts;
import pairbook.fx.panels.Panel;

/// A panel that says what happened, what is safe and what to do. The detail is folded away, with a button to copy it.
public final class TellPanel extends Panel {

    public TellPanel(Messages words, String title, String said, String detail) {
        super(Drafts.Key.of("tell " + title + " " + said));
        getStyleClass().add("gap-m");
        var done = PanelParts.main(words.get("dialogs.close"));
        done.setId("tell-close");
        done.setOnAction(clicked -> leave());
        getChildren().addAll(PanelParts.title(title), new WrappedLabel(said));
        if (detail != null && !detail.isBlank()) {
            getChildren().add(new Details(words, detail));
        }
        getChildren().add(PanelParts.buttons(done));
    }

    /// The detail, folded until somebody asks for it.
    public static final class Details extends VBox {

        public Details(Messages words, String detail) {
            getStyleClass().add("gap-s");
            var text = new TextArea(detail);
            text.setEditable(false);
            text.setWrapText(true);
            text.setPrefRowCount(Math.clamp(detail.lines().count(), 2, 6));
            text.setMinHeight(USE_PREF_SIZE);
            text.getStyleClass().add("detail-text");
            text.setAccessibleText(words.get("dialogs.details"));
            var copy = PanelParts.button(words.get("dialogs.copy"));
            copy.setOnAction(clicked -> {
                var content = new ClipboardContent();
                content.putString(detail);
                Clipboard.getSystemClipboard().setContent(content);
            });
            var folded = new VBox(text, PanelParts.buttons(copy));
            folded.getStyleClass().add("gap-s");
            Shown.set(folded, false);
            var fold = new Hyperlink();
            fold.setId("tell-details");
            fold.textProperty()
                    .bind(Bindings.when(folded.visibleProperty()).then(words.get("dialogs.details.hide")).otherwise(words.get("dialogs.details")));
            fold.setOnAction(clicked -> Shown.set(folded, !folded.isVisible()));
            getChildren().addAll(fold, folded);
        }
    }
}
