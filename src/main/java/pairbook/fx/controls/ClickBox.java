// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// A row that acts as one button. A button's graphic cannot wrap its words to the width it is given; this can.
public class ClickBox extends HBox {

    private final Runnable act;

    public ClickBox(Runnable act, Node... children) {
        super(children);
        this.act = act;
        getStyleClass().add("click-box");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(clicked -> {
            if (clicked.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                act.run();
            }
        });
        setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE) {
                pressed.consume();
                act.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            act.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
