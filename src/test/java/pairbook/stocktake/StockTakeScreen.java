// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.Undo;
import pairbook.paper.form.Form;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.people.PairsViewModel;
import pairbook.people.ShownStore;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.SheetViewModel;
import pairbook.worksheet.Worksheet;

/// The stock-take put together for a test, on a real database.
final class StockTakeScreen implements AutoCloseable {

    final TestWorkbook book;
    final ImmediateBackground background = new ImmediateBackground();
    final Messages words = Messages.of(Locale.UK);
    final Worksheet worksheet = Worksheet.load("stock-take");
    final SheetStore sheets;
    final ShownStore shown;
    final PairsViewModel pairs;
    final Edits edits;
    final SheetViewModel sheet;
    final ShowToViewModel marks;
    final ConversationViewModel conversation;
    final StockTakeViewModel model;
    final StockTakePaperViewModel paper;
    final List<String> mentioned = new ArrayList<>();
    Runnable takeBack;
    Form printed;
    Parent panel;
    Views views;

    StockTakeScreen(Path folder) {
        book = new TestWorkbook(folder);
        var room = book.workbook.shared();
        var dates = new Dates(book.clock, words);
        sheets = new SheetStore(room, book.clock);
        shown = new ShownStore(room, book.clock);
        pairs = new PairsViewModel(book.people, background, null);
        edits = new Edits(new Autosave(background, book.clock), new Undo(book.clock), this::load);
        sheet = new SheetViewModel(worksheet, sheets, edits, background, words, this::mention);
        marks = new ShowToViewModel(sheet, shown, pairs, edits, background, words);
        conversation = new ConversationViewModel(sheet, marks, background, words);
        model = new StockTakeViewModel(sheet, marks, conversation, sheets, edits, background, dates, words, this::mention);
        Consumer<Function<PageSize, PaperDocument>> preview = document -> printed = document.apply(PageSize.A4).form();
        paper = new StockTakePaperViewModel(sheet, marks, pairs, dates, words, preview);
        pairs.load(() -> {});
    }

    private void mention(String said, Runnable undo) {
        mentioned.add(said);
        takeBack = undo;
    }

    void load() {
        model.load(() -> {});
    }

    /// The screen's view; call it on the FX thread.
    Views.Loaded<StockTakeView> view() {
        var models = new StockTakeView.Models(model, new HeadViewModel(model, words), conversation, marks, paper);
        views = new Views(words.bundle(), type -> type == ShowToView.class
                ? new ShowToView(marks, words)
                : new StockTakeView(models, words, book.clock, () -> {
                    var dialogs = new QuietDialogs();
                    ShowToView.open(views, dialogs);
                    panel = dialogs.opened.getFirst();
                }));
        var loaded = views.get(StockTakeView.class);
        loaded.view().shown(null);
        return loaded;
    }

    void entry(Sheet of, String prompt, String... entries) {
        for (var words : entries) {
            sheets.addEntry(of.id(), prompt, Side.AGREED, sheets.answers(of.id(), Side.AGREED).entries(prompt).size(), Entry.of(words));
        }
    }

    void rating(Sheet of, String prompt, int rating) {
        sheets.answer(of.id(), prompt, Side.AGREED, Value.of(rating));
    }

    void text(Sheet of, String prompt, String text) {
        sheets.answer(of.id(), prompt, Side.AGREED, Value.of(text));
    }

    void pass(Duration time) {
        book.clock.pass(time);
    }

    @Override
    public void close() {
        book.close();
    }
}
