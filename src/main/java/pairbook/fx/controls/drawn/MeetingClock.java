// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.drawn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import pairbook.fx.controls.Words;
import pairbook.fx.controls.WrappedLabel;

/// How long the meeting has lasted, beside the agreed length. It reads the given clock and never counts its own ticks; it ticks only in a showing window. Past the
/// agreed minutes it turns amber and says so in words.
public final class MeetingClock extends HBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final ObjectProperty<Clock> clock = new SimpleObjectProperty<>(this, "clock");
    private final ObjectProperty<Instant> start = new SimpleObjectProperty<>(this, "start");
    private final ObjectProperty<Instant> end = new SimpleObjectProperty<>(this, "end");
    private final IntegerProperty agreedMinutes = new SimpleIntegerProperty(this, "agreedMinutes", 60);
    private final ResourceBundle words = Words.own();
    private final Label time = new Label();
    private final Label agreed = new WrappedLabel();
    private final Timeline tick = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> show()));

    public MeetingClock() {
        getStyleClass().add("meeting-clock");
        time.getStyleClass().add("meeting-clock-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        agreed.getStyleClass().add("meeting-clock-agreed");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(time, agreed);
        tick.setCycleCount(Animation.INDEFINITE);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) {
                show();
                tick.play();
            } else {
                tick.stop();
            }
        });
        clock.subscribe(_ -> show());
        start.subscribe(_ -> show());
        end.subscribe(_ -> show());
        agreedMinutes.subscribe(_ -> show());
    }

    public MeetingClock(Clock clock) {
        this();
        setClock(clock);
    }

    private void show() {
        Duration since = Duration.ZERO;
        if (clock.get() != null && start.get() != null) {
            since = Duration.between(start.get(), end.get() == null ? clock.get().instant() : end.get());
        }
        if (since.isNegative()) {
            since = Duration.ZERO;
        }
        boolean over = since.toMinutes() >= agreedMinutes.get() && since.toSeconds() > agreedMinutes.get() * 60L;
        pseudoClassStateChanged(OVER, over);
        time.setText(String.format(Locale.ROOT, "%02d:%02d", since.toMinutes(), since.toSecondsPart()));
        agreed.setText(Words.say(words, over ? "controls.clock.over" : "controls.clock.of", agreedMinutes.get()));
        setAccessibleText(Words.say(words, over ? "controls.clock.spoken.over" : "controls.clock.spoken", since.toMinutes(), agreedMinutes.get()));
    }

    public ObjectProperty<Clock> clockProperty() {
        return clock;
    }

    public Clock getClock() {
        return clock.get();
    }

    public void setClock(Clock value) {
        clock.set(value);
    }

    /// Null until the meeting has begun: 00:00.
    public ObjectProperty<Instant> startProperty() {
        return start;
    }

    public Instant getStart() {
        return start.get();
    }

    public void setStart(Instant value) {
        start.set(value);
    }

    /// Once set, the clock stands still there.
    public ObjectProperty<Instant> endProperty() {
        return end;
    }

    public Instant getEnd() {
        return end.get();
    }

    public void setEnd(Instant value) {
        end.set(value);
    }

    public IntegerProperty agreedMinutesProperty() {
        return agreedMinutes;
    }

    public int getAgreedMinutes() {
        return agreedMinutes.get();
    }

    public void setAgreedMinutes(int value) {
        agreedMinutes.set(value);
    }
}
