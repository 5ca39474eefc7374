// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import java.util.List;

/// What a text means that people wrote: a value; or several that it may mean, to choose from; or one sentence that says what is wrong.
/// Nothing at all for an empty text.
///
/// @param value   null where it is not sure, or there is none
/// @param choices what it may mean, the likeliest first; empty where it is sure or makes no sense
/// @param error   null where nothing is wrong
public record Reading<T>(T value, List<T> choices, String error) {

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, List.of(), null);
    }

    public static <T> Reading<T> empty() {
        return of(null);
    }

    static <T> Reading<T> wrong(String error) {
        return new Reading<>(null, List.of(), error);
    }

    /// @param all at least one; sure where there is no other
    static <T> Reading<T> oneOf(List<T> all) {
        return all.size() == 1 ? of(all.getFirst()) : ask(all);
    }

    /// As [#oneOf], to be asked also where there is only one.
    static <T> Reading<T> ask(List<T> all) {
        return new Reading<>(null, List.copyOf(all), null);
    }
}
