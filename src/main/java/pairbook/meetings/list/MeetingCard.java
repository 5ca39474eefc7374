// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.WrappedLabel;
import pairbook.meetings.record.Meeting.State;
import pairbook.meetings.record.MeetingWords;

/// A meeting in the list. The next one is larger, and shows its ask.
final class MeetingCard extends HBox {

    private static final double LINE = 2000;

    private final MeetingRow row;
    private final MeetingWords words;
    private final MeetingsView view;
    private final boolean next;
    private final VBox about = new VBox();

    MeetingCard(MeetingRow row, MeetingWords words, MeetingsView view, boolean next) {
        this.row = row;
        setUserData(row.id());
        this.words = words;
        this.view = view;
        this.next = next;
        getStyleClass().addAll("meeting-card", next ? "next" : "plain");
        about.getStyleClass().add("gap-xs");
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMinWidth(0);
        if (next) {
            about.getChildren().add(new WrappedLabel(words.get("meetings.next"), "group-heading"));
        }
        about.getChildren().add(heading());
        line(next ? row.title() + " · " + row.about() : row.about(), "small-muted");
        line(row.zones(), "small-muted");
        if (next) {
            line(row.ask().isBlank() ? words.get("meetings.next.no-ask") : words.get("meetings.next.ask", row.ask()), row.ask().isBlank() ? "muted" : "ask");
        }
        line(row.history(), "small-muted");
        buttons();
        getChildren().addAll(about, more());
    }

    private FlowPane heading() {
        var heading = new FlowPane();
        heading.getStyleClass().add("meeting-heading");
        // A flow pane is as high as one of its wished width would be: the whole line where there is room for it.
        heading.setMinHeight(0);
        heading.setPrefWrapLength(LINE);
        if (next) {
            heading.getChildren().add(new WrappedLabel(row.when(), "title-card"));
        } else {
            var link = new Hyperlink(row.title());
            link.getStyleClass().add("meeting-open");
            link.setOnAction(pressed -> view.open(row));
            link.setMinWidth(USE_PREF_SIZE);
            heading.getChildren().addAll(link, new WrappedLabel(row.when(), "meeting-when"));
        }
        var near = new WrappedLabel(row.near(), "small-muted");
        near.setTooltip(new Tooltip(row.when()));
        var state = new WrappedLabel(row.state(), "meeting-state");
        state.setGraphic(new Icon(row.icon()));
        state.getStyleClass().add(switch (row.meeting().state()) {
            case HELD -> "state-good";
            case MISSED -> "state-bad";
            case MOVED -> "state-care";
            case PLANNED -> "state-place";
            case CALLED_OFF -> "muted";
        });
        if (row.near().isEmpty()) {
            heading.getChildren().add(state);
        } else {
            heading.getChildren().addAll(near, state);
        }
        return heading;
    }

    private void line(String text, String style) {
        if (!text.isBlank()) {
            about.getChildren().add(new WrappedLabel(text, style));
        }
    }

    private void buttons() {
        if (row.overdue()) {
            line(words.get("meetings.what-became"), "state-care");
        }
        if (!next && !row.overdue()) {
            return;
        }
        var buttons = new FlowPane();
        buttons.getStyleClass().addAll("gap-s", "meeting-buttons");
        add(buttons, row.overdue() ? "meetings.was-held" : row.meeting().openedAt() == null ? "meetings.prepare" : "meetings.go-on", () -> view.open(row));
        if (row.overdue()) {
            add(buttons, "meetings.move", () -> view.move(row));
            add(buttons, "meetings.missed", () -> view.settle(row, State.MISSED));
            add(buttons, "meetings.called-off", () -> view.settle(row, State.CALLED_OFF));
        }
        about.getChildren().add(buttons);
    }

    private void add(FlowPane buttons, String key, Runnable act) {
        var button = new Button(words.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        if (next && buttons.getChildren().isEmpty()) {
            button.getStyleClass().add("accent");
        }
        buttons.getChildren().add(button);
    }

    private MenuButton more() {
        var more = new MenuButton(null, new Icon("fth-more-horizontal"));
        more.getStyleClass().addAll("flat", "no-arrow", "small-icon-button");
        more.setAccessibleText(words.get("meetings.row.more.about", row.title()));
        more.setTooltip(new Tooltip(words.get("meetings.row.more")));
        item(more, "meetings.open", () -> view.open(row));
        if (row.ahead()) {
            if (row.meeting().startsAt() != null) {
                item(more, "meetings.move", () -> view.move(row));
                item(more, "meetings.missed", () -> view.settle(row, State.MISSED));
            }
            item(more, "meetings.called-off", () -> view.settle(row, State.CALLED_OFF));
        } else if (row.meeting().state() != State.HELD) {
            item(more, "meetings.again", () -> view.viewModel().planAgain(row.meeting()));
        }
        if (!row.contact() && row.meeting().startsAt() != null) {
            item(more, "meetings.calendar.one", () -> view.viewModel().saveCalendar(row.meeting()));
        }
        item(more, "meetings.remove", () -> view.viewModel().remove(row.meeting()));
        return more;
    }

    private void item(MenuButton menu, String key, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setOnAction(pressed -> act.run());
        menu.getItems().add(item);
    }
}
