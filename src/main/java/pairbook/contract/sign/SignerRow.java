// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sign;

import java.time.LocalDate;
import java.util.Optional;
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
import pairbook.contract.agreement.Signature;
import pairbook.fx.Messages;
import pairbook.fx.Strokes;
import pairbook.fx.edits.FormDraft;
import pairbook.people.Signer.Role;

/// Somebody who has to sign: what they fill in, or the signature they have given.
public final class SignerRow {

    private final Role role;
    private final String name;
    private final String called;
    private final String roleWords;
    private final StringProperty fullName = new SimpleStringProperty(this, "fullName", "");
    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final ObjectProperty<LocalDate> on = new SimpleObjectProperty<>(this, "on");
    private final ObjectProperty<Strokes> strokes = new SimpleObjectProperty<>(this, "strokes", Strokes.NONE);
    private final ReadOnlyObjectWrapper<Signature> given = new ReadOnlyObjectWrapper<>(this, "given");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final StringBinding note;

    /// @param called the name by which the screen speaks of the person
    SignerRow(Role role, String name, String called, String roleWords, LocalDate today, Messages words) {
        this.role = role;
        this.name = name;
        this.called = called;
        this.roleWords = roleWords;
        on.set(today);
        note = Bindings.createStringBinding(
                () -> differs(fullName.get(), name) ? words.get("contract.sign.differs", name) : "", fullName);
        fullName.addListener(changed -> error.set(""));
        on.addListener(changed -> error.set(""));
    }

    /// The beginning of the name is somebody still typing it.
    private static boolean differs(String typed, String name) {
        return !plain(name).startsWith(plain(typed));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    void show(Optional<Signature> signature) {
        given.set(signature.orElse(null));
    }

    /// What is filled in until it is signed.
    FormDraft keep(FormDraft draft) {
        return draft.with(fullName).with(place).with(on, SignerRow::write, SignerRow::day).with(strokes, Strokes::text, Strokes::of);
    }

    /// A day as it is kept; empty for none.
    static String write(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static LocalDate day(String kept) {
        return kept.isEmpty() ? null : LocalDate.parse(kept);
    }

    void refuse(String words) {
        error.set(words);
    }

    public Role role() {
        return role;
    }

    /// As it stands in the contract.
    public String name() {
        return name;
    }

    public String called() {
        return called;
    }

    public String roleWords() {
        return roleWords;
    }

    public StringProperty fullNameProperty() {
        return fullName;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public ObjectProperty<LocalDate> onProperty() {
        return on;
    }

    public ObjectProperty<Strokes> strokesProperty() {
        return strokes;
    }

    /// Says when the typed name is not the one in the contract; empty otherwise.
    public StringBinding noteProperty() {
        return note;
    }

    /// What keeps it from being signed; empty where nothing does.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The signature that stands; null while there is none.
    public ReadOnlyObjectProperty<Signature> givenProperty() {
        return given.getReadOnlyProperty();
    }
}
