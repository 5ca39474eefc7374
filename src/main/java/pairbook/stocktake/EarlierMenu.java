// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pairbook.fx.Messages;
import pairbook.worksheet.Sheet;

/// The items for the other sheets: each can be put beside the one in view, or be read.
final class EarlierMenu {

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
        others.forEach(sheet -> items.add(item("stock-take.compare.with", sheet, () -> model.compare(sheet))));
        items.add(new SeparatorMenuItem());
        others.forEach(sheet -> items.add(item("stock-take.compare.read", sheet, () -> model.read(sheet))));
        return items;
    }

    private MenuItem item(String key, Sheet sheet, Runnable act) {
        var item = new MenuItem(words.get(key, model.day(sheet)));
        item.setOnAction(chosen -> act.run());
        return item;
    }
}
