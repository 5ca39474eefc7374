// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/// Reads RFC 4180 to the letter, and refuses whatever is not: bare line ends, quotes inside plain cells, anything behind a closing quote,
/// rows of another length than the first.
final class CsvReader {

    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        return new CsvReader(text).file();
    }

    private List<List<String>> file() {
        var rows = new ArrayList<List<String>>();
        while (at < text.length()) {
            var row = row();
            if (!rows.isEmpty() && rows.getFirst().size() != row.size()) {
                throw refused("a row of " + row.size() + " cells");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (at < text.length()) { // the last row may end without it
            if (!text.startsWith("\r\n", at)) {
                throw refused("no line end");
            }
            at += 2;
        }
        return cells;
    }

    private String cell() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (true) {
            if (at == text.length()) {
                throw refused("an open quote");
            }
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at++));
            } else if (text.startsWith("\"\"", at)) {
                cell.append('"');
                at += 2;
            } else {
                at++;
                return cell.toString();
            }
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\r') {
            if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
                throw refused("a character that must be in quotes");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why + " at " + at);
    }
}
