// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Goes from screen to screen, and opens panels, by id, so that no feature needs to know another.
///
/// Where one goes is told to the screen once. After that the screen itself knows what it has in view: reading again goes nowhere.
public final class Navigator {

    /// Where one went last.
    ///
    /// @param screen a screen's id, such as `contract`
    /// @param detail which thing on it, or null
    public record Place(String screen, Object detail) {}

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper visits = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper refreshes = new ReadOnlyLongWrapper();
    private BooleanSupplier beforeLeaving = () -> true;
    private BiConsumer<String, Object> panels = (panel, about) -> {};

    /// @param finish has what is half done where one is taken over, and says whether one may leave; else it shows what stands in the way
    public void beforeLeaving(BooleanSupplier finish) {
        beforeLeaving = finish;
    }

    /// Whether one may leave where one is. Called before another screen, another part of a screen or another mentorship comes into view.
    public boolean mayLeave() {
        return beforeLeaving.getAsBoolean();
    }

    public void go(String screen) {
        go(screen, null);
    }

    public void go(String screen, Object detail) {
        if (!mayLeave()) {
            return;
        }
        place.set(new Place(screen, detail));
        visits.set(visits.get() + 1);
    }

    /// Opens a panel over the screen.
    ///
    /// @param panel a panel's id, such as `person`
    /// @param about which thing it is about; null for something new
    public void open(String panel, Object about) {
        panels.accept(panel, about);
    }

    /// @param opens takes a panel's id, and what it is about
    public void opensPanels(BiConsumer<String, Object> opens) {
        panels = opens;
    }

    /// Has the screen in view, and the sidebar, read the room again.
    public void refresh() {
        refreshes.set(refreshes.get() + 1);
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Counts the calls of [#go(String, Object)], also of those to where one is already.
    public ReadOnlyLongProperty visitsProperty() {
        return visits.getReadOnlyProperty();
    }

    /// Counts the calls of [#refresh()].
    public ReadOnlyLongProperty refreshesProperty() {
        return refreshes.getReadOnlyProperty();
    }
}
