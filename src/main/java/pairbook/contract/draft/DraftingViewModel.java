// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.fx.Messages;
import pairbook.fx.edits.Edits;
import pairbook.fx.panels.Dialogs;
import pairbook.people.Pair;

/// Begins drafts and throws them away. The screen reads the room again behind each.
public final class DraftingViewModel {

    private final ContractStore store;
    private final ContractWording wording;
    private final Edits edits;
    private final Dialogs dialogs;
    private final Messages words;

    public DraftingViewModel(ContractStore store, ContractWording wording, Edits edits, Dialogs dialogs, Messages words) {
        this.store = store;
        this.wording = wording;
        this.edits = edits;
        this.dialogs = dialogs;
        this.words = words;
    }

    /// Begins a pair's first contract, with what the worksheet offers to start from.
    public void begin(Pair pair) {
        var starters = wording.starters(pair, store.worksheet());
        makes(words.get("contract.edit.begin"), () -> store.begin(pair.id(), starters));
    }

    /// Makes the next version from the one in force, which stays in force until the next is signed.
    public void next(UUID inForce) {
        makes(words.get("contract.edit.next"), () -> store.next(inForce));
    }

    /// Done again by redo, it brings the same draft back and makes no other.
    private void makes(String name, Supplier<Contract> making) {
        var made = new AtomicReference<UUID>();
        edits.does(
                name,
                () -> {
                    if (made.get() == null) {
                        made.set(making.get().id());
                    } else {
                        store.setDiscarded(made.get(), false);
                    }
                },
                () -> store.setDiscarded(made.get(), true));
    }

    /// Throws a draft away.
    public void discard(UUID draft) {
        var name = words.get("contract.edit.discard");
        Runnable away = () -> store.setDiscarded(draft, true);
        Runnable back = () -> store.setDiscarded(draft, false);
        dialogs.mention(words.get("contract.discarded"), edits.does(name, away, back));
    }
}
