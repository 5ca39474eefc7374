// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Worksheet.Part;

/// What differs between two sheets of one worksheet.
public record Comparison(List<PartChange> parts) {

    private static final double ALIKE = 0.4;
    private static final int MOST_PAIRS = 10_000;

    /// One part, changed or not.
    public record PartChange(Part part, List<PromptChange> prompts) {

        public boolean isChanged() {
            return prompts.stream().anyMatch(PromptChange::isChanged);
        }
    }

    /// One prompt, changed or not.
    public sealed interface PromptChange {

        Prompt prompt();

        boolean isChanged();
    }

    /// A prompt with one answer.
    public record ValueChange(Prompt prompt, Value before, Value after) implements PromptChange {

        @Override
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /// A prompt with a list: what is on the later sheet in its order, and behind what stood before it the entries that are gone.
    public record ListChange(Prompt prompt, List<EntryChange> entries) implements PromptChange {

        @Override
        public boolean isChanged() {
            return entries.stream().anyMatch(EntryChange::isChanged);
        }
    }

    /// What became of one entry.
    public sealed interface EntryChange {

        default boolean isChanged() {
            return true;
        }
    }

    /// An entry that is on the later sheet only.
    public record Added(Entry after, int to) implements EntryChange {}

    /// An entry that is on the earlier sheet only.
    public record Removed(Entry before, int from) implements EntryChange {}

    /// An entry on both sheets, perhaps in other words.
    ///
    /// @param from  its place on the earlier sheet, 0 for the first
    /// @param to    its place on the later one
    /// @param moved whether its place among the others is another; only where the order means something
    public record Kept(Entry before, Entry after, int from, int to, boolean moved) implements EntryChange {

        public boolean isReworded() {
            return !before.words().equals(after.words()) || !before.proof().equals(after.proof());
        }

        @Override
        public boolean isChanged() {
            return moved || isReworded();
        }
    }

    /// Compares an earlier sheet's answers with a later one's.
    public static Comparison between(Worksheet worksheet, Answers before, Answers after) {
        return new Comparison(worksheet.parts().stream().map(part -> between(part, before, after)).toList());
    }

    /// Compares one part only.
    public static PartChange between(Part part, Answers before, Answers after) {
        return new PartChange(part, part.prompts().map(prompt -> between(prompt, before, after)).toList());
    }

    private static PromptChange between(Prompt prompt, Answers before, Answers after) {
        return prompt.isList()
                ? new ListChange(prompt, entries(before.entries(prompt.key()), after.entries(prompt.key()), prompt.kind() == Prompt.Kind.ORDER))
                : new ValueChange(prompt, before.value(prompt.key()), after.value(prompt.key()));
    }

    /// Entries have other ids on the next sheet: they are found again by their words, or by most of their words.
    private static List<EntryChange> entries(List<Entry> before, List<Entry> after, boolean ordered) {
        var partner = new int[after.size()];
        Arrays.fill(partner, -1);
        var left = new ArrayList<Integer>();
        for (var from = 0; from < before.size(); from++) {
            left.add(from);
        }
        for (var to = 0; to < partner.length; to++) {
            var words = after.get(to).words();
            var same = left.stream().filter(from -> before.get(from).words().equals(words)).findFirst();
            same.ifPresent(left::remove);
            partner[to] = same.orElse(-1);
        }
        alike(before, after, partner, left);
        var still = ordered ? unmoved(partner) : Set.<Integer>of();
        var changes = new ArrayList<EntryChange>();
        gone(before, left, -1, changes);
        for (var to = 0; to < partner.length; to++) {
            var from = partner[to];
            if (from < 0) {
                changes.add(new Added(after.get(to), to));
            } else {
                changes.add(new Kept(before.get(from), after.get(to), from, to, ordered && !still.contains(from)));
                gone(before, left, from, changes);
            }
        }
        return List.copyOf(changes);
    }

    private static void alike(List<Entry> before, List<Entry> after, int[] partner, List<Integer> left) {
        var open = IntStream.range(0, partner.length).filter(to -> partner[to] < 0).count();
        if (open * left.size() > MOST_PAIRS) {
            return;
        }
        for (var to = 0; to < partner.length; to++) {
            if (partner[to] >= 0) {
                continue;
            }
            var best = ALIKE;
            Integer found = null;
            for (var from : left) {
                var likeness = likeness(before.get(from).words(), after.get(to).words());
                if (likeness >= best && (found == null || likeness > best)) {
                    best = likeness;
                    found = from;
                }
            }
            if (found != null) {
                partner[to] = found;
                left.remove(found);
            }
        }
    }

    /// The entries that are gone and stood right behind one that is still there, or at the very top.
    private static void gone(List<Entry> before, List<Integer> left, int behind, List<EntryChange> changes) {
        for (var from = behind + 1; from < before.size() && left.contains(from); from++) {
            changes.add(new Removed(before.get(from), from));
        }
    }

    /// How much of their words two entries share, 0 to 1; short words such as "on" count for nothing.
    private static double likeness(String one, String other) {
        var first = words(one);
        var second = words(other);
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        var all = first.size() + second.size();
        return all == 0 ? 0 : 2.0 * shared.size() / all;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    /// Of the entries on both sheets, the largest number that kept their order among themselves: the others moved.
    private static Set<Integer> unmoved(int[] partner) {
        var places = Arrays.stream(partner).filter(from -> from >= 0).toArray();
        var length = new int[places.length];
        var previous = new int[places.length];
        var last = -1;
        for (var at = 0; at < places.length; at++) {
            length[at] = 1;
            previous[at] = -1;
            for (var earlier = 0; earlier < at; earlier++) {
                if (places[earlier] < places[at] && length[earlier] + 1 > length[at]) {
                    length[at] = length[earlier] + 1;
                    previous[at] = earlier;
                }
            }
            last = last < 0 || length[at] > length[last] ? at : last;
        }
        var still = new HashSet<Integer>();
        for (var at = last; at >= 0; at = previous[at]) {
            still.add(places[at]);
        }
        return still;
    }

    /// One part of it.
    ///
    /// @throws java.util.NoSuchElementException if the worksheet has no such part
    public PartChange part(String key) {
        return parts.stream().filter(change -> Objects.equals(change.part().key(), key)).findFirst().orElseThrow();
    }

    public boolean isChanged() {
        return parts.stream().anyMatch(PartChange::isChanged);
    }
}
