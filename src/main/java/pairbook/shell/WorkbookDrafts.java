// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import pairbook.fx.Autosave;
import pairbook.fx.Background;
import pairbook.fx.Drafts;
import pairbook.workbook.DraftStore;

/// Drafts in the workbook that is open, saved as everything typed is.
public final class WorkbookDrafts implements Drafts {

    private final DraftStore store;
    private final Autosave autosave;
    private final Background background;
    private final Map<Key, Map<String, String>> known = new HashMap<>(); // as they are, or will be as soon as they are saved

    public WorkbookDrafts(DraftStore store, Autosave autosave, Background background) {
        this.store = store;
        this.autosave = autosave;
        this.background = background;
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
            autosave.now(save);
        } else {
            autosave.soon(key, save);
        }
    }
}
