// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pairbook.fx.Messages;
import pairbook.fx.controls.LongMenu;
import pairbook.people.Pair;

/// The menu under the pair's name: the other mentorships, adding one, editing this one, handing the laptop over.
final class PairMenu {

    /// The newest; whoever has more finds the others by their initials.
    private static final int SHOWN = 12;

    private PairMenu() {}

    static List<MenuItem> items(ShellViewModel model, Messages words, ShellView.Doors doors) {
        var items = new ArrayList<MenuItem>();
        items.addAll(new LongMenu<Pair>(SHOWN, words.get("pairs.others"), model::initial, pair -> item(model, pair)).items(model.pairs()));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(ProgramMenu.item("pair-add", words.get("pairs.add"), () -> model.openPair(null)));
        if (model.inView() != null) {
            items.add(ProgramMenu.item("pair-edit", words.get("pairs.edit"), () -> model.openPair(model.inView().id())));
        }
        items.add(ProgramMenu.item("pair-people", words.get("screen.people"), () -> model.go("people")));
        if (model.inView() != null && model.inView().other().isPresent()) {
            var other = model.inView().other().get();
            items.add(new SeparatorMenuItem());
            items.add(ProgramMenu.item("pair-hand-over", words.get("pairs.hand-over", model.inView().called(other)), () -> doors.handOver().accept(other)));
        }
        return items;
    }

    private static RadioMenuItem item(ShellViewModel model, Pair pair) {
        var item = new RadioMenuItem(model.choice(pair));
        item.setMnemonicParsing(false);
        item.setSelected(pair.equals(model.inView()));
        item.setOnAction(chosen -> model.switchTo(pair.id()));
        return item;
    }
}
