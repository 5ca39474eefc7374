// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import pairbook.fx.Background;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Drafts;
import pairbook.workbook.DraftStore;

/// Drafts in the workbook that is open, saved as everything typed is.
public final class WorkbookDrafts implements Drafts {

    private final DraftStore store;
    private final Autosave autosave;
    private final Background background;
    private final String name; // of what could not be saved
    private final Map<Key, Map<String, String>> known = new HashMap<>(); // as they are, or will be as soon as they are saved

    /// @param name what a draft is called where it cannot be saved
    public WorkbookDrafts(DraftStore store, Autosave autosave, Background background, String name) {
        this.store = store;
        this.autosave = autosave;
        this.background = background;
        this.name = name;
    }

    @Override
    public void read(Key key, Consumer<Map<String, String>> then) {
        background.run(() -> store.read(key.panel(), key.subject(), key.mentorship()), stored -> {
            known.putIfAbsent(key, stored);
            then.accept(known.get(key));
        });
    }

    @Override
    public void keep(Key key, Map<String, String> words) {
        var now = Map.copyOf(words);
        if (now.equals(known.getOrDefault(key, Map.of()))) {
            return;
        }
        known.put(key, now);
        Runnable save = () -> store.save(key.panel(), key.subject(), key.mentorship(), now);
        if (now.isEmpty()) {
            autosave.now(name, save);
        } else {
            autosave.soon(key, name, String.join("\n", now.values()), save);
        }
    }
}
