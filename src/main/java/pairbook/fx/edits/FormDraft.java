// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;

/// A draft of what a view-model holds until somebody presses a button, whenever its fields are made: kept at each change, and put back where
/// nothing has been typed meanwhile. All calls on the FX thread.
public final class FormDraft {

    private static final String OF = "of";

    private record Field(String name, Observable changes, Supplier<String> read, Runnable putBack, Supplier<Boolean> differs) {}

    private final Drafts drafts;
    private final Drafts.Key key;
    private final String of;
    private final List<Field> fields = new ArrayList<>();
    private final InvalidationListener changed = changes -> keep();
    private Map<String, String> kept = Map.of();
    private boolean over;

    /// @param of what must be the same when it is put back, such as the name of who is to sign; empty for nothing
    public FormDraft(Drafts drafts, Drafts.Key key, String of) {
        this.drafts = drafts;
        this.key = key;
        this.of = of;
    }

    /// Adds a field, which holds by now what stands there without a draft.
    ///
    /// @param write as words; those are kept
    public <T> FormDraft with(Property<T> property, Function<T, String> write, Function<String, T> read) {
        var name = property.getName();
        var before = property.getValue();
        fields.add(new Field(
                name,
                property,
                () -> write.apply(property.getValue()),
                () -> property.setValue(read.apply(kept.get(name))),
                () -> !Objects.equals(property.getValue(), before)));
        return this;
    }

    /// Adds a line of text.
    public FormDraft with(Property<String> words) {
        return with(words, text -> text, text -> text);
    }

    /// Puts back what was kept, and from now on keeps every change.
    public FormDraft begin() {
        drafts.read(key, found -> {
            if (over) {
                return;
            }
            kept = of.equals(found.getOrDefault(OF, of)) ? found : Map.of();
            fields.stream().filter(field -> !field.differs().get() && kept.containsKey(field.name())).forEach(field -> field.putBack().run());
            fields.forEach(field -> field.changes().addListener(changed));
            keep();
        });
        return this;
    }

    private void keep() {
        var now = new HashMap<String, String>();
        fields.stream().filter(field -> field.differs().get()).forEach(field -> now.put(field.name(), field.read().get()));
        if (!now.isEmpty()) {
            now.put(OF, of);
        }
        drafts.keep(key, now);
    }

    /// What was filled in has become what it was for: nothing of it is kept.
    public void done() {
        drafts.keep(key, Map.of());
    }

    /// Out of view for good; what is kept stays.
    public void end() {
        over = true;
        fields.forEach(field -> field.changes().removeListener(changed));
    }
}
