// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.fx.Messages;
import pairbook.stocktake.StockTakeViewModel.Step;

/// What stands over the sheet: its subtitle, what the main button is called, and what there is to do.
public final class HeadViewModel {

    private final StockTakeViewModel model;
    private final Messages words;
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper(this, "subtitle", "");
    private final ReadOnlyStringWrapper main = new ReadOnlyStringWrapper(this, "main", "");
    private final ReadOnlyStringWrapper goOn = new ReadOnlyStringWrapper(this, "goOn", "");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyBooleanWrapper sheetShown = new ReadOnlyBooleanWrapper(this, "sheetShown");
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(this, "comparing");
    private final ReadOnlyBooleanWrapper comparable = new ReadOnlyBooleanWrapper(this, "comparable");
    private final ReadOnlyBooleanWrapper intro = new ReadOnlyBooleanWrapper(this, "intro");
    private final ReadOnlyBooleanWrapper again = new ReadOnlyBooleanWrapper(this, "again");

    public HeadViewModel(StockTakeViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        InvalidationListener stands = changed -> stand();
        model.stepProperty().addListener(stands);
        model.nextProperty().addListener(stands);
        model.subtitleProperty().addListener(stands);
        model.comparedProperty().addListener(stands);
        model.sheets().addListener(stands);
        stand();
    }

    private void stand() {
        var step = model.stepProperty().get();
        var compared = model.comparedProperty().get();
        var next = model.nextProperty().get();
        var there = step != null && step != Step.BEGIN;
        subtitle.set(compared == null
                ? model.subtitleProperty().get()
                : words.get("stock-take.subtitle.compared", compared.earlier(), compared.later()));
        var toNext = next == null ? "" : words.get("stock-take.go", next.number(), next.title());
        comparing.set(compared != null);
        empty.set(step == Step.BEGIN);
        sheetShown.set(there && compared == null);
        comparable.set(sheetShown.get() && model.sheets().size() > 1);
        intro.set(step == Step.GO_ON && compared == null);
        again.set(step == Step.AGAIN && compared == null);
        goOn.set(again.get() ? toNext : "");
        main.set(compared != null ? words.get("stock-take.compare.end") : switch (step) {
            case BEGIN -> ""; // the page itself carries the button to begin
            case null -> "";
            case GO_ON -> toNext;
            case AGAIN -> words.get("stock-take.again");
            case TO_LATEST -> words.get("stock-take.latest");
        });
    }

    /// Does what the main button says.
    ///
    /// @param goOn leads to the next unanswered part
    public void main(Runnable goOn) {
        if (comparing.get()) {
            model.endComparing();
            return;
        }
        switch (model.stepProperty().get()) {
            case BEGIN -> model.begin();
            case GO_ON -> goOn.run();
            case AGAIN -> model.takeAgain();
            case TO_LATEST -> model.readNewest();
        }
    }

    /// Leaves a comparison for the sheet in view, or an earlier sheet for the newest.
    ///
    /// @return whether there was anything to leave
    public boolean back() {
        if (comparing.get()) {
            model.endComparing();
            return true;
        }
        var earlier = model.stepProperty().get() == Step.TO_LATEST;
        if (earlier) {
            model.readNewest();
        }
        return earlier;
    }

    /// Whether [#addNew()] does anything just now.
    public boolean canAdd() {
        var step = model.stepProperty().get();
        return step == Step.BEGIN || step == Step.AGAIN;
    }

    /// Begins the first sheet, or a new one where the one in view is finished or a month old.
    public void addNew() {
        switch (model.stepProperty().get()) {
            case BEGIN -> model.begin();
            case AGAIN -> model.takeAgain();
            case GO_ON, TO_LATEST -> {}
            case null -> {}
        }
    }

    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// What the main button says; empty where there is none.
    public ReadOnlyStringProperty mainProperty() {
        return main.getReadOnlyProperty();
    }

    /// The way to the next unanswered part where the main button does something else; empty where there is none.
    public ReadOnlyStringProperty goOnProperty() {
        return goOn.getReadOnlyProperty();
    }

    /// There is no sheet yet.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// One sheet is in view.
    public ReadOnlyBooleanProperty sheetShownProperty() {
        return sheetShown.getReadOnlyProperty();
    }

    /// Two sheets stand side by side.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /// There are other sheets to put beside the one in view.
    public ReadOnlyBooleanProperty comparableProperty() {
        return comparable.getReadOnlyProperty();
    }

    /// The sheet is young enough for the words that it begins with.
    public ReadOnlyBooleanProperty introProperty() {
        return intro.getReadOnlyProperty();
    }

    /// Stock may be taken again.
    public ReadOnlyBooleanProperty againProperty() {
        return again.getReadOnlyProperty();
    }
}
