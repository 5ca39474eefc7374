// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

/// A column of a workbook's table.
///
/// @param references the table whose ids stand in it; empty where there is no such rule
public record Column(String name, Type type, boolean nullable, String references) {

    /// What a value of it is in Java.
    public enum Type {
        /// [java.util.UUID]
        ID,
        /// [String]
        TEXT,
        /// [Integer]
        NUMBER,
        /// [Boolean]
        FLAG,
        /// [java.time.LocalDate]
        DATE,
        /// [java.time.Instant], to the millisecond
        MOMENT
    }
}
