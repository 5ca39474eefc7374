// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.ClickBox;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.MoreLink;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// People and mentorships, each a line that opens its panel.
public final class PeopleView implements ScreenView {

    private final PeopleViewModel model;
    private final Messages words;
    private final Navigator navigator;

    @FXML private VBox mentorships;
    @FXML private EmptyState noPairs;
    @FXML private MoreLink morePairs;
    @FXML private VBox people;
    @FXML private MoreLink morePeople;

    public PeopleView(PeopleViewModel model, Messages words, Navigator navigator) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        var pairs = model.mentorships().rows();
        pairs.addListener((ListChangeListener<MentorshipRow>) changed ->
                mentorships.getChildren().setAll(pairs.stream()
                        .map(row -> line(row.id(), "fth-users", row.who(), row.line(), row.inView() ? words.get("people.in-view") : "", () -> navigator.open("mentorship", row.id())))
                        .toList()));
        var everybody = model.people().rows();
        everybody.addListener((ListChangeListener<PersonRow>) changed ->
                people.getChildren().setAll(everybody.stream()
                        .map(row -> line(row.id(), "fth-user", row.name(), both(row.told(), row.more()), row.owner() ? words.get("people.me") : "", () -> navigator.open("person", row.id())))
                        .toList()));
        Shown.when(noPairs, Bindings.isEmpty(pairs));
        morePairs.of(model.mentorships());
        morePeople.of(model.people());
    }

    private static String both(String told, String more) {
        return told.isEmpty() || more.isEmpty() ? told + more : told + " · " + more;
    }

    private static ClickBox line(UUID id, String icon, String name, String under, String mark, Runnable open) {
        var title = new WrappedLabel(name, "strong");
        var text = new WrappedLabel(under, "small-muted");
        Shown.when(text, text.textProperty().isNotEmpty());
        var words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var at = new WrappedLabel(mark, "small-muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        var line = new ClickBox(open, new Icon(icon), words, at, new Icon("fth-chevron-right"));
        line.setUserData(id);
        line.getStyleClass().add("people-line");
        line.setAccessibleText(name + ", " + under + (mark.isEmpty() ? "" : ", " + mark));
        return line;
    }

    @FXML
    private void addPerson() {
        navigator.open("person", null);
    }

    @FXML
    private void addPair() {
        navigator.open("mentorship", null);
    }

    @Override
    public void shown(Object detail) {
        refresh();
    }

    @Override
    public void refresh() {
        model.load();
    }

    @Override
    public void addNew() {
        addPerson();
    }

    @Override
    public boolean canAdd() {
        return true;
    }
}
