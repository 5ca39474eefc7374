// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import pairbook.contract.CompareView;
import pairbook.contract.ContractGoalsViewModel;
import pairbook.contract.ContractPaper;
import pairbook.contract.ContractPaperViewModel;
import pairbook.contract.ContractStore;
import pairbook.contract.ContractView;
import pairbook.contract.ContractViewModel;
import pairbook.contract.ContractWording;
import pairbook.contract.DraftAsideView;
import pairbook.contract.DraftView;
import pairbook.contract.DraftViewModel;
import pairbook.contract.DraftingViewModel;
import pairbook.contract.SealedAsideView;
import pairbook.contract.SealedView;
import pairbook.contract.SealedViewModel;
import pairbook.contract.SignView;
import pairbook.contract.SignViewModel;
import pairbook.exchange.CsvExport;
import pairbook.exchange.ExportView;
import pairbook.exchange.ExportViewModel;
import pairbook.exchange.HandOverView;
import pairbook.exchange.HandOverViewModel;
import pairbook.exchange.HandOverWords;
import pairbook.exchange.HandOverWriter;
import pairbook.exchange.ListExportStore;
import pairbook.feature.Audience;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Tools;
import pairbook.fx.Autosave;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Dialogs;
import pairbook.fx.Drafts;
import pairbook.fx.Edits;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Undo;
import pairbook.fx.Views;
import pairbook.fx.controls.HandOver;
import pairbook.goals.ActionStore;
import pairbook.goals.GoalStore;
import pairbook.meetings.ActionsView;
import pairbook.meetings.ActionsViewModel;
import pairbook.meetings.AgendaRows;
import pairbook.meetings.AgendaStore;
import pairbook.meetings.AgreedStore;
import pairbook.meetings.AgreedView;
import pairbook.meetings.CloseView;
import pairbook.meetings.CloseViewModel;
import pairbook.meetings.MeetView;
import pairbook.meetings.MeetViewModel;
import pairbook.meetings.MeetingPages;
import pairbook.meetings.MeetingStore;
import pairbook.meetings.MeetingView;
import pairbook.meetings.MeetingViewModel;
import pairbook.meetings.MeetingWords;
import pairbook.meetings.MeetingsView;
import pairbook.meetings.MeetingsViewModel;
import pairbook.meetings.MoveView;
import pairbook.meetings.MoveViewModel;
import pairbook.meetings.PrepareView;
import pairbook.meetings.PrepareViewModel;
import pairbook.meetings.QuickView;
import pairbook.meetings.QuickViewModel;
import pairbook.meetings.RecordViewModel;
import pairbook.meetings.RhythmView;
import pairbook.meetings.RhythmViewModel;
import pairbook.overview.OverviewStore;
import pairbook.overview.OverviewView;
import pairbook.overview.OverviewViewModel;
import pairbook.overview.Places;
import pairbook.overview.SidebarStates;
import pairbook.paper.Outlets;
import pairbook.paper.PageSize;
import pairbook.paper.PaperDocument;
import pairbook.paper.PdfRenderer;
import pairbook.paper.PreviewView;
import pairbook.paper.PreviewViewModel;
import pairbook.paper.PrintOutcome;
import pairbook.paper.Printing;
import pairbook.paper.RenderedPaper;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.people.ShownStore;
import pairbook.people.screen.PeopleFeature;
import pairbook.safety.BackupWords;
import pairbook.safety.BackupsView;
import pairbook.safety.BackupsViewModel;
import pairbook.safety.RestoreView;
import pairbook.safety.RestoreViewModel;
import pairbook.shell.GoToView;
import pairbook.shell.GoToViewModel;
import pairbook.shell.Program;
import pairbook.shell.ShellView;
import pairbook.shell.ShellViewModel;
import pairbook.shell.UndoViewModel;
import pairbook.shell.WorkbookDrafts;
import pairbook.stocktake.ConversationViewModel;
import pairbook.stocktake.HeadViewModel;
import pairbook.stocktake.ShowToView;
import pairbook.stocktake.ShowToViewModel;
import pairbook.stocktake.StockTakePaperViewModel;
import pairbook.stocktake.StockTakeView;
import pairbook.stocktake.StockTakeViewModel;
import pairbook.workbook.DraftStore;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.SheetViewModel;
import pairbook.worksheet.Worksheet;

