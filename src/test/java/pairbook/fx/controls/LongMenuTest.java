// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class LongMenuTest {

    private final LongMenu<String> names = new LongMenu<>(2, "Others", name -> name.substring(0, 1), MenuItem::new);

    @Test
    void isAPlainMenuWhileItIsShort() {
        assertThat(names.items(List.of("Zoe", "Abel"))).extracting(MenuItem::getText).containsExactly("Zoe", "Abel");
    }

    @Test
    void putsTheOthersIntoSubmenusThatAreFilledWhenTheyOpen() {
        var items = names.items(List.of("Zoe", "Abel", "Mira", "Bo", "Milo"));
        assertThat(items).extracting(MenuItem::getText).containsExactly("Zoe", "Abel", "Others");
        var submenus = ((Menu) items.getLast()).getItems();
        assertThat(submenus).extracting(MenuItem::getText).containsExactly("B", "M");
        var under = (Menu) submenus.getLast();
        assertThat(under.getItems()).extracting(MenuItem::getText).doesNotContain("Mira");
        Event.fireEvent(under, new Event(Menu.ON_SHOWING));
        assertThat(under.getItems()).extracting(MenuItem::getText).containsExactly("Mira", "Milo");
    }
}
