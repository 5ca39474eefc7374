// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/// Loads views from the FXML beside them, on the first visit, and keeps them.
public final class Views {

    /// A view and the nodes it controls.
    public record Loaded<V>(V view, Parent root) {}

    private final ResourceBundle words;
    private final Callback<Class<?>, Object> factory;
    private final Map<Class<?>, Loaded<?>> kept = new HashMap<>();

    /// @param factory makes the view of a class
    public Views(ResourceBundle words, Callback<Class<?>, Object> factory) {
        this.words = words;
        this.factory = factory;
    }

    /// The view of a class, loaded once.
    @SuppressWarnings("unchecked")
    public <V> Loaded<V> get(Class<V> type) {
        var loaded = kept.get(type);
        if (loaded == null) {
            loaded = load(type);
            kept.put(type, loaded);
        }
        return (Loaded<V>) loaded;
    }

    /// A view of a class that nobody else has.
    ///
    /// @throws UncheckedIOException if its FXML is missing or wrong
    public <V> Loaded<V> load(Class<V> type) {
        var fxml = type.getResource(type.getSimpleName() + ".fxml");
        if (fxml == null) {
            throw new IllegalArgumentException("no FXML beside " + type.getName());
        }
        var loader = new FXMLLoader(fxml, words, null, factory);
        try {
            Parent root = loader.load();
            return new Loaded<>(loader.getController(), root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + fxml, e);
        }
    }
}
