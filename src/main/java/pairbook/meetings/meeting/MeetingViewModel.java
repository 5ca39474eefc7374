// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pairbook.fx.Background;
import pairbook.fx.Navigator;
import pairbook.fx.edits.Edits;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPage;
import pairbook.meetings.record.MeetingPages;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.When;
import pairbook.people.PairsViewModel;

/// One meeting: which it is, how far it is, and its three phases.
public final class MeetingViewModel {

    /// The three phases of a meeting.
    public enum Phase {
        PREPARE,
        MEET,
        CLOSE
    }

    private final MeetingPages pages;
    private final PairsViewModel pairs;
    private final Edits edits;
    private final Background background;
    private final Navigator navigator;
    private final MeetingWords words;
    private final PrepareViewModel prepare;
    private final MeetViewModel meet;
    private final CloseViewModel close;
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.PREPARE);
    private final ReadOnlyObjectWrapper<MeetingPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ask = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper main = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> start = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> end = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper();
    private UUID wanted;

    public MeetingViewModel(
            MeetingPages pages,
            PrepareViewModel prepare,
            MeetViewModel meet,
            CloseViewModel close,
            PairsViewModel pairs,
            Edits edits,
            Background background,
            Navigator navigator) {
        this.pages = pages;
        this.pairs = pairs;
        this.edits = edits;
        this.background = background;
        this.navigator = navigator;
        words = pages.words();
        this.prepare = prepare;
        this.meet = meet;
        this.close = close;
        prepare.when().momentProperty().addListener((observed, before, after) -> tell());
        prepare.mediumProperty().addListener((observed, before, after) -> tell());
        phase.addListener((observed, before, after) -> tell());
        prepare.askProperty().subscribe(now -> ask.set(now.isBlank() ? "" : words.get("meetings.ask.said", now)));
    }

    /// Reads the meeting in view again. Where it is none of the mentorship in view, or is gone, the list of meetings comes into view.
    public void again() {
        open(wanted);
    }

    /// Brings a meeting of the mentorship in view into view.
    public void open(UUID meetingId) {
        wanted = meetingId;
        here.set(isInView(meetingId));
        edits.read(background, () -> pages.read(meetingId), () -> isInView(meetingId), found -> arrived(meetingId, found));
    }

    private boolean isInView(UUID meetingId) {
        return page.get() != null && page.get().meeting().id().equals(meetingId);
    }

    private void arrived(UUID meetingId, Optional<MeetingPage> found) {
        if (!Objects.equals(meetingId, wanted)) {
            return;
        }
        if (found.isEmpty() || !pairs.isInView(found.get().pair().id())) {
            leave();
            return;
        }
        var next = found.get();
        var before = page.get();
        edits.load(() -> show(next));
        if (before == null || !before.meeting().id().equals(next.meeting().id())) {
            phase.set(next.held() || next.meeting().openedAt() != null ? Phase.MEET : Phase.PREPARE);
        }
        here.set(true);
    }

    /// To the list, unless somebody went elsewhere meanwhile.
    private void leave() {
        var place = navigator.placeProperty().get();
        if (place == null || place.screen().equals("meeting")) {
            navigator.go("meetings");
        }
    }

    private void show(MeetingPage next) {
        page.set(next);
        var meeting = next.meeting();
        title.set(words.title(meeting, next.number()));
        prepare.show(next);
        tell();
        meet.show(next);
        close.show(next);
        start.set(meeting.openedAt());
        end.set(meeting.closedAt());
    }

    private void tell() {
        if (page.get() != null) {
            var begun = page.get().meeting().openedAt() != null || !page.get().meeting().state().ahead();
            main.set(words.get(switch (phase.get()) {
                case PREPARE -> begun ? "meetings.go-on" : "meetings.begin";
                case MEET -> page.get().held() ? "meetings.close.look" : "meetings.close.go";
                case CLOSE -> page.get().held() ? "meetings.close.back" : "meetings.close.do";
            }));
            var now = page.get().meeting().state();
            var told = words.get(
                    "meetings.subtitle",
                    words.when(prepare.when().momentProperty().get()),
                    words.medium(prepare.mediumProperty().get()),
                    words.other(page.get().pair()));
            subtitle.set(now.ahead() ? told : words.get("meetings.subtitle.state", told, words.state(now)));
        }
    }

    /// The two sit down to it: the clock starts.
    public void begin() {
        var meeting = page.get().meeting();
        if (meeting.openedAt() == null && meeting.state().ahead()) {
            var now = clock().instant();
            var store = pages.meetings();
            edits.changes(
                    words.get("meetings.undo.begin"), "",
                    () -> store.change(meeting.id(), m -> m.opened(now)),
                    () -> store.changeIf(meeting.id(), m -> now.equals(m.openedAt()), m -> m.opened(null)));
        }
        phase.set(Phase.MEET);
    }

    /// The main button: on to the next phase, and from the last one back to the list with the meeting closed.
    public void goOn() {
        switch (phase.get()) {
            case PREPARE -> begin();
            case MEET -> phase.set(Phase.CLOSE);
            case CLOSE -> {
                if (page.get().held()) {
                    phase.set(Phase.MEET);
                } else if (close.close(!meet.agreed().isEmpty())) {
                    navigator.go("meetings");
                }
            }
        }
    }

    public void reopen() {
        close.reopen();
    }

    public UUID meetingId() {
        return wanted;
    }

    /// Whether the meeting that was gone to has been read. Until then what stands in the fields is the one before, or nothing.
    public ReadOnlyBooleanProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    public Clock clock() {
        return words.dates().clock();
    }

    public MeetingWords words() {
        return words;
    }

    public PrepareViewModel prepare() {
        return prepare;
    }

    public MeetViewModel meet() {
        return meet;
    }

    public CloseViewModel close() {
        return close;
    }

    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /// What is in view; null before the first meeting is read.
    public ReadOnlyObjectProperty<MeetingPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public boolean isHeld() {
        return page.get() != null && page.get().held();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// The ask, introduced as such; empty where there is none.
    public ReadOnlyStringProperty askProperty() {
        return ask.getReadOnlyProperty();
    }

    /// What the main button does.
    public ReadOnlyStringProperty mainProperty() {
        return main.getReadOnlyProperty();
    }

    /// When the two sat down; null before.
    public ReadOnlyObjectProperty<Instant> startProperty() {
        return start.getReadOnlyProperty();
    }

    /// When it was closed; null before.
    public ReadOnlyObjectProperty<Instant> endProperty() {
        return end.getReadOnlyProperty();
    }

    /// The meeting in view.
    Meeting meeting() {
        return Objects.requireNonNull(page.get()).meeting();
    }
}
