// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import static pairbook.feature.Sight.choose;
import static pairbook.feature.Sight.press;
import static pairbook.feature.Sight.scroll;
import static pairbook.feature.Sight.scrollToEnd;

import java.util.Optional;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Next;
import pairbook.feature.Next.Turn;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Sight;
import pairbook.feature.Summary;
import pairbook.feature.Summary.Progress;
import pairbook.feature.Summary.Question;
import pairbook.feature.Summary.Step;
import pairbook.feature.Tools;
import pairbook.people.Mentorship;
import pairbook.people.Pair;
import pairbook.people.ShownStore;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.SheetChangesStore;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.SheetViewModel;
import pairbook.worksheet.Worksheet;
import pairbook.worksheet.screen.SheetContributions;
import pairbook.worksheet.screen.SheetContributions.Newest;

/// The stock-take: where the owner stands now, taken again and again.
public final class StockTakeFeature implements Feature {

    private static final String WORKSHEET = "stock-take";

    @Override
    public void contribute(Registry registry) {
        var tools = registry.tools();
        var models = Registry.once(() -> models(tools));
        registry.screen(
                new Screen("stock-take", Group.NOW, "fth-clipboard", Audience.OWNER),
                StockTakeView.class,
                () -> new StockTakeView(
                        models.get(), tools.words(), tools.clock(), () -> ShowToView.open(registry.views(), tools.dialogs())));
        var sheets = new SheetContributions(
                tools,
                () -> Worksheet.load(WORKSHEET),
                "stock-take",
                Registry.once(() -> new SheetStore(tools.room(), tools.clock())),
                Registry.once(() -> new SheetChangesStore(tools.room())),
                Registry.once(() -> new BringUpStore(tools.room())));
        sheets.addTo(registry);
        registry.add(new Contribution.Standing(Audience.OWNER, (pair, summary) -> stand(pair, summary, sheets.newest(), tools)));
        registry.view(ShowToView.class, () -> new ShowToView(models.get().marks(), tools.words()));
        registry.add(new Sights(Audience.OWNER, In.EMPTY, Sight.screen("empty-stock-take", "stock-take")));
        registry.add(new Sights(
                Audience.OWNER, In.EXAMPLE,
                Sight.screen("stock-take", "stock-take"),
                Sight.screen("stock-take-leanings", "stock-take", scroll(0.52)),
                Sight.screen("stock-take-end", "stock-take", scrollToEnd()),
                Sight.screen("stock-take-compare", "stock-take", choose("#compare", 0)).leftBy(press("#main")),
                Sight.panel("stock-take-show", "stock-take", press("#show")),
                Sight.panel("stock-take-paper", "stock-take", choose("#print", 0))));
    }

    private static void stand(Pair pair, Summary summary, Optional<Newest> newest, Tools tools) {
        var words = tools.words();
        var lookingFor = pair != null && pair.mentorship().state() == Mentorship.State.LOOKING;
        if (newest.isEmpty()) {
            if (pair == null || !pair.ownerMentors()) {
                summary.offer(Next.screen(
                        Turn.BEGIN, words.get("stock-take.next.begin"), words.get("stock-take.next.begin.why"), "stock-take", null));
            }
            return;
        }
        var now = newest.get();
        summary.begun();
        var begunOn = tools.dates().shortDate(tools.dates().day(now.sheet().begunAt()));
        summary.answer(
                Question.NOW, words.get("stock-take.standing", begunOn, now.answered(), now.parts()), now.answered(), now.parts());
        if (now.answered() > 0) {
            summary.step(Step.DEFINE, Progress.DONE);
        }
        var goOn = Next.screen(Turn.SAY_MORE, words.get("stock-take.next.go-on"), words.get("stock-take.next.go-on.why"), "stock-take", null);
        if (lookingFor && now.answered() < now.parts()) {
            summary.offer(goOn);
        }
        if (now.answered() == 0 && pair != null && !pair.ownerMentors()) {
            summary.offer(goOn.at(Turn.SAY).until(Step.AGREE));
        }
    }

    private static StockTakeView.Models models(Tools tools) {
        var words = tools.words();
        var sheets = new SheetStore(tools.room(), tools.clock());
        var shown = new ShownStore(tools.room(), tools.clock());
        var sheet = new SheetViewModel(
                Worksheet.load(WORKSHEET), sheets, tools.edits(), tools.background(), words, tools.dialogs()::mention);
        var showTo = new ShowToViewModel(sheet, shown, tools.pairs(), tools.edits(), tools.background(), words);
        var conversation = new ConversationViewModel(sheet, showTo, tools.background(), words);
        var own = new StockTakeViewModel(
                sheet, showTo, conversation, sheets, tools.edits(), tools.background(), tools.dates(), words, tools.dialogs()::mention);
        return new StockTakeView.Models(
                own,
                new HeadViewModel(own, words),
                conversation,
                showTo,
                new StockTakePaperViewModel(sheet, showTo, tools.pairs(), tools.dates(), words, tools.preview()));
    }
}
