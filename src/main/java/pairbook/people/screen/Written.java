// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Shows a choice in words. It is chosen from a list, never written by hand.
final class Written<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Written(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T one) {
        return one == null ? "" : words.apply(one);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, never written");
    }
}