/// Constructs everything that belongs to one open workbook, and is dropped with it.
final class Wiring {

    /// What a workbook's screens take from the program around them.
    ///
    /// @param ui    how to get onto the FX thread
    /// @param files the thread on which workbooks are opened, backed up and closed
    record Around(Clock clock, Messages words, Dialogs dialogs, Executor ui, Background files) {}

    private final Registry features;
    private final Navigator navigator = new Navigator();
    private final PairsViewModel pairs;
    private final Edits edits;
    private final Drafts drafts;
    private final Function<PageSize, PaperDocument> signedContract;
    private final PdfRenderer renderer = new PdfRenderer();

    Wiring(Workbook workbook, UUID pairInView, Around around, Program program) {
        this(workbook, pairInView, around, Background.on(workbook.shared(), around.ui()), program);
    }

    Wiring(Workbook workbook, UUID pairInView, Around around, Background background, Program program) {
        var room = workbook.shared();
        var clock = around.clock();
        var words = around.words();
        var dialogs = around.dialogs();
        var dates = new Dates(clock, words);
        edits = new Edits(new Autosave(background, clock), new Undo(clock), navigator::refresh);
        drafts = new WorkbookDrafts(new DraftStore(room, clock), edits.autosave(), background, words.get("draft.name"));
        pairs = new PairsViewModel(new PeopleStore(room, clock), background, pairInView);
        features = new Registry(new Tools(
                room, clock, words, dates, dialogs, background, edits, drafts, navigator, pairs,
                document -> preview(document, around), () -> Audience.OWNER));
        var views = features.views();
        for (var feature : List.of(new PeopleFeature())) {
            feature.contribute(features);
        }

        var people = new PeopleStore(room, clock);
        var shown = new ShownStore(room, clock);
        var sheets = new SheetStore(room, clock);
        var goals = new GoalStore(room, clock);
        var actions = new ActionStore(room, clock);

        Consumer<UUID> openPerson = id -> navigator.open("person", id);

        // stock-take
        var stockTake = new SheetViewModel(Worksheet.load("stock-take"), sheets, edits, background, words, dialogs::mention);
        var showTo = new ShowToViewModel(stockTake, shown, pairs, edits, background, words);
        var conversation = new ConversationViewModel(stockTake, showTo, background, words);
        var ownSheet = new StockTakeViewModel(stockTake, showTo, conversation, sheets, edits, background, dates, words, dialogs::mention);
        var stockTakeModels = new StockTakeView.Models(
                ownSheet,
                new HeadViewModel(ownSheet, words),
                conversation,
                showTo,
                new StockTakePaperViewModel(stockTake, showTo, pairs, dates, words, document -> preview(document, around)));
        features.screen(
                new Screen("stock-take", Group.NOW, "fth-clipboard", Audience.OWNER),
                StockTakeView.class,
                () -> new StockTakeView(stockTakeModels, words, clock, () -> ShowToView.open(views, dialogs)));
        features.view(ShowToView.class, () -> new ShowToView(showTo, words));

        // contract
        var wording = new ContractWording(words);
        var contracts = new ContractStore(room, clock, sheets, goals, people, wording::text);
        var contractPaper = new ContractPaper(wording, words, dates);
        var contractSheet = new SheetViewModel(contracts.worksheet(), sheets, edits, background, words, dialogs::mention);
        var contractGoals = new ContractGoalsViewModel(contracts, goals, edits, background, navigator, dialogs, words);
        var contract = new ContractViewModel(
                contracts,
                new ContractViewModel.Parts(
                        new DraftViewModel(contracts, wording, contractSheet, contractGoals, edits, dialogs, words),
                        new SignViewModel(contracts, wording, edits, dialogs, words, dates, drafts),
                        new SealedViewModel(wording, contractPaper, words),
                        new DraftingViewModel(contracts, wording, edits, dialogs, words),
                        new ContractPaperViewModel(contracts, contractPaper, edits, document -> preview(document, around))),
                pairs,
                edits,
                background,
                navigator,
                dialogs,
                words);
        signedContract = size -> contracts.read(pairs.inView().id())
                .inForce()
                .flatMap(sealed -> contractPaper.sealed(sealed, size))
                .orElseThrow();
        features.screen(new Screen("contract", Group.HOW, "fth-file-text", Audience.MENTORSHIP), ContractView.class, () -> new ContractView(contract));
        features.view(DraftView.class, () -> new DraftView(contract, clock));
        features.view(DraftAsideView.class, () -> new DraftAsideView(contract, openPerson));
        features.view(SignView.class, () -> new SignView(contract.signing(), dialogs, words, dates, openPerson));
        features.view(SealedView.class, () -> new SealedView(contract, navigator, dates));
        features.view(SealedAsideView.class, () -> new SealedAsideView(contract));
        features.view(CompareView.class, () -> new CompareView(contract.sealed()));

        // meetings
        var meetingStore = new MeetingStore(room, clock);
        var agendas = new AgendaStore(room, clock);
        var meetingWords = new MeetingWords(words, dates);
        var pages = new MeetingPages(meetingStore, agendas, actions, new AgreedStore(room), people, meetingWords);
        var rhythm = new RhythmViewModel(meetingStore, agendas, people, edits, navigator, meetingWords);
        var allActions = new ActionsViewModel(actions, edits, meetingWords);
        var meetings = new MeetingsViewModel(pages, rhythm, allActions, pairs, edits, background, navigator, dialogs);
        features.screen(new Screen("meetings", Group.HOW, "fth-calendar", Audience.MENTORSHIP), MeetingsView.class, () -> new MeetingsView(meetings, meetingWords, dialogs, views, navigator));
        features.view(RhythmView.class, () -> new RhythmView(rhythm, clock));
        features.view(ActionsView.class, () -> new ActionsView(allActions, meetingWords));
        features.view(MoveView.class, () -> new MoveView(new MoveViewModel(meetingStore, edits, meetingWords)));
        features.view(QuickView.class, () -> new QuickView(new QuickViewModel(meetingStore, actions, edits, meetingWords), meetingWords));
        var agenda = new AgendaRows(agendas, edits, meetingWords);
        var prepare = new PrepareViewModel(meetingStore, agenda, edits, meetingWords);
        var meet = new MeetViewModel(meetingStore, actions, agenda, edits, meetingWords);
        var close = new CloseViewModel(meetingStore, agendas, edits, meetingWords);
        var meeting = new MeetingViewModel(pages, prepare, meet, close, pairs, edits, background, navigator);
        var record = new RecordViewModel(meetingWords, document -> preview(document, around));
        features.screen(new Screen("meeting", Group.HIDDEN, "fth-calendar", Audience.MENTORSHIP).inside("meetings"), MeetingView.class, () -> new MeetingView(meeting, record, navigator));
        features.view(PrepareView.class, () -> new PrepareView(prepare, meet, meetingWords));
        features.view(MeetView.class, () -> new MeetView(meet, meetingWords));
        features.view(AgreedView.class, () -> new AgreedView(meet, close, meetingWords));
        features.view(CloseView.class, () -> new CloseView(close, meet, meetingWords));

        Runnable editPair = () -> navigator.open("mentorship", pairs.inView() == null ? null : pairs.inView().id());

        // overview
        var overviewStore = new OverviewStore(room);
        var overview = new OverviewViewModel(
                overviewStore, sheets, actions, pairs, background, edits, navigator, words, dates, dialogs::mention, editPair);
        features.screen(new Screen("overview", Group.TOP, "fth-home", Audience.MENTORSHIP), OverviewView.class, () -> new OverviewView(overview, words, program::example));

        // safety
        var backupWords = new BackupWords(words, dates);
        var backups = new BackupsViewModel(workbook, around.files(), dialogs, backupWords);
        features.screen(new Screen("backups", Group.HIDDEN, "fth-archive", Audience.OWNER).ofWorkbook(), BackupsView.class, () -> new BackupsView(backups, words, row -> RestoreView.open(views, dialogs, row), program::showFolder));
        features.view(RestoreView.class, () -> new RestoreView(new RestoreViewModel(workbook, around.files(), program::restore, backupWords)));

        // hand-over and export
        var handOverWords = new HandOverWords(words, dates);
        features.view(HandOverView.class, () -> new HandOverView(
                new HandOverViewModel(() -> new HandOverWriter(workbook, clock), pairs, around.files(), dialogs, handOverWords), words));
        var lists = new CsvExport(new ListExportStore(room), words, clock.getZone());
        features.view(ExportView.class, () -> new ExportView(
                new ExportViewModel(() -> Tables.of(room), lists, pairs, around.files(), dialogs, handOverWords), words));

        // shell
        var states = new SidebarStates(overview, overviewStore, words, dates);
        var shell = new ShellViewModel(features, pairs, edits.autosave(), navigator, background, states::read, words, dates);
        var steps = new UndoViewModel(edits.undo(), edits.autosave(), dialogs, words, dates);
        var places = new Places(overviewStore, words, dates);
        var goTo = new GoToViewModel(navigator, words, background, features, pairs, places::read);
        features.view(GoToView.class, () -> new GoToView(goTo));
        var doors = new ShellView.Doors(
                () -> navigator.open("mentorship", null),
                editPair,
                () -> GoToView.open(views, dialogs),
                person -> dialogs.cover(new HandOver(words, pairs.inView().called(person), dialogs::close)),
                dialogs,
                drafts);
        features.view(ShellView.class, () -> new ShellView(shell, steps, navigator, words, features, program, doors));
    }

