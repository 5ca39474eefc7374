// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import pairbook.fx.dates.Dates;

/// Actions as they are typed, one a line, and the dates that are found in them: each is shown before it counts, and can be taken back.
public final class TypedActions {

    /// A date found in a line.
    ///
    /// @param line as typed
    /// @param due  the date; null where it is not sure
    /// @param maybe the dates that may be meant; empty where it is sure
    public record Found(String line, LocalDate due, List<LocalDate> maybe) {}

    private final Supplier<ActionReader> words;
    private final Dates dates;
    private final ReadOnlyListWrapper<Found> found = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final Map<String, ActionReader.Decision> decided = new HashMap<>();
    private String typed = "";

    public TypedActions(Supplier<ActionReader> words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /// Takes over what stands in the field now.
    public void typed(String text) {
        typed = text == null ? "" : text;
        if (typed.isBlank()) {
            decided.clear();
            found.clear();
            return;
        }
        var read = lines(typed);
        var lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var now = IntStream.range(0, lines.size())
                .filter(at -> read.get(at).due() != null || !read.get(at).maybe().isEmpty())
                .mapToObj(at -> new Found(lines.get(at), read.get(at).due(), read.get(at).maybe()))
                .distinct()
                .toList();
        if (!now.equals(found.get())) {
            found.setAll(now);
        }
    }

    /// Says which date a line means.
    ///
    /// @param date null where it means none, and the words stay as they are
    public void decide(Found line, LocalDate date) {
        decided.put(line.line(), new ActionReader.Decision(date));
        typed(typed);
    }

    /// What each line says that is not empty, as it was decided.
    public List<ActionReader.Reading> lines(String text) {
        var reader = words.get();
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> reader.read(line, dates.today(), decided.get(line))).toList();
    }

    /// As [#lines], where all is one action.
    public ActionReader.Reading one(String text) {
        return words.get().read(text, dates.today(), decided.get(text.strip()));
    }

    /// "Thursday, 24 December 2026".
    public String spell(LocalDate date) {
        return dates.fullDate(date);
    }

    public ReadOnlyListProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
