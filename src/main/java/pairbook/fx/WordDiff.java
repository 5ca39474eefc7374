// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds which words of a text changed. Works on words and the space between them, so that the pieces put together give the texts again, letter for letter.
///
/// Words that occur once on both sides anchor the comparison (patience), and only the stretches between anchors are compared in full; a stretch too long for
/// that counts as replaced. So two texts of 8,000 words stay a matter of milliseconds.
public final class WordDiff {

    private static final Pattern PIECE = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}_'’]+|.", Pattern.DOTALL);
    private static final int LARGEST_TABLE = 4_000_000;

    public enum Kind { SAME, ADDED, REMOVED }

    public record Part(Kind kind, String text) {}

    private final List<String> before;
    private final List<String> after;
    private final List<Part> parts = new ArrayList<>();

    private WordDiff(String before, String after) {
        this.before = pieces(before);
        this.after = pieces(after);
    }

    /// The two texts as one run of parts, removed before added where both stand at one place. Null counts as empty. Neighbouring parts differ in kind.
    public static List<Part> between(String before, String after) {
        WordDiff diff = new WordDiff(before == null ? "" : before, after == null ? "" : after);
        diff.compare(0, diff.before.size(), 0, diff.after.size());
        return diff.joined();
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private void compare(int fromA, int toA, int fromB, int toB) {
        while (fromA < toA && fromB < toB && before.get(fromA).equals(after.get(fromB))) {
            parts.add(new Part(Kind.SAME, before.get(fromA)));
            fromA++;
            fromB++;
        }
        int tail = 0;
        while (fromA < toA && fromB < toB && before.get(toA - 1).equals(after.get(toB - 1))) {
            toA--;
            toB--;
            tail++;
        }
        between(fromA, toA, fromB, toB);
        for (int i = 0; i < tail; i++) {
            parts.add(new Part(Kind.SAME, before.get(toA + i)));
        }
    }

    private void between(int fromA, int toA, int fromB, int toB) {
        if (fromA == toA || fromB == toB) {
            replace(fromA, toA, fromB, toB);
            return;
        }
        List<int[]> anchors = anchors(fromA, toA, fromB, toB);
        if (!anchors.isEmpty()) {
            int a = fromA;
            int b = fromB;
            for (int[] anchor : anchors) {
                compare(a, anchor[0], b, anchor[1]);
                parts.add(new Part(Kind.SAME, before.get(anchor[0])));
                a = anchor[0] + 1;
                b = anchor[1] + 1;
            }
            compare(a, toA, b, toB);
        } else if ((long) (toA - fromA) * (toB - fromB) <= LARGEST_TABLE) {
            longestCommon(fromA, toA, fromB, toB);
        } else {
            replace(fromA, toA, fromB, toB);
        }
    }

    private void replace(int fromA, int toA, int fromB, int toB) {
        before.subList(fromA, toA).forEach(piece -> parts.add(new Part(Kind.REMOVED, piece)));
        after.subList(fromB, toB).forEach(piece -> parts.add(new Part(Kind.ADDED, piece)));
    }

    /// Pieces that occur exactly once on both sides, thinned to the longest run that keeps its order on both.
    private List<int[]> anchors(int fromA, int toA, int fromB, int toB) {
        Map<String, int[]> places = new HashMap<>();
        for (int i = fromA; i < toA; i++) {
            places.computeIfAbsent(before.get(i), _ -> new int[4])[0]++;
            places.get(before.get(i))[1] = i;
        }
        for (int j = fromB; j < toB; j++) {
            int[] place = places.get(after.get(j));
            if (place != null) {
                place[2]++;
                place[3] = j;
            }
        }
        List<int[]> unique = new ArrayList<>();
        for (int i = fromA; i < toA; i++) {
            int[] place = places.get(before.get(i));
            if (place[0] == 1 && place[2] == 1 && !before.get(i).isBlank()) {
                unique.add(new int[] {i, place[3]});
            }
        }
        return increasing(unique);
    }

    private static List<int[]> increasing(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> run = new ArrayList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            run.addFirst(pairs.get(i));
        }
        return run;
    }

    private void longestCommon(int fromA, int toA, int fromB, int toB) {
        int rows = toA - fromA;
        int columns = toB - fromB;
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = before.get(fromA + i).equals(after.get(fromB + j))
                        ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && before.get(fromA + i).equals(after.get(fromB + j))) {
                parts.add(new Part(Kind.SAME, before.get(fromA + i)));
                i++;
                j++;
            } else if (j == columns || i < rows && length[i + 1][j] >= length[i][j + 1]) {
                parts.add(new Part(Kind.REMOVED, before.get(fromA + i++)));
            } else {
                parts.add(new Part(Kind.ADDED, after.get(fromB + j++)));
            }
        }
    }

    /// Joins neighbours; a single space between two changes joins the change, since marking every word apart reads badly.
    private List<Part> joined() {
        List<Part> out = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean bridge = part.kind() == Kind.SAME && part.text().equals(" ") && !removed.isEmpty() && !added.isEmpty()
                    && i + 1 < parts.size() && parts.get(i + 1).kind() != Kind.SAME;
            if (part.kind() == Kind.SAME && !bridge) {
                flush(out, removed, added);
                same.append(part.text());
                continue;
            }
            if (!same.isEmpty()) {
                out.add(new Part(Kind.SAME, same.toString()));
                same.setLength(0);
            }
            if (bridge || part.kind() == Kind.REMOVED) {
                removed.append(part.text());
            }
            if (bridge || part.kind() == Kind.ADDED) {
                added.append(part.text());
            }
        }
        flush(out, removed, added);
        if (!same.isEmpty()) {
            out.add(new Part(Kind.SAME, same.toString()));
        }
        return List.copyOf(out);
    }

    private static void flush(List<Part> out, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            out.add(new Part(Kind.REMOVED, removed.toString()));
            removed.setLength(0);
        }
        if (!added.isEmpty()) {
            out.add(new Part(Kind.ADDED, added.toString()));
            added.setLength(0);
        }
    }
}
