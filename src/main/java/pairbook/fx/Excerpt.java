// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The beginning of a list that may be long, and the offer to show more of it. Rows are made only of what is shown, so that a screen
/// takes as long for ten thousand things as for thirty.
///
/// @param <S> what the list holds
/// @param <R> what stands on the screen
public final class Excerpt<S, R> {

    private final int step;
    private final Function<S, R> row;
    private final Messages words;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private List<S> all = List.of();
    private int shown;

    /// @param step how many are shown at first, and how many more each time
    /// @param row  makes the row of a thing
    public Excerpt(int step, Function<S, R> row, Messages words) {
        this.step = step;
        this.row = row;
        this.words = words;
        shown = step;
    }

    /// Shows the list as it is now, as far as it was shown before.
    public void show(List<S> now) {
        all = now;
        var next = all.stream().limit(shown).map(row).toList();
        if (!rows.equals(next)) {
            rows.setAll(next);
        }
        more.set(all.size() > shown ? words.get("list.more", all.size() - shown) : "");
    }

    /// Has the next list shown only as far as at first.
    public void fold() {
        shown = step;
    }

    public void showMore() {
        shown += step;
        show(all);
    }

    /// What is shown.
    public ObservableList<R> rows() {
        return rows;
    }

    /// How many there are, shown or not.
    public int size() {
        return all.size();
    }

    /// The offer to show more; empty where all are shown.
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }
}
