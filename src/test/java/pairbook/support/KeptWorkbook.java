// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The files of a closed workbook, kept in memory since to make them is slow: each test opens a copy of its own.
///
/// @param files by their path in the workbook's folder
public record KeptWorkbook(Map<String, byte[]> files) {

    /// @param make makes a workbook in a folder that is not there yet, and closes it
    public static KeptWorkbook of(Consumer<Path> make) {
        try {
            var place = Files.createTempDirectory("pairbook-kept");
            try {
                var folder = place.resolve("workbook");
                make.accept(folder);
                var kept = new TreeMap<String, byte[]>();
                try (var files = Files.walk(folder)) {
                    for (var file : files.filter(Files::isRegularFile).toList()) {
                        kept.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                    }
                }
                return new KeptWorkbook(kept);
            } finally {
                try (var files = Files.walk(place)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a copy into a folder.
    public void copy(Path folder) {
        try {
            for (var file : files.entrySet()) {
                var to = folder.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.write(to, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
