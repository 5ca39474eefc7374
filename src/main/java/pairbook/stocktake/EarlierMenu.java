// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pairbook.fx.Messages;
import pairbook.fx.controls.LongMenu;
import pairbook.worksheet.Sheet;

/// The items for the other sheets: each can be put beside the one in view, or be read.
final class EarlierMenu {

    private static final int SHOWN = 8;

    private final StockTakeViewModel model;
    private final Messages words;

    EarlierMenu(StockTakeViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    List<MenuItem> items() {
        var current = model.sheet().sheet();
        var others = model.sheets().stream().filter(sheet -> current == null || !sheet.id().equals(current.id())).toList();
        var items = new ArrayList<MenuItem>();
        items.addAll(items("stock-take.compare.with", others, model::compare));
        items.add(new SeparatorMenuItem());
        items.addAll(items("stock-take.compare.read", others, model::read));
        return items;
    }

    private List<MenuItem> items(String key, List<Sheet> sheets, Consumer<Sheet> act) {
        return new LongMenu<Sheet>(SHOWN, words.get(key + ".earlier"), model::year, sheet -> item(key, sheet, act)).items(sheets);
    }

    private MenuItem item(String key, Sheet sheet, Consumer<Sheet> act) {
        var item = new MenuItem(words.get(key, model.day(sheet)));
        item.setOnAction(chosen -> act.accept(sheet));
        return item;
    }
}
