// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.BinaryOperator;

/// A burst of typing in one field, as [Revisions] notes it.
///
/// @param wording what stood there before it
public record Burst(String wording, Instant began, Instant ended) {

    /// Of two bursts in one field, what stood before the first, and when the last ended.
    public static final BinaryOperator<Burst> FIRST = (one, other) -> new Burst(
            one.began.isAfter(other.began) ? other.wording : one.wording,
            one.began.isAfter(other.began) ? other.began : one.began,
            one.ended.isAfter(other.ended) ? one.ended : other.ended);

    /// The one of a row with the columns `wording`, `began_at` and `ended_at`.
    public static Burst of(ResultSet row) throws SQLException {
        return new Burst(row.getString("wording"), Rows.moment(row, "began_at"), Rows.moment(row, "ended_at"));
    }
}
