// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.time.Instant;

/// Something that changed, in a line.
///
/// @param words  such as "I enjoy it 5 → 7"
/// @param weight how much it tells: [#AGREED] and more is told first, [#SLIGHT] last
public record Change(String words, int weight, Instant at) {

    /// What tells little by itself, such as a rating that moved by one.
    public static final int SLIGHT = 0;

    /// What can be seen now, and could not before.
    public static final int SHOWN = 1;

    /// What was done or written. A rating that moved far is heavier, by how far.
    public static final int DEED = 2;

    /// What the two agreed: heavier than any rating's move.
    public static final int AGREED = 100;
}
