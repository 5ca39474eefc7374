// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The items of a menu for things of which there may be very many: the first ones, and the others in submenus, which are filled when
/// they open.
///
/// @param <T>    what the items are for
/// @param shown  how many stand in the menu itself
/// @param others what the submenu of all others is called
/// @param group  the submenu among them that a thing goes into, such as its year; they stand in this order
/// @param item   makes the item of a thing
public record LongMenu<T>(int shown, String others, Function<T, String> group, Function<T, MenuItem> item) {

    public List<MenuItem> items(List<T> all) {
        var items = all.stream().limit(shown).map(item).collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > shown) {
            var menu = new Menu(others);
            all.stream()
                    .skip(shown)
                    .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                    .forEach((name, some) -> menu.getItems().add(submenu(name, some)));
            items.add(menu);
        }
        return items;
    }

    private Menu submenu(String name, List<T> some) {
        var menu = new Menu(name);
        menu.setMnemonicParsing(false);
        menu.getItems().add(new MenuItem()); // a menu without items never opens
        menu.setOnShowing(opening -> menu.getItems().setAll(some.stream().map(item).toList()));
        return menu;
    }
}
