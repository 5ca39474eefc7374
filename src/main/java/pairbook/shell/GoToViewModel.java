// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Destination;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.fx.Folded;
import pairbook.fx.Navigator;
import pairbook.people.Pair;

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

    private final Registry features;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObservableList<Target> all = FXCollections.observableArrayList();
    private final FilteredList<Target> found = new FilteredList<>(all);

    public GoToViewModel(Registry features) {
        this.features = features;
        wanted.subscribe(text -> {
            var parts = Folded.of(text).split(" ");
            found.setPredicate(target -> Arrays.stream(parts).allMatch(target.plain()::contains));
        });
    }

    /// Begins anew: everything that can be gone to.
    public void load() {
        wanted.set("");
        var tools = features.tools();
        var viewer = tools.viewer().get();
        all.setAll(features.screens(viewer).stream()
                .filter(Screen::standsAlone)
                .map(screen -> new Target(tools.words().get("screen." + screen.id()), new Navigator.Place(screen.id(), null)))
                .toList());
        var pair = tools.pairs().inView();
        tools.background().run(() -> targets(pair, viewer), all::addAll);
    }

    /// The newest first, each by a name of its own.
    private List<Target> targets(Pair pair, Audience viewer) {
        var tools = features.tools();
        var named = new LinkedHashMap<String, Navigator.Place>();
        features.contributed(Contribution.Destinations.class, viewer).stream()
                .flatMap(one -> one.read().apply(pair).stream())
                .sorted(Comparator.comparing(Destination::at).reversed())
                .forEach(one -> {
                    var alone = one.name();
                    for (int count = 2; named.containsKey(alone); count++) {
                        alone = tools.words().get("goto.again", one.name(), tools.dates().time(one.at()), count);
                    }
                    named.put(alone, one.place());
                });
        return named.entrySet().stream().map(one -> new Target(one.getKey(), one.getValue())).toList();
    }

    public void go(Target target) {
        features.tools().navigator().go(target.place().screen(), target.place().detail());
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    public ObservableList<Target> found() {
        return found;
    }
}
