// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.contract.Versions.Sealed;
import pairbook.contract.Versions.Written;
import pairbook.fx.Autosave;
import pairbook.fx.Background;
import pairbook.fx.Dialogs;
import pairbook.fx.Edits;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.paper.PageSize;
import pairbook.paper.PaperDocument;
import pairbook.people.PairsViewModel;

/// The contract of the pair in view: which of its versions is on the screen, and how.
public final class ContractViewModel {

    /// What the screen shows.
    public enum Mode {
        /// Nothing has been read yet.
        NOTHING,
        /// There is nobody to agree with.
        NOBODY,
        EMPTY,
        DRAFT,
        SIGN,
        SEALED,
        COMPARE
    }

    /// What it shows, each by itself.
    public record Parts(DraftViewModel draft, SignViewModel sign, SealedViewModel sealed) {}

    private final ContractStore store;
    private final ContractWording wording;
    private final ContractPaper paper;
    private final PairsViewModel pairs;
    private final Edits edits;
    private final Background background;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages words;
    private final Consumer<Function<PageSize, PaperDocument>> preview;
    private final DraftViewModel draft;
    private final SignViewModel sign;
    private final SealedViewModel sealed;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.NOTHING);
    private final ReadOnlyObjectWrapper<Versions> versions = new ReadOnlyObjectWrapper<>(this, "versions");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper(this, "subtitle", "");
    private final InvalidationListener whenSaved;
    private UUID pairId;
    private UUID wanted;
    private boolean watching;

    /// @param preview opens the preview of a paper, made in the size that is chosen there
    public ContractViewModel(
            ContractStore store,
            ContractWording wording,
            ContractPaper paper,
            Parts parts,
            PairsViewModel pairs,
            Edits edits,
            Background background,
            Navigator navigator,
            Dialogs dialogs,
            Messages words,
            Consumer<Function<PageSize, PaperDocument>> preview) {
        this.store = store;
        this.wording = wording;
        this.paper = paper;
        this.draft = parts.draft();
        this.sign = parts.sign();
        this.sealed = parts.sealed();
        this.pairs = pairs;
        this.edits = edits;
        this.background = background;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.words = words;
        this.preview = preview;
        whenSaved = changed -> {
            if (edits.autosave().stateProperty().get() instanceof Autosave.State.Saved && edits.autosave().isIdle()) {
                load();
            }
        };
        sign.whenChanged(navigator::refresh);
    }

    /// Reads the room again, now and whenever an edit has been saved, until [#rest()].
    ///
    /// @param versionId a version to be read, or null for the one that matters now
    public void watch(UUID versionId) {
        wanted = versionId;
        if (!watching) {
            watching = true;
            edits.autosave().stateProperty().addListener(whenSaved);
        }
        load();
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
        var pair = pairs.inView();
        if (pair == null || pair.other().isEmpty()) {
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
        sealed.show(found);
        withdrawn(found);
        if (found.sealed(wanted).isPresent()) {
            read(wanted);
        } else {
            set(mode(found));
        }
        wanted = null;
    }

    private void withdrawn(Versions found) {
        if (!found.withdrawn().isEmpty()) {
            var who = found.withdrawn().stream().map(Signature::fullName).collect(Collectors.joining(", "));
            dialogs.mention(words.get("contract.withdrawn", who, found.withdrawn().size()), null);
        }
    }

    private Mode mode(Versions found) {
        var has = found.draft();
        return switch (mode.get()) {
            case SIGN, DRAFT -> has.isEmpty() ? usual(found) : mode.get() == Mode.SIGN && !has.get().readiness().isReady() ? Mode.DRAFT : mode.get();
            case SEALED -> found.inForce().isEmpty() ? usual(found) : Mode.SEALED;
            case COMPARE -> found.sealed().size() + (has.isPresent() ? 1 : 0) < 2 ? usual(found) : Mode.COMPARE;
            case NOTHING, NOBODY, EMPTY -> usual(found);
        };
    }

    private static Mode usual(Versions found) {
        return found.draft().isPresent() ? Mode.DRAFT : found.inForce().isPresent() ? Mode.SEALED : Mode.EMPTY;
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
        var pair = pairs.inView();
        var starters = wording.starters(pair, store.worksheet());
        makes(words.get("contract.edit.begin"), () -> store.begin(pair.id(), starters));
    }

    /// Makes the next version from the one in force, which stays in force until the next is signed.
    public void next() {
        versions.get().inForce().ifPresent(force -> {
            mode.set(Mode.NOTHING);
            makes(words.get("contract.edit.next"), () -> store.next(force.contract().id()));
        });
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

    /// Throws the draft away.
    public void discard() {
        versions.get().draft().map(Written::id).ifPresent(id -> {
            var name = words.get("contract.edit.discard");
            Runnable away = () -> store.setDiscarded(id, true);
            Runnable back = () -> store.setDiscarded(id, false);
            mode.set(Mode.NOTHING);
            edits.does(name, away, back);
            dialogs.mention(words.get("contract.discarded"), () -> edits.does(name, back, away));
        });
    }

    /// Goes to where the draft is signed.
    public void sign() {
        edits.autosave().flushThen(() -> set(Mode.SIGN));
    }

    /// Goes back to the draft, or else to the version in force.
    public void back() {
        versions.get().inForce().ifPresent(force -> sealed.read(force.contract().id()));
        set(usual(versions.get()));
    }

    /// Shows a sealed version.
    public void read(UUID versionId) {
        sealed.read(versionId);
        set(Mode.SEALED);
    }

    /// Shows a version beside the one before it.
    public void compare(UUID laterId) {
        sealed.compare(laterId);
        set(Mode.COMPARE);
    }

    /// Goes to where people are named.
    public void people() {
        navigator.go("people");
    }

    /// Opens the preview of what is on the screen.
    public void print() {
        switch (mode.get()) {
            case DRAFT, SIGN -> versions.get().draft().ifPresent(now -> edits.autosave().flushThen(
                    () -> preview.accept(size -> paper.draft(new Written(store.draft(now.id()).orElseThrow(), store.text(now.id()), now.readiness()), size))));
            case SEALED -> sealed.inView().filter(version -> version.text().isPresent())
                    .ifPresent(version -> preview.accept(size -> paper.sealed(version, size).orElseThrow()));
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

    /// "Version 2, draft · version 1 signed 4 March 2026".
    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// Everything read last; null before.
    public ReadOnlyObjectProperty<Versions> versionsProperty() {
        return versions.getReadOnlyProperty();
    }
}
