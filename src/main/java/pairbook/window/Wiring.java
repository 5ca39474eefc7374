// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.stage.Window;
import pairbook.actions.card.ActionsFeature;
import pairbook.contract.ContractFeature;
import pairbook.exchange.ExchangeFeature;
import pairbook.feature.Audience;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Tools;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Views;
import pairbook.fx.controls.HandOver;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Drafts;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.Undo;
import pairbook.fx.panels.Dialogs;
import pairbook.meetings.MeetingsFeature;
import pairbook.overview.OverviewFeature;
import pairbook.paper.print.PreviewView;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.people.screen.PeopleFeature;
import pairbook.safety.BackupsFeature;
import pairbook.shell.GoToView;
import pairbook.shell.GoToViewModel;
import pairbook.shell.Program;
import pairbook.shell.ShellView;
import pairbook.shell.ShellViewModel;
import pairbook.shell.UndoViewModel;
import pairbook.shell.WorkbookDrafts;
import pairbook.stocktake.StockTakeFeature;
import pairbook.workbook.DraftStore;
import pairbook.workbook.Workbook;

/// Constructs everything that belongs to one open workbook, and is dropped with it.
public final class Wiring {

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

    public Wiring(Workbook workbook, UUID pairInView, Around around, Program program) {
        this(workbook, pairInView, around, Background.on(workbook.shared(), around.ui()), program);
    }

    public Wiring(Workbook workbook, UUID pairInView, Around around, Background background, Program program) {
        var room = workbook.shared();
        var clock = around.clock();
        var words = around.words();
        var dialogs = around.dialogs();
        var dates = new Dates(clock, words);
        edits = new Edits(new Autosave(background, clock), new Undo(clock), navigator::refresh);
        drafts = new WorkbookDrafts(new DraftStore(room, clock), edits.autosave(), background, words.get("draft.name"));
        pairs = new PairsViewModel(new PeopleStore(room, clock), background, pairInView);
        var preview = new PaperPreview(dialogs, words, around.ui(), this::window);
        features = new Registry(new Tools(
                room, clock, words, dates, dialogs, background, edits, drafts, navigator, pairs,
                document -> preview.open(features(), document), () -> Audience.OWNER));
        for (var feature : features(workbook, around, program)) {
            feature.contribute(features);
        }
        features.view(PreviewView.class, preview::view);
        features.view(GoToView.class, () -> new GoToView(new GoToViewModel(features)));
        features.view(ShellView.class, () -> shell(program));
    }

    /// Every feature there is, in the order in which their screens stand in the sidebar.
    private static List<Feature> features(Workbook workbook, Around around, Program program) {
        return List.of(
                new OverviewFeature(program::example),
                new PeopleFeature(),
                new StockTakeFeature(),
                new ContractFeature(),
                new MeetingsFeature(),
                new ActionsFeature(),
                new BackupsFeature(workbook, around.files(), program::restore, program::showFolder),
                new ExchangeFeature(workbook, around.files()));
    }

    private ShellView shell(Program program) {
        var tools = features.tools();
        var dialogs = tools.dialogs();
        return new ShellView(
                new ShellViewModel(features),
                new UndoViewModel(edits.undo(), edits.autosave(), dialogs, tools.words(), tools.dates()),
                features,
                program,
                new ShellView.Doors(
                        () -> GoToView.open(features.views(), dialogs),
                        person -> dialogs.cover(new HandOver(tools.words(), pairs.inView().called(person), dialogs::close))));
    }

    /// What the features of this workbook have brought.
    public Registry features() {
        return features;
    }

    public ShellView shell() {
        return features.views().get(ShellView.class).view();
    }

    private Window window() {
        var scene = features.views().get(ShellView.class).root().getScene();
        return scene == null ? null : scene.getWindow();
    }

    Views views() {
        return features.views();
    }

    public Navigator navigator() {
        return navigator;
    }

    public PairsViewModel pairs() {
        return pairs;
    }

    public Edits edits() {
        return edits;
    }

    /// What is typed in panels over this workbook, and not done yet.
    Drafts drafts() {
        return drafts;
    }
}
