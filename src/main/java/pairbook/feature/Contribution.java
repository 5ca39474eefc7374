// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import pairbook.feature.Sight.Act;
import pairbook.fx.KeyGroup;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.people.Pair;

/// What a feature adds to a place that features share, without knowing it. Whoever shows such a place collects what its viewers may see
/// from [Registry#contributed(Class, Audience)].
///
/// Whatever is read here is read on the workbook's thread, for the mentorship in view, which is null where the workbook has none.
public sealed interface Contribution {

    /// Who may see it.
    Audience audience();

    /// How a screen stands, for the sidebar.
    ///
    /// @param screen its id
    /// @param read   a word or two, such as "9/11"; empty where there is nothing to say
    record ScreenState(Audience audience, String screen, Function<Pair, String> read) implements Contribution {}

    /// Things that can be gone to by name.
    record Destinations(Audience audience, Function<Pair, List<Destination>> read) implements Contribution {}

    /// What changed since a moment.
    record Changes(Audience audience, BiFunction<Pair, Instant, List<Change>> read) implements Contribution {}

    /// What comes on the agenda of the next meeting by itself. What is not shown to the pair stands there without its words.
    record Agenda(Audience audience, Function<Pair, List<AgendaOffer>> read) implements Contribution {}

    /// When the two met last; empty where they have not yet.
    record Met(Audience audience, Function<Pair, Optional<Instant>> read) implements Contribution {}

    /// What a feature says on the Overview of how the mentorship stands.
    record Standing(Audience audience, BiConsumer<Pair, Summary> read) implements Contribution {}

    /// A card on the Overview.
    ///
    /// @param view made by the feature, with FXML of its own
    /// @param read reads what it shows, and gives back what shows it on the FX thread
    record Card(Audience audience, Column column, Class<?> view, Function<Pair, Runnable> read) implements Contribution {

        /// Where it stands. In a column, cards stand as the features are listed.
        public enum Column {
            /// Across the whole page, before the others.
            WHOLE,
            LEFT,
            RIGHT
        }
    }

    /// What there is to be seen of a feature.
    ///
    /// @param prepare done once, before the first of them
    record Sights(Audience audience, In in, List<Act> prepare, List<Sight> sights) implements Contribution {

        /// In which workbook.
        public enum In {
            /// One that has just been begun.
            EMPTY,
            /// The example as it is.
            EXAMPLE,
            /// The example, once it may be changed.
            CHANGED
        }

        /// Without anything to prepare.
        public Sights(Audience audience, In in, Sight... sights) {
            this(audience, in, List.of(), List.of(sights));
        }
    }

    /// The keys that work on one screen, for the list of all keys.
    record Keys(Audience audience, KeyGroup group) implements Contribution {}

    /// A finished document of a mentorship, such as its signed contract.
    ///
    /// @param name of a file with it, without an ending
    /// @param read makes its pages; empty where there is no such document yet
    record Document(Audience audience, String name, Function<Pair, Optional<Function<PageSize, PaperDocument>>> read) implements Contribution {}
}
