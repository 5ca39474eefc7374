// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One entry of a list as a view-model holds it. It knows no scene, so that a view-model may own it.
public final class EntryRow {

    private final UUID id;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty proof = new SimpleStringProperty(this, "proof", "");

    public EntryRow(UUID id, String words, String proof) {
        this.id = Objects.requireNonNull(id);
        this.words.set(words == null ? "" : words);
        this.proof.set(proof == null ? "" : proof);
    }

    public EntryRow(UUID id, String words) {
        this(id, words, "");
    }

    public UUID id() {
        return id;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public String getWords() {
        return words.get();
    }

    public void setWords(String value) {
        words.set(value);
    }

    /// How the entry shows in practice; empty where none was given.
    public StringProperty proofProperty() {
        return proof;
    }

    public String getProof() {
        return proof.get();
    }

    public void setProof(String value) {
        proof.set(value);
    }
}
