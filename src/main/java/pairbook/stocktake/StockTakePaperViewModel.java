// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.function.Consumer;
import java.util.function.Function;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.paper.form.Form;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.paper.form.PaperWords;
import pairbook.people.PairsViewModel;
import pairbook.worksheet.SheetPaper;
import pairbook.worksheet.SheetViewModel;

/// The sheet in view on paper: filled in, blank, or with no more on it than the other may see.
public final class StockTakePaperViewModel {

    private final SheetViewModel sheet;
    private final ShowToViewModel marks;
    private final PairsViewModel pairs;
    private final Dates dates;
    private final Messages words;
    private final Consumer<Function<PageSize, PaperDocument>> preview;

    /// @param preview shows pages before they are printed
    public StockTakePaperViewModel(
            SheetViewModel sheet,
            ShowToViewModel marks,
            PairsViewModel pairs,
            Dates dates,
            Messages words,
            Consumer<Function<PageSize, PaperDocument>> preview) {
        this.sheet = sheet;
        this.marks = marks;
        this.pairs = pairs;
        this.dates = dates;
        this.words = words;
        this.preview = preview;
    }

    private SheetPaper paper() {
        return new SheetPaper(sheet.worksheet(), key -> words.get(sheet.worksheet().message(key)), words, dates);
    }

    public void filled() {
        preview(paper().filled(title(), subtitle(), sheet.answers(), prompt -> true));
    }

    public void blank() {
        preview(paper().blank(title(), words.get("stock-take.paper.blank")));
    }

    /// Only what the other of the mentorship in view may see.
    public void shown() {
        var shown = marks.shown();
        preview(paper().filled(title(), subtitle(), sheet.answers(), prompt -> shown.contains(prompt.key())));
    }

    private String title() {
        return words.get("worksheet.stock-take");
    }

    private String subtitle() {
        var day = dates.date(dates.day(sheet.sheet().begunAt()));
        var owner = pairs.owner();
        return owner == null || owner.name().isBlank() ? day : words.get("stock-take.paper.of", owner.name(), day);
    }

    private void preview(Form form) {
        preview.accept(size -> new PaperDocument(title(), form.title(), form, size, "", PaperWords.from(words.bundle())));
    }
}
