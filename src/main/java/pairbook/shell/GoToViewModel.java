// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import pairbook.feature.Registry;
import pairbook.fx.Background;
import pairbook.fx.Folded;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;

/// Goes to any screen, sheet, contract or meeting by a part of its name.
public final class GoToViewModel {

    /// A place to go to.
    ///
    /// @param name  as people read it
    /// @param plain the name without accents and capitals, for searching
    /// @param place its screen, and which thing on it
    public record Target(String name, String plain, Navigator.Place place) {

        Target(String name, Navigator.Place place) {
            this(name, Folded.of(name), place);
        }
    }

    private final Navigator navigator;
    private final Messages words;
    private final Background background;
    private final Registry features;
    private final PairsViewModel pairs;
    private final Function<Pair, Map<String, Navigator.Place>> things;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObservableList<Target> all = FXCollections.observableArrayList();
    private final FilteredList<Target> found = new FilteredList<>(all);

    /// @param things what there is on the screens for the mentorship in view, which may be null, by name; runs on the workbook's thread
    public GoToViewModel(
            Navigator navigator, Messages words, Background background, Registry features, PairsViewModel pairs,
            Function<Pair, Map<String, Navigator.Place>> things) {
        this.navigator = navigator;
        this.words = words;
        this.background = background;
        this.features = features;
        this.pairs = pairs;
        this.things = things;
        wanted.subscribe(text -> {
            var parts = Folded.of(text).split(" ");
            found.setPredicate(target -> Arrays.stream(parts).allMatch(target.plain()::contains));
        });
    }

    /// Begins anew: everything that can be gone to.
    public void load() {
        wanted.set("");
        var targets = new ArrayList<Target>();
        for (var screen : features.screens()) {
            if (screen.standsAlone()) {
                targets.add(new Target(words.get("screen." + screen.id()), new Navigator.Place(screen.id(), null)));
            }
        }
        all.setAll(targets);
        var pair = pairs.inView();
        background.run(
                () -> things.apply(pair).entrySet().stream().map(thing -> new Target(thing.getKey(), thing.getValue())).toList(),
                read -> all.addAll(read));
    }

    public void go(Target target) {
        navigator.go(target.place().screen(), target.place().detail());
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    public ObservableList<Target> found() {
        return found;
    }
}