    /// Lays a preview of pages over the screen.
    private void preview(Function<PageSize, PaperDocument> document, Around around) {
        Executor work = task -> Thread.ofPlatform().daemon().name("paper").start(task);
        var printing = new Printing(work, around.ui());
        var window = features.views().get(ShellView.class).root();
        var outlets = new Outlets() {
            @Override
            public void whereToSave(String name, Consumer<Path> then) {
                around.dialogs().saveFile(new Dialogs.FileKind(around.words().get("paper.preview.save"), name, "PDF", "pdf"), then);
            }

            @Override
            public void print(RenderedPaper paper, Consumer<PrintOutcome> done) {
                printing.print(paper, window.getScene() == null ? null : window.getScene().getWindow(), done);
            }
        };
        var usual = PageSize.usualIn(around.words().locale());
        var model = new PreviewViewModel(renderer, outlets, work, around.ui(), around.words().bundle(), usual);
        features.view(PreviewView.class, () -> new PreviewView(model));
        PreviewView.open(features.views(), around.dialogs(), document);
    }

    /// What the features of this workbook have brought.
    Registry features() {
        return features;
    }

    /// The pages of the contract in force.
    ///
    /// @throws java.util.NoSuchElementException if none is
    PaperDocument signedContract(PageSize size) {
        return signedContract.apply(size);
    }

    ShellView shell() {
        return features.views().get(ShellView.class).view();
    }

    Views views() {
        return features.views();
    }

    Navigator navigator() {
        return navigator;
    }

    PairsViewModel pairs() {
        return pairs;
    }

    Edits edits() {
        return edits;
    }

    /// What is typed in panels over this workbook, and not done yet.
    Drafts drafts() {
        return drafts;
    }
}
