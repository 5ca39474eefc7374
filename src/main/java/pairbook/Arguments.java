// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What the program was started with.
///
/// @param workbook a workbook's folder, or null
/// @param tour     where the tour's pictures go; null where none was asked for
record Arguments(Path workbook, Path tour, boolean version, boolean help) {

    /// @throws IllegalArgumentException with a sentence for the person, if something makes no sense
    static Arguments parse(String... given) {
        Path workbook = null;
        Path tour = null;
        var version = false;
        var help = false;
        for (int at = 0; at < given.length; at++) {
            var one = given[at];
            switch (one) {
                case "--version" -> version = true;
                case "--help" -> help = true;
                case "--tour" -> {
                    if (at + 1 == given.length || given[at + 1].startsWith("--")) {
                        throw new IllegalArgumentException("--tour needs a folder for the pictures");
                    }
                    tour = path(given[++at]);
                }
                default -> {
                    if (one.startsWith("-")) {
                        throw new IllegalArgumentException("no such option: " + one + " (see --help)");
                    }
                    if (workbook != null) {
                        throw new IllegalArgumentException("only one workbook can be opened at a time");
                    }
                    workbook = path(one);
                }
            }
        }
        return new Arguments(workbook, tour, version, help);
    }

    private static Path path(String given) {
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("this cannot be a folder's name: " + given);
        }
    }
}
