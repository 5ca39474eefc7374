// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pairbook.fx.Messages;
import pairbook.fx.Theme;
import pairbook.shell.keys.Shortcut;

/// The workbook's menu: built anew each time it opens, so that it says what is so.
public final class ProgramMenu {

    private ProgramMenu() {}

    public static List<MenuItem> items(Program program, Messages words) {
        var items = new ArrayList<MenuItem>();
        items.add(item("menu-open", words.get("menu.open"), program::choose));
        items.add(item("menu-new", words.get("menu.new"), program::start));
        items.add(item("menu-arrival", words.get("menu.arrival"), program::arrival));
        items.add(item("menu-example", words.get("menu.example"), program::example));
        var named = program.recent().stream().filter(one -> !one.name().isBlank()).toList();
        if (!named.isEmpty()) {
            var recent = new Menu(words.get("menu.recent"));
            named.forEach(one -> recent.getItems().add(item(null, one.name(), () -> program.open(one.folder()))));
            items.add(recent);
        }
        if (program.isOpen()) {
            items.add(new SeparatorMenuItem());
            items.add(item("menu-rename", words.get("menu.rename"), program::rename));
            items.add(item("menu-folder", words.get("menu.folder"), program::showFolder));
            items.add(item("menu-backups", words.get("menu.backups"), program::backups));
            items.add(item("menu-hand-over", words.get("menu.hand-over"), program::handOver));
            items.add(item("menu-export", words.get("menu.export"), program::export));
            items.add(item("menu-passphrase", words.get("menu.passphrase"), program::passphrase));
        }
        if (program.isOpen() && program.hasPassphrase()) {
            items.add(lockAfter(program, words));
            var lock = item("menu-lock", words.get("menu.lock"), program::lock);
            lock.setAccelerator(Shortcut.LOCK.keys().getFirst());
            items.add(lock);
        }
        items.add(new SeparatorMenuItem());
        items.add(size(program.theme(), words));
        items.add(look(program.theme(), words));
        items.add(new SeparatorMenuItem());
        var keys = item("menu-shortcuts", words.get("menu.shortcuts"), program::shortcuts);
        keys.setAccelerator(Shortcut.HELP.keys().getFirst());
        items.add(keys);
        items.add(item("menu-about", words.get("menu.about"), program::about));
        items.add(item("menu-quit", words.get("menu.quit"), program::quit));
        return items;
    }

    private static Menu lockAfter(Program program, Messages words) {
        var menu = new Menu(words.get("menu.lock.after"));
        for (var minutes : List.of(0, 5, 15, 60)) {
            var one = new RadioMenuItem(minutes == 0 ? words.get("menu.lock.after.off") : words.get("menu.lock.after.minutes", minutes));
            one.setSelected(program.lockAfterProperty().get() == minutes);
            one.setOnAction(chosen -> program.lockAfterProperty().set(minutes));
            menu.getItems().add(one);
        }
        return menu;
    }

    private static Menu size(Theme theme, Messages words) {
        var size = new Menu(words.get("menu.size"));
        for (var percent : List.of(90, 100, 120, 150, 200)) {
            var one = new RadioMenuItem(words.get("menu.size.percent", percent));
            one.setSelected(theme.percentProperty().get() == percent);
            one.setOnAction(chosen -> theme.percentProperty().set(percent));
            size.getItems().add(one);
        }
        return size;
    }

    private static Menu look(Theme theme, Messages words) {
        var look = new Menu(words.get("menu.theme"));
        for (var choice : Theme.Choice.values()) {
            var one = new RadioMenuItem(words.get("menu.theme." + choice.name().toLowerCase(Locale.ROOT)));
            one.setSelected(theme.choiceProperty().get() == choice);
            one.setOnAction(chosen -> theme.choiceProperty().set(choice));
            look.getItems().add(one);
        }
        return look;
    }

    static MenuItem item(String id, String name, Runnable act) {
        var item = new MenuItem(name);
        item.setId(id);
        item.setMnemonicParsing(false); // a name may hold an underscore
        item.setOnAction(chosen -> act.run());
        return item;
    }
}
