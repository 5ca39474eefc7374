// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pairbook.fx.Messages;

/// The menu under the pair's name: the other mentorships, adding one, editing this one, handing the laptop over.
final class PairMenu {

    private PairMenu() {}

    static List<MenuItem> items(ShellViewModel model, Messages words, ShellView.Doors doors) {
        var items = new ArrayList<MenuItem>();
        for (var pair : model.pairs()) {
            var one = new RadioMenuItem(model.choice(pair));
            one.setMnemonicParsing(false);
            one.setSelected(pair.equals(model.inView()));
            one.setOnAction(chosen -> model.switchTo(pair.id()));
            items.add(one);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(ProgramMenu.item("pair-add", words.get("pairs.add"), doors.addPair()));
        if (model.inView() != null) {
            items.add(ProgramMenu.item("pair-edit", words.get("pairs.edit"), doors.editPair()));
        }
        items.add(ProgramMenu.item("pair-people", words.get("screen.people"), () -> model.go(Screen.PEOPLE)));
        if (model.inView() != null && model.inView().other().isPresent()) {
            var other = model.inView().other().get();
            items.add(new SeparatorMenuItem());
            items.add(ProgramMenu.item("pair-hand-over", words.get("pairs.hand-over", model.inView().called(other)), () -> doors.handOver().accept(other)));
        }
        return items;
    }
}
