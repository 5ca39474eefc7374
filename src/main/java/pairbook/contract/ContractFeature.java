// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import static pairbook.feature.Sight.press;
import static pairbook.feature.Sight.scrollToEnd;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pairbook.contract.agreement.AgreementStore;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Signature;
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
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Sight;
import pairbook.feature.Tools;
import pairbook.goals.GoalStore;
import pairbook.people.PeopleStore;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.SheetViewModel;

/// The learning contract: drafted, signed and kept by the two of a mentorship.
public final class ContractFeature implements Feature {

    @Override
    public void contribute(Registry registry) {
        var tools = registry.tools();
        var navigator = tools.navigator();
        Consumer<UUID> openPerson = id -> navigator.open("person", id);
        var wording = Registry.once(() -> new ContractWording(tools.words()));
        var store = Registry.once(() -> store(tools, wording.get()));
        var paper = Registry.once(() -> new ContractPaper(wording.get(), tools.words(), tools.dates()));
        ContractStore.keepSignatures(tools.room(), store);
        var contract = Registry.once(() -> model(tools, store.get(), wording.get(), paper.get()));
        registry.screen(
                new Screen("contract", Group.HOW, "fth-file-text", Audience.MENTORSHIP),
                ContractView.class,
                () -> new ContractView(contract.get()));
        registry.view(DraftView.class, () -> new DraftView(contract.get().draft(), contract.get(), tools.clock()));
        registry.view(DraftAsideView.class, () -> new DraftAsideView(contract.get().draft(), contract.get().sealed(), contract.get(), openPerson));
        registry.view(SignView.class, () -> new SignView(
                contract.get().signing(), tools.dialogs(), tools.words(), tools.dates(), openPerson));
        registry.view(SealedView.class, () -> new SealedView(contract.get().sealed(), contract.get(), navigator, tools.dates()));
        registry.view(SealedAsideView.class, () -> new SealedAsideView(contract.get().sealed(), contract.get()));
        registry.view(CompareView.class, () -> new CompareView(contract.get().sealed()));
        var agreements = Registry.once(() -> new AgreementStore(tools.room()));
        var card = Registry.once(() -> new ContractCardViewModel(agreements.get(), registry));
        registry.view(ContractCardView.class, () -> new ContractCardView(card.get()));
        new ContractContributions(registry, agreements, Registry.once(() -> new GoalStore(tools.room(), tools.clock())), card).add();
        sights(registry);
        registry.add(new Contribution.Document(Audience.MENTORSHIP, "contract", pair -> store.get().read(pair.id())
                .inForce()
                .map(sealed -> size -> paper.get().sealed(sealed, size).orElseThrow())));
    }

    private static void sights(Registry registry) {
        registry.add(new Sights(Audience.MENTORSHIP, In.EMPTY, Sight.screen("empty-contract", "contract")));
        registry.add(new Sights(
                Audience.MENTORSHIP, In.EXAMPLE,
                Sight.screen("contract", "contract"),
                Sight.screen("contract-end", "contract", scrollToEnd()),
                Sight.screen("contract-compare", "contract", press("#beside")).leftBy(press("#back")),
                Sight.panel("contract-paper", "contract", press("#preview"))));
        registry.add(new Sights(Audience.MENTORSHIP, In.CHANGED, List.of(press("#next")), List.of(
                Sight.screen("contract-draft", "contract"),
                Sight.more("contract-draft-end", scrollToEnd()),
                Sight.screen("contract-draft-compare", "contract", press("#beside")).leftBy(press("#back")),
                Sight.screen("contract-sign", "contract", press("#sign")),
                Sight.more("contract-sign-end", scrollToEnd()).leftBy(press("#back")))));
    }

    private static ContractStore store(Tools tools, ContractWording wording) {
        var room = tools.room();
        var clock = tools.clock();
        var store = new ContractStore(
                room, clock, new SheetStore(room, clock), new GoalStore(room, clock), new PeopleStore(room, clock), wording::text);
        store.whenWithdrawn(signatures -> tools.background().run(() -> signatures, withdrawn -> tell(withdrawn, tools)));
        return store;
    }

    private static void tell(List<Signature> withdrawn, Tools tools) {
        var who = withdrawn.stream().map(Signature::fullName).collect(Collectors.joining(", "));
        tools.dialogs().mention(tools.words().get("contract.withdrawn", who, withdrawn.size()), null);
    }

    private static ContractViewModel model(Tools tools, ContractStore store, ContractWording wording, ContractPaper paper) {
        var words = tools.words();
        var edits = tools.edits();
        var dialogs = tools.dialogs();
        var background = tools.background();
        var sheet = new SheetViewModel(
                store.worksheet(), new SheetStore(tools.room(), tools.clock()), edits, background, words, dialogs::mention);
        var goals = new ContractGoalsViewModel(
                store, new GoalStore(tools.room(), tools.clock()), edits, background, tools.navigator(), dialogs, words);
        return new ContractViewModel(
                store,
                new ContractViewModel.Parts(
                        new DraftViewModel(store, wording, sheet, goals, edits, dialogs, words),
                        new SignViewModel(store, wording, edits, dialogs, words, tools.dates(), tools.drafts()),
                        new SealedViewModel(wording, paper, words),
                        new DraftingViewModel(store, wording, edits, dialogs, words),
                        new ContractPaperViewModel(store, paper, edits, tools.preview())),
                tools.pairs(),
                edits,
                background,
                tools.navigator(),
                dialogs,
                words);
    }
}
