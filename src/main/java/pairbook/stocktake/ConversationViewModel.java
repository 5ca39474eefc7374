// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.worksheet.Answers;
import pairbook.worksheet.Comparison;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.PromptRow;
import pairbook.worksheet.SheetViewModel;

/// What stands beside the sheet: questions for the part in view, what changed in it since the sheet before, and the offer to
/// talk where fulfilment stays low.
public final class ConversationViewModel {

    /// Fulfilment at this or less, on two sheets running, is worth a talk.
    private static final int LOW = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final SheetViewModel sheet;
    private final ShowToViewModel marks;
    private final Background background;
    private final Messages words;
    private final ObjectProperty<PartRow> partInView = new SimpleObjectProperty<>(this, "partInView");
    private final ObservableList<ChangeRow> since = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sinceWhen = new ReadOnlyStringWrapper(this, "sinceWhen", "");
    private final ReadOnlyStringWrapper when = new ReadOnlyStringWrapper(this, "when", "");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper(this, "offer", "");
    private Answers before = Answers.NONE;
    private List<PromptRow> low = List.of();
    private Runnable dontWait = () -> {};

    public ConversationViewModel(SheetViewModel sheet, ShowToViewModel marks, Background background, Messages words) {
        this.sheet = sheet;
        this.marks = marks;
        this.background = background;
        this.words = words;
        partInView.addListener(changed -> changes());
        marks.changesProperty().addListener(changed -> offer());
        sheet.touchesProperty().addListener(changed -> {
            dontWait.run();
            dontWait = background.after(PAUSE, this::afterPause);
        });
    }

    /// Takes over the sheet before the one in view.
    ///
    /// @param day its date; empty where there is none
    void take(String day, Answers earlier) {
        before = earlier;
        when.set(day);
        sinceWhen.set(day.isEmpty() ? "" : words.get("stock-take.since", day));
        sheet.prompts().forEach(row -> row.earlierProperty().set(before.rating(row.key()).orElse(null)));
        if (!sheet.parts().contains(partInView.get())) {
            partInView.set(sheet.parts().isEmpty() ? null : sheet.parts().getFirst());
        }
        afterPause();
    }

    private void afterPause() {
        changes();
        offer();
    }

    private void changes() {
        var part = partInView.get();
        var rows = sinceWhen.get().isEmpty() || !sheet.parts().contains(part)
                ? List.<ChangeRow>of()
                : ChangeRow.of(Comparison.between(part.part(), before, sheet.answers()), key -> sheet.prompt(key).label(), words);
        if (!rows.equals(since)) {
            since.setAll(rows);
        }
    }

    private void offer() {
        var open = sheet.sheet() != null && !sheet.sheet().isClosed() && !marks.otherProperty().get().isEmpty();
        low = !open ? List.of() : sheet.prompts().filter(row -> row.key().startsWith("fulfilment.") && isLow(row)).toList();
        var names = String.join(words.get("stock-take.offer.and"), low.stream().map(row -> words.get("stock-take.offer." + row.key())).toList());
        offer.set(low.isEmpty()
                ? ""
                : isOfferTaken()
                        ? words.get("stock-take.offer.taken", names, marks.otherProperty().get(), low.size())
                        : words.get("stock-take.offer.open", names, low.size()));
    }

    private boolean isLow(PromptRow row) {
        var now = row.ratingProperty().get();
        return now != null && now <= LOW && before.rating(row.key()).filter(then -> then <= LOW).isPresent();
    }

    /// Whether what the offer names is marked for the next meeting already.
    public boolean isOfferTaken() {
        return !low.isEmpty() && low.stream().allMatch(row -> marks.isBroughtUp(row.key()));
    }

    /// Marks what the offer names for the next meeting.
    public void takeOffer() {
        List.copyOf(low).forEach(row -> marks.bringUp(row.key(), true));
    }

    /// The part that the reader is looking at.
    public ObjectProperty<PartRow> partInViewProperty() {
        return partInView;
    }

    /// What changed in the part in view.
    public ObservableList<ChangeRow> since() {
        return since;
    }

    /// "Since 2 May 2026"; empty where there is no earlier sheet.
    public ReadOnlyStringProperty sinceWhenProperty() {
        return sinceWhen.getReadOnlyProperty();
    }

    /// The date of the sheet before the one in view; empty where there is none.
    public ReadOnlyStringProperty whenProperty() {
        return when.getReadOnlyProperty();
    }

    /// An offer about fulfilment that stays low; empty where there is none.
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
