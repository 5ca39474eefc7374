// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.util.List;
import java.util.Optional;

/// A table of a workbook's schema.
///
/// @param columns in the order of the schema
/// @param key     the names of the columns that tell its rows apart
public record Table(String name, List<Column> columns, List<String> key) {

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
