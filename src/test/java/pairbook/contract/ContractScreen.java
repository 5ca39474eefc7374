// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.draft.ContractGoalsViewModel;
import pairbook.contract.draft.DraftAsideView;
import pairbook.contract.draft.DraftView;
import pairbook.contract.draft.DraftViewModel;
import pairbook.contract.draft.DraftingViewModel;
import pairbook.contract.paper.ContractPaper;
import pairbook.contract.paper.ContractPaperViewModel;
import pairbook.contract.sealed.CompareView;
import pairbook.contract.sealed.SealedAsideView;
import pairbook.contract.sealed.SealedView;
import pairbook.contract.sealed.SealedViewModel;
import pairbook.contract.sign.SignView;
import pairbook.contract.sign.SignViewModel;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Views;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.PassingDrafts;
import pairbook.fx.edits.Undo;
import pairbook.fx.panels.Dialogs;
import pairbook.goals.GoalStore;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.people.PairsViewModel;
import pairbook.shell.dialogs.WindowDialogs;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.SheetViewModel;

/// The contract's screen on a real workbook, as the program wires it.
final class ContractScreen {

    final Messages words = Messages.of(Locale.UK);
    final Dialogs dialogs;
    final Navigator navigator = new Navigator();
    final Edits edits;
    final ContractViewModel viewModel;
    final ContractGoalsViewModel goals;
    final SheetViewModel sheet;
    final PairsViewModel pairs;
    final List<UUID> opened = new ArrayList<>(); // people whose panels were asked for
    Function<PageSize, PaperDocument> previewed;
    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    private final Views views;

    ContractScreen(TestWorkbook book, Background background, Dialogs dialogs) {
        this.dialogs = dialogs;
        var room = book.workbook.shared();
        var dates = new Dates(book.clock, words);
        var sheets = new SheetStore(room, book.clock);
        var goalStore = new GoalStore(room, book.clock);
        var wording = new ContractWording(words);
        var store = new ContractStore(room, book.clock, sheets, goalStore, book.people, wording::text);
        ContractStore.keepSignatures(room, () -> store);
        edits = new Edits(new Autosave(background, book.clock), new Undo(book.clock), navigator::refresh);
        pairs = new PairsViewModel(book.people, background, book.mentorship.id());
        var paper = new ContractPaper(wording, words, dates);
        sheet = new SheetViewModel(store.worksheet(), sheets, edits, background, words, dialogs::mention);
        goals = new ContractGoalsViewModel(store, goalStore, edits, background, navigator, dialogs, words);
        viewModel = new ContractViewModel(
                store,
                new ContractViewModel.Parts(
                        new DraftViewModel(store, wording, sheet, goals, edits, dialogs, words),
                        new SignViewModel(store, wording, edits, dialogs, words, dates, new PassingDrafts()),
                        new SealedViewModel(wording, paper, words),
                        new DraftingViewModel(store, wording, edits, dialogs, words),
                        new ContractPaperViewModel(store, paper, edits, document -> previewed = document)),
                pairs,
                edits,
                background,
                navigator,
                dialogs,
                words);
        views = new Views(words.bundle(), type -> makers.get(type).get());
        makers.put(ContractView.class, () -> new ContractView(viewModel));
        makers.put(DraftView.class, () -> new DraftView(viewModel.draft(), viewModel, book.clock));
        makers.put(DraftAsideView.class, () -> new DraftAsideView(viewModel.draft(), viewModel.sealed(), viewModel, opened::add));
        makers.put(SignView.class, () -> new SignView(viewModel.signing(), dialogs, words, dates, opened::add));
        makers.put(SealedView.class, () -> new SealedView(viewModel.sealed(), viewModel, navigator, dates));
        makers.put(SealedAsideView.class, () -> new SealedAsideView(viewModel.sealed(), viewModel));
        makers.put(CompareView.class, () -> new CompareView(viewModel.sealed()));
    }

    static ContractScreen live(TestWorkbook book) {
        return new ContractScreen(book, Background.on(book.workbook.shared(), Platform::runLater), new WindowDialogs(Messages.of(Locale.UK)));
    }

    /// The screen in its window; on the FX thread.
    Parent root() {
        var loaded = views.get(ContractView.class);
        var window = (WindowDialogs) dialogs;
        window.fill(loaded.root());
        navigator.refreshesProperty().addListener(changed -> loaded.view().refresh());
        pairs.load(() -> loaded.view().shown(null));
        return window.root();
    }

    /// Reads the room as the program does when somebody comes to the screen, without any view.
    void open() {
        navigator.refreshesProperty().addListener(changed -> viewModel.refresh());
        pairs.load(() -> viewModel.watch(null));
    }
}
