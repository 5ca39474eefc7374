// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Names;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.Versions.Written;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.Draft;
import pairbook.contract.sealed.Seals;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Act;
import pairbook.fx.edits.Drafts;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.FormDraft;
import pairbook.fx.panels.Dialogs;
import pairbook.people.Signer;

/// Signing a draft: by typed names, on paper, or aloud.
public final class SignViewModel {

    private static final int YEARS_BACK = 5;

    private final ContractStore store;
    private final ContractWording wording;
    private final Edits edits;
    private final Dialogs dialogs;
    private final Messages words;
    private final Dates dates;
    private final Drafts keeper;
    private final List<FormDraft> drafts = new ArrayList<>(); // of what is filled in and not signed yet
    private final ReadOnlyObjectWrapper<Written> written = new ReadOnlyObjectWrapper<>(this, "written");
    private final ObservableList<SignerRow> signers = FXCollections.observableArrayList();
    private final ObjectProperty<Contract.Kind> way = new SimpleObjectProperty<>(this, "way", Contract.Kind.SIGNED);
    private final ObjectProperty<LocalDate> agreedOn = new SimpleObjectProperty<>(this, "agreedOn");
    private final StringProperty kept = new SimpleStringProperty(this, "kept", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final StringBinding lead;
    private Runnable changed = () -> {};
    private final Act signing = new Act();
    private Consumer<SignerRow> handOver = next -> {};

    /// @param drafts keep what is filled in until it is signed
    public SignViewModel(
            ContractStore store,
            ContractWording wording,
            Edits edits,
            Dialogs dialogs,
            Messages words,
            Dates dates,
            Drafts drafts) {
        this.store = store;
        this.wording = wording;
        this.edits = edits;
        this.dialogs = dialogs;
        this.words = words;
        this.dates = dates;
        keeper = drafts;
        agreedOn.addListener(set -> error.set(""));
        kept.addListener(set -> error.set(""));
        lead = Bindings.createStringBinding(this::lead, way, written);
    }

    /// @param then has the room read again, once a seal is on it or the text was found changed
    public void whenChanged(Runnable then) {
        changed = then;
    }

    /// Brings a draft into view, or takes over what the room says of the one in view; what is being filled in stays.
    public void show(Written now) {
        var before = written.get();
        var draft = now.draft();
        var same = before != null && before.id().equals(now.id()) && before.draft().signers().equals(draft.signers())
                && draft.signers().stream().allMatch(role -> before.draft().name(role).equals(draft.name(role)));
        written.set(now);
        if (!same) {
            var names = Names.of(draft.pair(), words);
            signers.setAll(draft.signers().stream()
                    .map(role -> new SignerRow(role, draft.name(role), called(draft, names, role), wording.role(draft, role), dates.today(), words))
                    .toList());
            agreedOn.set(dates.today());
            kept.set("");
            way.set(Contract.Kind.SIGNED);
            keepFilledIn(draft);
        }
        signers.forEach(signer -> signer.show(draft.signature(signer.role())));
    }

    /// Half a signature is nobody's yet: it is kept for this draft and this person, and stands again where the same person is to sign it.
    private void keepFilledIn(Draft draft) {
        endDrafts();
        signers.forEach(signer -> drafts.add(signer.keep(draftOf(draft, "sign-" + signer.role().key(), signer.name()))));
        drafts.add(draftOf(draft, "sign", "")
                .with(way, Contract.Kind::name, Contract.Kind::valueOf)
                .with(agreedOn, SignerRow::write, SignerRow::day)
                .with(kept));
        drafts.forEach(FormDraft::begin);
    }

    private FormDraft draftOf(Draft draft, String form, String of) {
        return new FormDraft(keeper, new Drafts.Key(form, draft.contract().id(), draft.pair().id(), false), of);
    }

    private void endDrafts() {
        drafts.forEach(FormDraft::end);
        drafts.clear();
    }

    private static String called(Draft draft, Names names, Signer.Role role) {
        return switch (role) {
            case MENTEE -> names.mentee();
            case MENTOR -> names.mentor();
            case MENTEE_GUARDIAN, MENTOR_GUARDIAN -> draft.name(role);
        };
    }

    private String lead() {
        var key = way.get() == Contract.Kind.PAPER ? "contract.sign.paper.lead" : "contract.sign.aloud.lead";
        var draft = written.get() == null ? null : written.get().draft();
        var guardians = draft == null
                ? Stream.<String>of()
                : draft.signers().stream().filter(Signer.Role::isGuardian).map(role -> words.get(key + ".too", draft.name(role), wording.role(draft, role)));
        return Stream.concat(Stream.of(words.get(key)), guardians).collect(Collectors.joining(" "));
    }

    public void clear() {
        written.set(null);
        signers.clear();
        endDrafts();
    }

    /// Gives somebody's signature to the text in view.
    public void sign(SignerRow signer) {
        var refused = signer.fullNameProperty().get().isBlank() ? "contract.sign.no-name" : refusal(signer.onProperty().get());
        if (refused != null) {
            signer.refuse(words.get(refused));
            return;
        }
        var now = written.get();
        var given = new Given(
                signer.role(),
                signer.fullNameProperty().get().strip(),
                signer.placeProperty().get().strip(),
                signer.onProperty().get(),
                signer.strokesProperty().get().text());
        signing.begin(over -> edits.autosave().now(words.get("contract.edit.sign"), () -> store.sign(now.id(), given, now.text().hash()), outcome -> {
            over.run();
            signed(now, signer, outcome);
        }, over));
    }

    private void signed(Written now, SignerRow signer, ContractStore.Signed outcome) {
        switch (outcome) {
            case GIVEN -> {
                drafts.get(signers.indexOf(signer)).done();
                edits.undo().end(); // a signature is to these words: none of them is taken back from under it
                changed.run();
                signers.stream().filter(other -> other != signer && other.givenProperty().get() == null).findFirst().ifPresent(handOver);
            }
            case SEALED -> sealed();
            case TEXT_CHANGED -> {
                signer.refuse(words.get("contract.sign.text-changed"));
                changed.run();
            }
        }
    }

    private void sealed() {
        drafts.forEach(FormDraft::done);
        edits.undo().end(); // what was before a seal cannot be taken back behind it
        changed.run();
    }

    private String refusal(LocalDate on) {
        if (on == null) {
            return "contract.sign.no-date";
        }
        if (on.isAfter(dates.today())) {
            return "contract.sign.future";
        }
        return on.isBefore(dates.today().minusYears(YEARS_BACK)) ? "contract.sign.long-ago" : null;
    }

    /// Takes a signature back that was given. Signing and this are acts and no edits: undo knows of neither, and who wants it to stand
    /// again signs again.
    public void withdraw(SignerRow signer) {
        var signature = signer.givenProperty().get();
        if (signature == null) {
            return;
        }
        signing.begin(over -> edits.autosave().now(
                words.get("contract.edit.withdraw"),
                () -> {
                    store.withdraw(signature.id());
                    return signature.id();
                },
                done -> {
                    over.run();
                    dialogs.mention(words.get("contract.withdrawn.by-hand", signer.called()), null);
                    changed.run();
                },
                over));
    }

    /// Seals what was signed on paper or agreed aloud.
    public void seal() {
        var on = agreedOn.get();
        var paper = way.get() == Contract.Kind.PAPER;
        var refused = paper && kept.get().isBlank() ? "contract.sign.no-kept" : refusal(on);
        if (refused != null) {
            error.set(words.get(refused));
            return;
        }
        var id = written.get().id();
        var where = kept.get().strip();
        signing.begin(over -> edits.autosave().now(
                words.get("contract.edit.sign"),
                () -> {
                    if (paper) {
                        store.sealOnPaper(id, on, where);
                    } else {
                        store.sealAloud(id, on);
                    }
                    return id;
                },
                done -> {
                    over.run();
                    sealed();
                },
                over));
    }

    /// Signing, withdrawing or sealing, until it is on the disk.
    public Act signing() {
        return signing;
    }

    /// @param offer told who is to sign next, each time somebody has signed
    public void onHandOver(Consumer<SignerRow> offer) {
        handOver = offer;
    }

    /// The draft to be signed, in the words that are signed; null while there is none.
    public ReadOnlyObjectProperty<Written> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    public ObservableList<SignerRow> signers() {
        return signers;
    }

    public ObjectProperty<Contract.Kind> wayProperty() {
        return way;
    }

    /// When it was signed on paper or said.
    public ObjectProperty<LocalDate> agreedOnProperty() {
        return agreedOn;
    }

    /// Where the signed paper is kept.
    public StringProperty keptProperty() {
        return kept;
    }

    /// What sealing a paper or a spoken word asks for, and of whom.
    public StringBinding leadProperty() {
        return lead;
    }

    /// What keeps a paper or a spoken word from being sealed; empty where nothing does.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
