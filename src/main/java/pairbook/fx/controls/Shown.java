// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What is not shown takes no room: a node is visible and managed, or neither. Only here are the two bound together.
public final class Shown {

    private Shown() {}

    /// Shows a node while a condition holds.
    public static void when(Node node, ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        orGone(node);
    }

    /// Shows a node, or hides it, until the next call.
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        orGone(node);
    }

    private static void orGone(Node node) {
        if (!node.managedProperty().isBound()) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }
}
