// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import pairbook.fx.Autosave;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Dialogs;
import pairbook.fx.Drafts;
import pairbook.fx.Edits;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.ScreenView;
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
import pairbook.people.MentorshipView;
import pairbook.people.MentorshipViewModel;
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
import pairbook.people.PeopleView;
import pairbook.people.PeopleViewModel;
import pairbook.people.PersonView;
import pairbook.people.PersonViewModel;
import pairbook.people.ShownStore;
import pairbook.safety.BackupWords;
import pairbook.safety.BackupsView;
import pairbook.safety.BackupsViewModel;
import pairbook.safety.RestoreView;
import pairbook.safety.RestoreViewModel;
import pairbook.shell.GoToView;
import pairbook.shell.GoToViewModel;
import pairbook.shell.Program;
import pairbook.shell.Screen;
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
///
/// Also FXML's controller factory: a class that nobody here makes fails loudly.
final class Wiring {

    /// What a workbook's screens take from the program around them.
    ///
    /// @param ui    how to get onto the FX thread
    /// @param files the thread on which workbooks are opened, backed up and closed
    record Around(Clock clock, Messages words, Dialogs dialogs, Executor ui, Background files) {}

    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    private final Map<Screen, Class<? extends ScreenView>> screens = new EnumMap<>(Screen.class);
    private final Views views;
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
        views = new Views(words.bundle(), this::make);

        var people = new PeopleStore(room, clock);
        var shown = new ShownStore(room, clock);
        var sheets = new SheetStore(room, clock);
        var goals = new GoalStore(room, clock);
        var actions = new ActionStore(room, clock);

        edits = new Edits(new Autosave(background, clock), new Undo(clock), navigator::refresh);
        pairs = new PairsViewModel(people, background, pairInView);
        drafts = new WorkbookDrafts(new DraftStore(room, clock), edits.autosave(), background, words.get("draft.name"));

        Consumer<UUID> openPerson = id -> PersonView.open(views, dialogs, id);

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
        screen(
                Screen.STOCK_TAKE,
                StockTakeView.class,
                () -> new StockTakeView(stockTakeModels, words, clock, () -> ShowToView.open(views, dialogs)));
        view(ShowToView.class, () -> new ShowToView(showTo, words));

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
        screen(Screen.CONTRACT, ContractView.class, () -> new ContractView(contract));
        view(DraftView.class, () -> new DraftView(contract, clock));
        view(DraftAsideView.class, () -> new DraftAsideView(contract, openPerson));
        view(SignView.class, () -> new SignView(contract.signing(), dialogs, words, dates, openPerson));
        view(SealedView.class, () -> new SealedView(contract, navigator, dates));
        view(SealedAsideView.class, () -> new SealedAsideView(contract));
        view(CompareView.class, () -> new CompareView(contract.sealed()));

        // meetings
        var meetingStore = new MeetingStore(room, clock);
        var agendas = new AgendaStore(room, clock);
        var meetingWords = new MeetingWords(words, dates);
        var pages = new MeetingPages(meetingStore, agendas, actions, new AgreedStore(room), people, meetingWords);
        var rhythm = new RhythmViewModel(meetingStore, agendas, people, edits, navigator, meetingWords);
        var allActions = new ActionsViewModel(actions, edits, meetingWords);
        var meetings = new MeetingsViewModel(pages, rhythm, allActions, pairs, edits, background, navigator, dialogs);
        screen(Screen.MEETINGS, MeetingsView.class, () -> new MeetingsView(meetings, meetingWords, dialogs, views, navigator));
        view(RhythmView.class, () -> new RhythmView(rhythm, clock));
        view(ActionsView.class, () -> new ActionsView(allActions, meetingWords));
        view(MoveView.class, () -> new MoveView(new MoveViewModel(meetingStore, edits, meetingWords)));
        view(QuickView.class, () -> new QuickView(new QuickViewModel(meetingStore, actions, edits, meetingWords), meetingWords));
        var agenda = new AgendaRows(agendas, edits, meetingWords);
        var prepare = new PrepareViewModel(meetingStore, agenda, edits, meetingWords);
        var meet = new MeetViewModel(meetingStore, actions, agenda, edits, meetingWords);
        var close = new CloseViewModel(meetingStore, agendas, edits, meetingWords);
        var meeting = new MeetingViewModel(pages, prepare, meet, close, pairs, edits, background, navigator);
        var record = new RecordViewModel(meetingWords, document -> preview(document, around));
        screen(Screen.MEETING, MeetingView.class, () -> new MeetingView(meeting, record, navigator));
        view(PrepareView.class, () -> new PrepareView(prepare, meet, meetingWords));
        view(MeetView.class, () -> new MeetView(meet, meetingWords));
        view(AgreedView.class, () -> new AgreedView(meet, close, meetingWords));
        view(CloseView.class, () -> new CloseView(close, meet, meetingWords));

