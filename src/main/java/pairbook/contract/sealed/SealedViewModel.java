// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.SealedText;
import pairbook.contract.agreement.Signature;
import pairbook.contract.agreement.Versions;
import pairbook.contract.paper.ContractPaper;
import pairbook.contract.text.Changes;
import pairbook.contract.text.Changes.Change;
import pairbook.contract.agreement.Versions.Sealed;
import pairbook.fx.Messages;

/// The sealed versions of a contract: one to read, and two beside each other.
public final class SealedViewModel {

    /// A version in the list of all.
    ///
    /// @param inForce whether it is the one that counts
    public record VersionRow(UUID id, String words, boolean inForce, boolean intact) {}

    /// Somebody's signature under the version in view.
    ///
    /// @param words   "Ines Halloran · 4 March 2026, 16:58"
    /// @param strokes as in [Signature]
    public record Hand(String words, String strokes) {}

    private final ContractWording wording;
    private final ContractPaper paper;
    private final Messages words;
    private final ReadOnlyObjectWrapper<Sealed> inView = new ReadOnlyObjectWrapper<>(this, "inView");
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper(this, "current");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper(this, "line", "");
    private final ReadOnlyStringWrapper seal = new ReadOnlyStringWrapper(this, "seal", "");
    private final ReadOnlyStringWrapper agreed = new ReadOnlyStringWrapper(this, "agreed", "");
    private final ReadOnlyStringWrapper due = new ReadOnlyStringWrapper(this, "due", "");
    private final ReadOnlyStringWrapper compareLine = new ReadOnlyStringWrapper(this, "compareLine", "");
    private final ReadOnlyStringWrapper earlierName = new ReadOnlyStringWrapper(this, "earlierName", "");
    private final ReadOnlyStringWrapper laterName = new ReadOnlyStringWrapper(this, "laterName", "");
    private final ObservableList<VersionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Change> compared = FXCollections.observableArrayList();
    private Versions versions;
    private UUID wanted;
    private UUID comparing;

    public SealedViewModel(ContractWording wording, ContractPaper paper, Messages words) {
        this.wording = wording;
        this.paper = paper;
        this.words = words;
    }

    public void show(Versions found) {
        versions = found;
        rows.setAll(found.sealed().stream()
                .map(one -> new VersionRow(one.contract().id(), line(one), isInForce(one), one.intact()))
                .toList());
        read(found.sealed(wanted).isPresent() ? wanted : found.inForce().map(one -> one.contract().id()).orElse(null));
        if (comparing != null) {
            compare(comparing);
        }
    }

    private boolean isInForce(Sealed one) {
        return versions.inForce().filter(one::equals).isPresent();
    }

    /// Brings a sealed version into view.
    public void read(UUID versionId) {
        var one = versions.sealed(versionId);
        wanted = one.filter(found -> !isInForce(found)).map(found -> versionId).orElse(null);
        current.set(one.filter(this::isInForce).isPresent());
        line.set(one.map(this::line).orElse(""));
        seal.set(one.map(found -> found.intact()
                ? words.get("contract.seal.intact", found.contract().seal().mark())
                : words.get(found.text().isPresent() ? "contract.seal.broken" : "contract.seal.unreadable")).orElse(""));
        agreed.set(one.flatMap(Sealed::text).map(paper::agreed).orElse(""));
        due.set(one.filter(this::isInForce).flatMap(found -> due()).map(date -> words.get("contract.review.due", wording.day(date))).orElse(""));
        inView.set(one.orElse(null)); // last: whoever follows it reads the others
    }

    private Optional<LocalDate> due() {
        return Optional.ofNullable(versions.reviewDue());
    }

    /// "Version 1, signed 4 March 2026".
    public String line(Sealed one) {
        return one.text()
                .map(sealed -> words.get(
                        "contract.line." + sealed.kind().name().toLowerCase(java.util.Locale.ROOT), one.contract().version(), wording.day(sealed.on())))
                .orElse(words.get("contract.line.unreadable", one.contract().version()));
    }

    /// Puts a version, draft or sealed, beside the one before it.
    public void compare(UUID laterId) {
        comparing = laterId;
        var later = versions.draft().filter(draft -> draft.id().equals(laterId)).map(Versions.Written::text)
                .or(() -> versions.sealed(laterId).flatMap(Sealed::text).map(SealedText::text));
        var earlier = later.flatMap(text -> versions.sealed().stream()
                .flatMap(one -> one.text().stream())
                .map(SealedText::text)
                .filter(text2 -> text2.version() < text.version())
                .findFirst());
        if (earlier.isEmpty()) {
            compared.clear();
            return;
        }
        var changes = Changes.between(earlier.get(), later.get());
        var count = (int) changes.stream().filter(Change::isChange).count();
        earlierName.set(words.get("contract.compare.version", earlier.get().version()));
        laterName.set(words.get(
                versions.draft().isPresent() && versions.draft().get().id().equals(laterId) ? "contract.compare.draft" : "contract.compare.version",
                later.get().version()));
        compareLine.set(words.get("contract.compare.line", count));
        compared.setAll(changes);
    }

    /// Whether a version has one before it.
    public boolean hasEarlier(Sealed one) {
        return versions.sealed().stream().anyMatch(other -> other.contract().version() < one.contract().version());
    }

    public Optional<Sealed> inView() {
        return Optional.ofNullable(inView.get());
    }

    /// Who signed the version in view; nobody where it was not signed here.
    public List<Hand> hands() {
        return inView().flatMap(Sealed::text).map(SealedText::signatures).orElse(List.of()).stream()
                .map(one -> new Hand(paper.signedBy(one), one.strokes()))
                .toList();
    }

    /// The version to read; null where none is sealed.
    public ReadOnlyObjectProperty<Sealed> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    /// Whether the version in view is the one in force.
    public ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// "Seal intact · 7f3a 91c2 04be", or plainly what is wrong with it.
    public ReadOnlyStringProperty sealProperty() {
        return seal.getReadOnlyProperty();
    }

    /// How and when it was agreed, in a sentence.
    public ReadOnlyStringProperty agreedProperty() {
        return agreed.getReadOnlyProperty();
    }

    /// Which look back is due; empty where none is.
    public ReadOnlyStringProperty dueProperty() {
        return due.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty compareLineProperty() {
        return compareLine.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty earlierNameProperty() {
        return earlierName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty laterNameProperty() {
        return laterName.getReadOnlyProperty();
    }

    /// All sealed versions, the newest first.
    public ObservableList<VersionRow> rows() {
        return rows;
    }

    /// All clauses of the two versions that stand beside each other.
    public ObservableList<Change> compared() {
        return compared;
    }
}
