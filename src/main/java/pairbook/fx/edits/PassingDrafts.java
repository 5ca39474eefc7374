// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Drafts of panels that open while no workbook does: kept until the program ends, which asks before it does.
public final class PassingDrafts implements Drafts {

    private final Map<Key, Map<String, String>> kept = new HashMap<>();

    @Override
    public void read(Key key, Consumer<Map<String, String>> then) {
        then.accept(kept.getOrDefault(key, Map.of()));
    }

    @Override
    public void keep(Key key, Map<String, String> words) {
        if (words.isEmpty()) {
            kept.remove(key);
        } else {
            kept.put(key, Map.copyOf(words));
        }
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }
}
