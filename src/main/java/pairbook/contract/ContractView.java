// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.draft.ClauseBox;
import pairbook.contract.draft.DraftAsideView;
import pairbook.contract.draft.DraftView;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.page.PageFrame;

/// The contract's screen: whichever version is in view, to be written, signed, read or compared.
public final class ContractView implements ScreenView {

    private final ContractViewModel viewModel;
    @FXML private PageFrame frame;
    @FXML private Button back;
    @FXML private Button preview;
    @FXML private Button goOn;
    @FXML private Button sign;
    @FXML private Button next;
    @FXML private Button toDraft;
    @FXML private EmptyState nobody;
    @FXML private EmptyState empty;
    @FXML private Parent draft;
    @FXML private DraftView draftController;
    @FXML private Parent signing;
    @FXML private Parent sealed;
    @FXML private Parent compare;
    @FXML private Parent draftAside;
    @FXML private DraftAsideView draftAsideController;
    @FXML private Parent sealedAside;

    public ContractView(ContractViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        frame.titleProperty().bind(viewModel.titleProperty());
        frame.subtitleProperty().bind(viewModel.subtitleProperty());
        var mode = viewModel.modeProperty();
        Shown.when(nobody, mode.isEqualTo(Mode.NOBODY));
        Shown.when(empty, mode.isEqualTo(Mode.EMPTY));
        Shown.when(draft, mode.isEqualTo(Mode.DRAFT));
        Shown.when(draftAside, mode.isEqualTo(Mode.DRAFT));
        Shown.when(signing, mode.isEqualTo(Mode.SIGN));
        Shown.when(sealed, mode.isEqualTo(Mode.SEALED));
        Shown.when(sealedAside, mode.isEqualTo(Mode.SEALED));
        Shown.when(compare, mode.isEqualTo(Mode.COMPARE));
        frame.wideProperty().bind(mode.isEqualTo(Mode.COMPARE));

        var gaps = Bindings.isNotEmpty(viewModel.draft().gaps());
        var current = viewModel.sealed().currentProperty();
        var drafted = Bindings.createBooleanBinding(
                () -> viewModel.versionsProperty().get() != null && viewModel.versionsProperty().get().draft().isPresent(),
                viewModel.versionsProperty());
        Shown.when(back, mode.isEqualTo(Mode.SIGN).or(mode.isEqualTo(Mode.COMPARE)));
        Shown.when(preview, mode.isEqualTo(Mode.DRAFT).or(mode.isEqualTo(Mode.SIGN)).or(mode.isEqualTo(Mode.SEALED)));
        Shown.when(goOn, mode.isEqualTo(Mode.DRAFT).and(gaps));
        Shown.when(sign, mode.isEqualTo(Mode.DRAFT).and(gaps.not()));
        Shown.when(next, mode.isEqualTo(Mode.SEALED).and(current).and(drafted.not()));
        Shown.when(toDraft, mode.isEqualTo(Mode.SEALED).and(drafted));
        mode.subscribe(now -> frame.turn());
        next.disableProperty().bind(viewModel.making().underWayProperty());
        empty.disableProperty().bind(viewModel.making().underWayProperty());
        draftAsideController.onGo(gap -> go(gap.clause(), gap.prompt()));
    }

    @Override
    public void shown(Object detail) {
        viewModel.watch(detail instanceof UUID version ? version : null);
    }

    @Override
    public void refresh() {
        viewModel.refresh();
    }

    @Override
    public Object inView() {
        return viewModel.inView();
    }

    @Override
    public void uncover(Node part) {
        for (var at = part; at != null; at = at.getParent()) {
            if (at instanceof ClauseBox clause) {
                clause.unfold();
            } else if (at == draft || at == draftAside) {
                viewModel.write();
            } else if (at == signing) {
                viewModel.backToSigning();
            }
        }
    }

    @Override
    public void hidden() {
        viewModel.rest();
    }

    @Override
    public void addNew() {
        if (viewModel.modeProperty().get() == Mode.DRAFT) {
            draftController.addGoal();
        }
    }

    @Override
    public boolean canAdd() {
        return viewModel.modeProperty().get() == Mode.DRAFT;
    }

    @Override
    public void print() {
        viewModel.print();
    }

    @Override
    public boolean canPrint() {
        return preview.isVisible();
    }

    @FXML
    @Override
    public boolean back() {
        return viewModel.leave();
    }

    private void go(String clause, String prompt) {
        if (clause.equals(Readiness.NAMES)) {
            viewModel.people();
        } else {
            draftController.focus(clause, prompt).ifPresent(frame::reveal);
        }
    }

    @FXML
    private void goOn() {
        viewModel.nextGap(gap -> go(gap.clause(), gap.prompt()), sign::requestFocus);
    }

    @FXML
    private void sign() {
        viewModel.sign();
    }

    @FXML
    private void next() {
        viewModel.next();
    }

    @FXML
    private void preview() {
        viewModel.print();
    }

    @FXML
    private void people() {
        viewModel.people();
    }

    @FXML
    private void begin() {
        viewModel.begin();
    }
}
