// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pairbook.fx.Messages;
import pairbook.people.Pair;

/// The menu under the pair's name: the other mentorships, adding one, editing this one, handing the laptop over.
final class PairMenu {

    private PairMenu() {}

    static List<MenuItem> items(ShellViewModel model, Messages words, ShellView.Doors doors) {
        var items = new ArrayList<MenuItem>();
        for (var pair : model.pairs()) {
            var one = new RadioMenuItem(name(pair, words));
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
            items.add(ProgramMenu.item("pair-hand-over", words.get("pairs.hand-over", other.shortName()), () -> doors.handOver().accept(other)));
        }
        return items;
    }

    private static String name(Pair pair, Messages words) {
        var kind = words.get("people.kind." + pair.mentorship().kind().name().toLowerCase(Locale.ROOT));
        var state = words.get("people.state." + pair.mentorship().state().name().toLowerCase(Locale.ROOT));
        var role = words.get(pair.ownerMentors() ? "pairs.role.mentor" : "pairs.role.mentee");
        return pair.other()
                .map(other -> words.get("pairs.line", other.name(), kind, role, state))
                .orElse(words.get("pairs.line.nobody", kind, role, state));
    }
}
