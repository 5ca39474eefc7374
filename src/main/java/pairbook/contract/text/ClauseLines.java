// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pairbook.contract.text.ContractText.Line;
import pairbook.fx.RightToLeft;
import pairbook.fx.controls.WrappedLabel;

/// What stands in a clause, to be read.
public final class ClauseLines extends VBox {

    public ClauseLines(List<Line> lines) {
        getStyleClass().add("clause-lines");
        show(lines);
    }

    public void show(List<Line> lines) {
        getChildren().setAll(lines.stream().map(ClauseLines::node).toList());
    }

    private static Node node(Line line) {
        return switch (line) {
            case Line.Paragraph(var words) -> label(words);
            case Line.Bullets(var name, var entries) -> bullets(name, entries);
            case Line.Labelled(var name, var words) -> named(name, words);
            case Line.Voice(var who, var words) -> named(who, words);
            case Line.Goal(var number, var words, var beneath) -> goal(number, words, beneath);
            case Line.LeftOpen(var words) -> styled(label(words), "clause-open");
            case Line.Unwritten(var words) -> styled(label(words), "clause-open");
        };
    }

    private static Node named(String name, String words) {
        var first = new Text(RightToLeft.wrappable(name + ": "));
        first.getStyleClass().add("clause-label");
        var rest = new Text(RightToLeft.wrappable(words));
        rest.getStyleClass().add("clause-words");
        return new TextFlow(first, rest);
    }

    private static Node bullets(String name, List<String> entries) {
        var list = new VBox();
        list.getStyleClass().add("clause-bullets");
        if (!name.isEmpty()) {
            list.getChildren().add(styled(label(name), "clause-sub"));
        }
        entries.forEach(entry -> list.getChildren().add(marked("•", label(entry))));
        return list;
    }

    private static Node goal(int number, String words, List<String> beneath) {
        var lines = new VBox(styled(label(words), "strong"));
        if (!beneath.isEmpty()) {
            lines.getChildren().add(styled(label(String.join(" · ", beneath)), "muted"));
        }
        return marked(number + ".", lines);
    }

    private static Node marked(String mark, Region words) {
        var sign = styled(new Label(mark), "clause-mark");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(sign, words);
    }

    private static Label label(String words) {
        var label = new WrappedLabel(words);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
