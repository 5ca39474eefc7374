// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import pairbook.fx.Messages;
import pairbook.people.PeopleWords;

/// A time zone to choose.
///
/// @param id null where it is the same as here
record Zone(ZoneId id, String label) {

    /// Fills a box with all zones that are called by a place, and ties it to what is chosen.
    static void choose(ComboBox<Zone> box, ObjectProperty<ZoneId> chosen, PeopleWords say, Messages words) {
        var all = new ArrayList<Zone>();
        all.add(new Zone(null, words.get("people.time-zone.here")));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .map(id -> new Zone(id, say.zone(id)))
                .forEach(all::add);
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Zone one) {
                return one == null ? "" : one.label();
            }

            @Override
            public Zone fromString(String label) {
                return all.stream().filter(one -> one.label().equals(label)).findFirst().orElse(null);
            }
        });
        chosen.subscribe(id -> box.setValue(
                all.stream().filter(one -> Objects.equals(one.id(), id)).findFirst().orElseGet(() -> new Zone(id, say.zone(id)))));
        box.valueProperty().addListener((observed, before, after) -> {
            if (after != null) {
                chosen.set(after.id());
            }
        });
    }
}
