// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.contract.agreement.Versions;
import pairbook.contract.agreement.Versions.Written;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.draft.DraftActs;
import pairbook.contract.draft.DraftViewModel;
import pairbook.contract.draft.DraftingViewModel;
import pairbook.contract.paper.ContractPaperViewModel;
import pairbook.contract.sealed.SealedActs;
import pairbook.contract.sealed.SealedViewModel;
import pairbook.contract.sign.SignViewModel;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.edits.Act;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.panels.Dialogs;
import pairbook.people.PairsViewModel;

/// The contract of the pair in view: which of its versions is on the screen, and how.
public final class ContractViewModel implements DraftActs, SealedActs {

    /// What it shows, each by itself.
    public record Parts(
            DraftViewModel draft, SignViewModel sign, SealedViewModel sealed, DraftingViewModel drafting, ContractPaperViewModel paper) {}

    private final ContractStore store;
    private final PairsViewModel pairs;
    private final Edits edits;
    private final Background background;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages words;
    private final DraftViewModel draft;
    private final SignViewModel sign;
    private final SealedViewModel sealed;
    private final DraftingViewModel drafting;
    private final ContractPaperViewModel paper;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.NOTHING);
    private final ReadOnlyObjectWrapper<Versions> versions = new ReadOnlyObjectWrapper<>(this, "versions");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper(this, "subtitle", "");
    private final InvalidationListener whenSaved;
    private UUID pairId;
    private UUID wanted;
    private boolean watching;
    private final Act making = new Act();
    private Runnable made = () -> {};

    public ContractViewModel(
            ContractStore store,
            Parts parts,
            PairsViewModel pairs,
            Edits edits,
            Background background,
            Navigator navigator,
            Dialogs dialogs,
            Messages words) {
        this.store = store;
        this.draft = parts.draft();
        this.sign = parts.sign();
        this.sealed = parts.sealed();
        this.drafting = parts.drafting();
        this.paper = parts.paper();
        this.pairs = pairs;
        this.edits = edits;
        this.background = background;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.words = words;
        whenSaved = changed -> {
            if (edits.autosave().stateProperty().get() instanceof Autosave.State.Saved && edits.autosave().isIdle()) {
                load();
            }
        };
        sign.whenChanged(navigator::refresh);
    }

    /// Reads the room, now and whenever an edit has been saved, until [#rest()].
    ///
    /// @param versionId a version to be brought into view once it is there, draft or sealed; null for the one that is, or else that matters now
    public void watch(UUID versionId) {
        wanted = versionId;
        if (!watching) {
            watching = true;
            edits.autosave().stateProperty().addListener(whenSaved);
        }
        load();
    }

    /// Reads the room again, and leaves in view what is.
    public void refresh() {
        load();
    }

    /// The id of the version in view; null where none is.
    UUID inView() {
        return switch (mode.get()) {
            case DRAFT, SIGN -> versions.get().draft().map(Written::id).orElse(null);
            case SEALED -> sealed.inView().map(one -> one.contract().id()).orElse(null);
            case NOTHING, NOBODY, EMPTY, COMPARE -> null;
        };
    }

    /// Brings the draft into view to be written, if there is one.
    void write() {
        if (versions.get() != null && versions.get().draft().isPresent()) {
            set(Mode.DRAFT);
        }
    }

    /// Brings the signing back into view, where something on it is not done.
    void backToSigning() {
        set(Mode.SIGN);
    }

    /// Out of view.
    public void rest() {
        watching = false;
        edits.autosave().stateProperty().removeListener(whenSaved);
        if (mode.get() == Mode.SIGN || mode.get() == Mode.COMPARE) {
            mode.set(Mode.NOTHING);
        }
    }

    private void load() {
        load(() -> {});
    }

    private void load(Runnable then) {
        var pair = pairs.inView();
        if (pair == null) {
            pairId = null;
            set(Mode.NOBODY);
            return;
        }
        if (!pair.id().equals(pairId)) {
            pairId = pair.id();
            mode.set(Mode.NOTHING);
        }
        var id = pair.id();
        background.run(() -> store.read(id), found -> {
            if (id.equals(pairId)) {
                take(found);
                then.run();
            }
        });
    }

    private void take(Versions found) {
        versions.set(found);
        found.draft().ifPresentOrElse(
                now -> {
                    draft.show(now, found);
                    sign.show(now);
                },
                () -> {
                    draft.clear();
                    sign.clear();
                });
        if (edits.autosave().isIdle()) {
            made.run(); // what was read holds what was made
        }
        sealed.show(found);
        if (found.sealed(wanted).isPresent()) {
            read(wanted);
        } else if (found.draft().filter(now -> now.id().equals(wanted)).isPresent()) {
            set(Mode.DRAFT);
        } else {
            set(mode.get().kept(found, isAlone()));
        }
        wanted = null;
    }

    private boolean isAlone() {
        return pairs.inView() == null || pairs.inView().other().isEmpty();
    }

    private void set(Mode now) {
        mode.set(now);
        var found = versions.get();
        title.set(now == Mode.SIGN ? words.get("contract.sign.title") : now == Mode.COMPARE ? words.get("contract.compare.title") : words.get("contract.title"));
        subtitle.set(switch (now) {
            case NOTHING, NOBODY, EMPTY -> "";
            case DRAFT, SIGN -> draftLine(found);
            case SEALED -> sealed.lineProperty().get();
            case COMPARE -> sealed.compareLineProperty().get();
        });
    }

    private String draftLine(Versions found) {
        return found.draft()
                .map(now -> found.inForce()
                        .map(force -> words.get("contract.line.draft-after", now.draft().contract().version(), sealed.line(force)))
                        .orElse(words.get("contract.line.draft", now.draft().contract().version())))
                .orElse("");
    }

    /// Begins the first contract, with what the worksheet offers to start from.
    public void begin() {
        making.begin(over -> {
            made = over;
            drafting.begin(pairs.inView());
        });
    }

    /// Makes the next version from the one in force, which stays in force until the next is signed.
    @Override
    public void next() {
        if (!navigator.mayLeave()) {
            return;
        }
        versions.get().inForce().ifPresent(force -> making.begin(over -> {
            made = over;
            mode.set(Mode.NOTHING);
            drafting.next(force.contract().id());
        }));
    }

    /// Making a draft, until it is in view.
    public Act making() {
        return making;
    }

    /// Throws the draft away.
    @Override
    public void discard() {
        versions.get().draft().ifPresent(now -> {
            mode.set(Mode.NOTHING);
            drafting.discard(now.id());
        });
    }

    /// Goes to where the draft is signed, once all that was typed in it is read.
    @Override
    public void sign() {
        if (!navigator.mayLeave()) {
            return;
        }
        edits.autosave().flushThen(() -> set(Mode.SIGN));
    }

    /// Finds what is to be filled next. What is being typed is saved first, so that it counts.
    ///
    /// @param go   takes it
    /// @param none runs where nothing is missing any more
    public void nextGap(Consumer<DraftViewModel.Gap> go, Runnable none) {
        edits.autosave().flushThen(() -> load(() -> draft.nextGap().ifPresentOrElse(go, none)));
    }

    /// Goes back to the draft, or else to the version in force.
    public void back() {
        versions.get().inForce().ifPresent(force -> sealed.read(force.contract().id()));
        set(Mode.usual(versions.get(), isAlone()));
    }

    /// Goes back from signing or comparing, or from an earlier version to the one in force.
    ///
    /// @return whether there was anything to leave
    public boolean leave() {
        var inner = switch (mode.get()) {
            case SIGN, COMPARE -> true;
            case SEALED -> Mode.usual(versions.get(), isAlone()) != Mode.SEALED || !sealed.currentProperty().get();
            case NOTHING, NOBODY, EMPTY, DRAFT -> false;
        };
        if (inner && navigator.mayLeave()) {
            back();
        }
        return inner;
    }

    /// Shows a sealed version.
    @Override
    public void read(UUID versionId) {
        if (!navigator.mayLeave()) {
            return;
        }
        sealed.read(versionId);
        set(Mode.SEALED);
    }

    @Override
    public void readInForce() {
        versions.get().inForce().ifPresent(force -> read(force.contract().id()));
    }

    /// Shows a version beside the one before it.
    @Override
    public void compare(UUID laterId) {
        if (!navigator.mayLeave()) {
            return;
        }
        sealed.compare(laterId);
        set(Mode.COMPARE);
    }

    /// Goes to where people are named.
    public void people() {
        navigator.go("people");
    }

    /// Opens the preview of what is on the screen.
    public void print() {
        if (!navigator.mayLeave()) {
            return;
        }
        switch (mode.get()) {
            case DRAFT, SIGN -> versions.get().draft().ifPresent(paper::print);
            case SEALED -> sealed.inView().ifPresent(paper::print);
            case NOTHING, NOBODY, EMPTY, COMPARE -> {}
        }
    }

    public DraftViewModel draft() {
        return draft;
    }

    public SignViewModel signing() {
        return sign;
    }

    public SealedViewModel sealed() {
        return sealed;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// "Version 2, draft · Version 1, signed 4 March 2026".
    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// Everything read last; null before.
    public ReadOnlyObjectProperty<Versions> versionsProperty() {
        return versions.getReadOnlyProperty();
    }
}
