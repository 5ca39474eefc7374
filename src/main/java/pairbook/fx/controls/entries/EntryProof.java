// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import java.util.ResourceBundle;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.GrowingText;

/// How an entry shows in practice, below its words: what was said, while it is written the field, and where nothing is said a link that
/// opens it. Each is made only when it is there to be seen: a long list has hundreds of entries.
final class EntryProof {

    private final EntryPane pane;
    private final EntryList list;
    private final ResourceBundle words;
    private Region shown;
    private GrowingText editor;

    EntryProof(EntryPane pane, EntryList list) {
        this.pane = pane;
        this.list = list;
        words = list.words();
    }

    /// Shows it as it now stands.
    void show() {
        if (pane.row() == null) {
            return;
        }
        var said = pane.row().getProof();
        if (editor == null) {
            put(!list.isProvable() ? null : !said.isEmpty() ? label(said) : pane.isWriting() ? link() : null);
        } else if (!editor.getText().equals(said)) {
            editor.setText(said);
        }
    }

    private void put(Region now) {
        pane.getChildren().remove(shown);
        shown = now;
        if (now != null) {
            pane.getChildren().add(now);
        }
    }

    private Label label(String said) {
        var label = new WrappedLabel(words.getString("controls.entries.proof") + ": " + said, "entry-proof");
        label.setOnMouseClicked(event -> {
            if (!list.isReadOnly()) {
                edit();
                event.consume();
            }
        });
        return label;
    }

    private Hyperlink link() {
        var link = new Hyperlink(words.getString("controls.entries.add.proof"));
        link.getStyleClass().add("entry-proof-link");
        link.setOnAction(_ -> edit());
        return link;
    }

    /// Opens the field.
    void edit() {
        if (!pane.isWriting()) {
            pane.edit();
        }
        editor = field();
        var caption = new Label(words.getString("controls.entries.proof"));
        caption.getStyleClass().add("entry-proof-caption");
        caption.setLabelFor(editor);
        put(new VBox(caption, editor));
        editor.requestFocus();
        editor.positionCaret(editor.getLength());
    }

    private GrowingText field() {
        var field = new GrowingText(pane.row().getProof());
        field.getStyleClass().add("entry-proof-editor");
        field.setAccessibleText(words.getString("controls.entries.proof"));
        field.textProperty().addListener((_, _, now) -> {
            if (!now.equals(pane.row().getProof())) {
                list.edits().proof(pane.row().id(), now);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                pane.finish();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                event.consume();
                list.draft(pane.index() + 1);
            }
        });
        return field;
    }

    /// The writing in the entry has ended.
    void close() {
        editor = null;
        show();
    }
}
