// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.paper;

import java.util.function.Consumer;
import java.util.function.Function;
import pairbook.contract.agreement.Versions.Sealed;
import pairbook.contract.agreement.Versions.Written;
import pairbook.contract.agreement.ContractStore;
import pairbook.fx.edits.Edits;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;

/// Takes a version to the preview, and from there to paper.
public final class ContractPaperViewModel {

    private final ContractStore store;
    private final ContractPaper paper;
    private final Edits edits;
    private final Consumer<Function<PageSize, PaperDocument>> preview;

    /// @param preview opens the preview of a paper, made in the size that is chosen there
    public ContractPaperViewModel(
            ContractStore store, ContractPaper paper, Edits edits, Consumer<Function<PageSize, PaperDocument>> preview) {
        this.store = store;
        this.paper = paper;
        this.edits = edits;
        this.preview = preview;
    }

    /// A draft as the room has it once everything typed is saved.
    public void print(Written draft) {
        edits.autosave().flushThen(() -> preview.accept(
                size -> paper.draft(new Written(store.draft(draft.id()).orElseThrow(), store.text(draft.id()), draft.readiness()), size)));
    }

    /// A sealed version; nothing where no contract can be read from it any more.
    public void print(Sealed version) {
        if (version.text().isPresent()) {
            preview.accept(size -> paper.sealed(version, size).orElseThrow());
        }
    }
}
