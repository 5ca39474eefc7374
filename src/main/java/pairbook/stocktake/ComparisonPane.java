// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.ChangeText;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.SteadyBox;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Columns;
import pairbook.stocktake.StockTakeViewModel.Compared;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Comparison.Added;
import pairbook.worksheet.Comparison.EntryChange;
import pairbook.worksheet.Comparison.Kept;
import pairbook.worksheet.Comparison.ListChange;
import pairbook.worksheet.Comparison.PartChange;
import pairbook.worksheet.Comparison.PromptChange;
import pairbook.worksheet.Comparison.Removed;
import pairbook.worksheet.Comparison.ValueChange;
import pairbook.worksheet.Prompt;
import pairbook.worksheet.SheetViewModel;

/// Two sheets side by side, the earlier at the left, with every change marked by colour, sign and word. Parts in which
/// nothing changed are folded.
final class ComparisonPane extends VBox {

    private final SheetViewModel sheet;
    private final Messages words;

    ComparisonPane(SheetViewModel sheet, Messages words) {
        this.sheet = sheet;
        this.words = words;
        getStyleClass().add("comparison");
    }

    /// @param compared null for nothing
    void show(Compared compared) {
        getChildren().clear();
        if (compared == null) {
            return;
        }
        var heads = new SteadyBox(); // as far in as the cards below it
        heads.getChildren().add(columns(head(compared.earlier()), head(compared.later())));
        heads.getStyleClass().add("comparison-heads");
        getChildren().add(heads);
        if (!compared.comparison().isChanged()) {
            getChildren().add(new WrappedLabel(words.get("stock-take.compare.same"), "muted"));
        }
        compared.comparison().parts().forEach(part -> getChildren().add(part.isChanged() ? changed(part) : folded(part)));
    }

    private static Columns columns(Node earlier, Node later) {
        return Columns.of(15, earlier, later);
    }

    private static Label head(String day) {
        return new WrappedLabel(day, "comparison-day");
    }

    private int number(PartChange part) {
        return sheet.worksheet().parts().indexOf(part.part()) + 1;
    }

    private String title(PartChange part) {
        return words.get(sheet.worksheet().message(part.part().key()));
    }

    private Node changed(PartChange part) {
        var card = new Card(title(part));
        card.setNumber(Integer.toString(number(part)));
        part.prompts().stream().filter(ComparisonPane::says).forEach(prompt -> card.getChildren().add(prompt(prompt, title(part))));
        return card;
    }

    private Node folded(PartChange part) {
        var pane = new TitledPane();
        pane.getStyleClass().add("comparison-folded");
        pane.setText(words.get("stock-take.compare.unchanged", number(part), title(part)));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty().subscribe(open -> {
            if (open && pane.getContent() == null) {
                var box = new VBox();
                box.getStyleClass().add("prompt-stack");
                part.prompts().stream().filter(ComparisonPane::says).forEach(prompt -> box.getChildren().add(prompt(prompt, title(part))));
                pane.setContent(box);
            }
        });
        return pane;
    }

    /// Whether either sheet says anything there.
    private static boolean says(PromptChange change) {
        return switch (change) {
            case ValueChange value -> !value.before().isEmpty() || !value.after().isEmpty();
            case ListChange list -> !list.entries().isEmpty();
        };
    }

    private Node prompt(PromptChange change, String title) {
        var box = new VBox();
        box.getStyleClass().add("prompt");
        var label = words.get(sheet.worksheet().message(change.prompt().key()));
        if (change instanceof ValueChange value && value.prompt().kind() == Prompt.Kind.RATING) {
            box.getChildren().add(rating(value, label));
            return box;
        }
        if (!label.equals(title)) {
            box.getChildren().add(new WrappedLabel(label, "prompt-label"));
        }
        switch (change) {
            case ValueChange value -> box.getChildren().add(text(value));
            case ListChange list -> list.entries().forEach(entry -> box.getChildren().add(entry(entry)));
        }
        return box;
    }

    private Label nothing() {
        return new WrappedLabel(words.get("stock-take.compare.none"), "small-muted");
    }

    private Node rating(ValueChange value, String label) {
        var before = value.before().rating();
        var after = value.after().rating();
        var unrated = words.get("stock-take.compare.unrated");
        var then = words.get("stock-take.compare.rating", label, before == null ? unrated : before);
        if (!value.isChanged()) {
            return columns(new WrappedLabel(then), new WrappedLabel(then));
        }
        var said = words.get("stock-take.since.rating", before == null ? unrated : before, after == null ? unrated : after);
        var now = new WrappedLabel(words.get("stock-take.compare.rating", label, said), "strong");
        var up = before != null && after != null && after > before;
        now.setGraphic(new Icon(before == null || after == null ? "fth-edit-2" : up ? "fth-arrow-up" : "fth-arrow-down"));
        var box = new VBox(now);
        box.getStyleClass().addAll("comparison-mark", "comparison-reworded");
        return columns(new WrappedLabel(then), box);
    }

    private Node text(ValueChange value) {
        var before = value.before().words();
        var after = value.after().words();
        Node left = before.isBlank() ? nothing() : new WrappedLabel(before);
        Node right = after.isBlank() && before.isBlank() ? nothing() : value.isChanged() ? new ChangeText(before, after) : new WrappedLabel(after);
        return columns(left, right);
    }

    private Node entry(EntryChange change) {
        return switch (change) {
            case Added(var after, var to) -> columns(new Region(), marked(new WrappedLabel(words(after)), "fth-plus", "stock-take.compare.added", "comparison-added"));
            case Removed(var before, var from) -> columns(
                    marked(new WrappedLabel(words(before), "comparison-gone"), "fth-minus", "stock-take.compare.removed", "comparison-removed"), new Region());
            case Kept kept when kept.isReworded() -> columns(
                    place(kept.before(), kept.from(), kept.moved()),
                    marked(new ChangeText(words(kept.before()), words(kept.after())), "fth-edit-2", "stock-take.compare.reworded", "comparison-reworded"));
            case Kept kept when kept.moved() -> columns(
                    place(kept.before(), kept.from(), true),
                    marked(place(kept.after(), kept.to(), true), kept.to() < kept.from() ? "fth-arrow-up" : "fth-arrow-down",
                            "stock-take.compare.moved", "comparison-reworded"));
            case Kept kept -> columns(new WrappedLabel(words(kept.before())), new WrappedLabel(words(kept.after())));
        };
    }

    private static Label place(Entry entry, int place, boolean numbered) {
        return new WrappedLabel(numbered ? place + 1 + ". " + entry.words() : entry.words());
    }

    private String words(Entry entry) {
        return entry.proof().isBlank() ? entry.words() : words.get("worksheet.paper.proof", entry.words(), entry.proof());
    }

    private Node marked(Node content, String icon, String said, String style) {
        var sign = new WrappedLabel(words.get(said), "comparison-sign");
        sign.setGraphic(new Icon(icon));
        var box = new VBox(sign, content);
        box.getStyleClass().addAll("comparison-mark", style);
        return box;
    }
}
