// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import pairbook.fx.Background;

/// Something that is begun by a click or a key and takes a while: while it is under way it cannot be begun again. The button that begins it
/// rests meanwhile: its `disable` is bound to [#underWayProperty()]. All calls on the FX thread.
public final class Act {

    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper(this, "underWay");

    /// Begins it; does nothing while it is under way.
    ///
    /// @param work is handed what to call when it is over, however it ended
    public void begin(Consumer<Runnable> work) {
        if (underWay.get()) {
            return;
        }
        underWay.set(true);
        var begun = false;
        try {
            work.accept(() -> underWay.set(false));
            begun = true;
        } finally {
            if (!begun) {
                underWay.set(false);
            }
        }
    }

    /// As [#begin], for work off the FX thread: it is over with its result or its failure.
    public <T> void run(Background background, Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        begin(over -> background.run(
                work,
                result -> {
                    over.run();
                    then.accept(result);
                },
                failure -> {
                    over.run();
                    failed.accept(failure);
                }));
    }

    public ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }
}