        // people
        var everybody = new PeopleViewModel(people, pairs, background, words, dates);
        Consumer<UUID> openPair = id -> MentorshipView.open(views, dialogs, id);
        screen(Screen.PEOPLE, PeopleView.class, () -> new PeopleView(everybody, words, openPerson, openPair));
        view(PersonView.class, () -> new PersonView(
                new PersonViewModel(people, background, edits, words, dialogs::mention), words, dates));
        view(MentorshipView.class, () -> new MentorshipView(
                new MentorshipViewModel(people, pairs, background, edits, words, dates, dialogs::mention), words, dates));
        Runnable editPair = () -> openPair.accept(pairs.inView() == null ? null : pairs.inView().id());

        // overview
        var overviewStore = new OverviewStore(room);
        var overview = new OverviewViewModel(
                overviewStore, sheets, actions, pairs, background, edits, navigator, words, dates, dialogs::mention, editPair);
        screen(Screen.OVERVIEW, OverviewView.class, () -> new OverviewView(overview, words, program::example));

        // safety
        var backupWords = new BackupWords(words, dates);
        var backups = new BackupsViewModel(workbook, around.files(), dialogs, backupWords);
        screen(Screen.BACKUPS, BackupsView.class, () -> new BackupsView(backups, words, row -> RestoreView.open(views, dialogs, row), program::showFolder));
        view(RestoreView.class, () -> new RestoreView(new RestoreViewModel(workbook, around.files(), program::restore, backupWords)));

        // hand-over and export
        var handOverWords = new HandOverWords(words, dates);
        view(HandOverView.class, () -> new HandOverView(
                new HandOverViewModel(() -> new HandOverWriter(workbook, clock), pairs, around.files(), dialogs, handOverWords), words));
        var lists = new CsvExport(new ListExportStore(room), words, clock.getZone());
        view(ExportView.class, () -> new ExportView(
                new ExportViewModel(() -> Tables.of(room), lists, pairs, around.files(), dialogs, handOverWords), words));

        // shell
        var states = new SidebarStates(overview, overviewStore, words, dates);
        var shell = new ShellViewModel(pairs, edits.autosave(), navigator, background, states::read, words, dates);
        var steps = new UndoViewModel(edits.undo(), edits.autosave(), dialogs, words, dates);
        var places = new Places(overviewStore, words, dates);
        var goTo = new GoToViewModel(navigator, words, background, screens.keySet(), pairs, places::read);
        view(GoToView.class, () -> new GoToView(goTo));
        var doors = new ShellView.Doors(
                () -> openPair.accept(null),
                editPair,
                () -> GoToView.open(views, dialogs),
                person -> dialogs.cover(new HandOver(words, pairs.inView().called(person), dialogs::close)),
                dialogs,
                drafts);
        view(ShellView.class, () -> new ShellView(shell, steps, navigator, words, screens.keySet(), this::screen, program, doors));
    }

    /// Lays a preview of pages over the screen.
    private void preview(Function<PageSize, PaperDocument> document, Around around) {
        Executor work = task -> Thread.ofPlatform().daemon().name("paper").start(task);
        var printing = new Printing(work, around.ui());
        var window = views.get(ShellView.class).root();
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
        makers.put(PreviewView.class, () -> new PreviewView(model));
        PreviewView.open(views, around.dialogs(), document);
    }

    private <V> void view(Class<V> type, Supplier<V> maker) {
        makers.put(type, maker::get);
    }

    private <V extends ScreenView> void screen(Screen screen, Class<V> type, Supplier<V> maker) {
        screens.put(screen, type);
        view(type, maker);
    }

    private Object make(Class<?> type) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("nobody makes a " + type.getName());
        }
        return maker.get();
    }

    /// The view of a screen, loaded on the first visit.
    Views.Loaded<? extends ScreenView> screen(Screen screen) {
        var type = screens.get(screen);
        if (type == null) {
            throw new IllegalArgumentException("no view for " + screen);
        }
        return views.get(type);
    }

    /// The pages of the contract in force.
    ///
    /// @throws java.util.NoSuchElementException if none is
    PaperDocument signedContract(PageSize size) {
        return signedContract.apply(size);
    }

    ShellView shell() {
        return views.get(ShellView.class).view();
    }

    Views views() {
        return views;
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
