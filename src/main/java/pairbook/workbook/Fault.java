// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

/// What is wrong with a value, without a word of it.
///
/// @param column empty where the column is not one of the table's: its name may be anything
public record Fault(String table, String column, Kind kind) {

    /// How it is wrong.
    public enum Kind {
        /// There is none, and there must be one.
        MISSING,
        /// The table has no such column.
        UNKNOWN,
        /// It is of another type.
        TYPE,
        /// A number, date or moment that no screen can show, or finer than what is kept.
        RANGE,
        /// Not one of the words that may stand there, or not in the form that they have.
        WORD,
        /// A character that no text may hold: NUL, or half of a surrogate pair.
        CHARACTER,
        /// It names a row that is not there.
        DANGLING
    }

    /// For the details that fold out.
    @Override
    public String toString() {
        return table + "." + column + " " + kind;
    }
}
