// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every word that people read is in the bundle, once, and everything in the bundle is used.
class MessagesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Path BUNDLE = MAIN.resolve(Path.of("resources", "pairbook", "messages.properties"));
    /// A string that looks like a key: lower case, dotted.
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)+)\"");
    /// The beginning of a key that code completes, such as "people.kind." + kind.
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    @Test
    void noKeyIsThereTwice() throws IOException {
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (var line : Files.readAllLines(BUNDLE)) {
            if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
                var key = line.substring(0, line.indexOf('=')).strip();
                if (!seen.add(key)) {
                    twice.add(key);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyOfAViewIsThere() throws IOException {
        var keys = bundle().stringPropertyNames();
        var missing = new TreeSet<String>();
        for (var file : files(".fxml")) {
            var matcher = IN_FXML.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!keys.contains(matcher.group(1))) {
                    missing.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfTheCodeIsThere() throws IOException {
        var keys = bundle().stringPropertyNames();
        var roots = roots(keys);
        var missing = new TreeSet<String>();
        for (var file : files(".java")) {
            var matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                var key = matcher.group(1);
                var root = key.substring(0, key.indexOf('.'));
                if (roots.contains(root) && !keys.contains(key) && !isPrefix(key, keys)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// Names of files, prompts and the like share their shape with keys: they are keys only where a bundle key begins so.
    private static boolean isPrefix(String key, Set<String> keys) {
        return key.endsWith(".html") || key.endsWith(".pairbook") || key.endsWith(".lock") || key.endsWith(".pdf") || key.endsWith(".css") || key.endsWith(".json") || key.endsWith(".properties")
                || keys.stream().anyMatch(one -> one.startsWith(key + "."));
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var used = new HashSet<String>();
        var beginnings = new HashSet<String>();
        for (var file : files(".java")) {
            var text = Files.readString(file);
            KEY.matcher(text).results().forEach(result -> used.add(result.group(1)));
            BEGINNING.matcher(text).results().forEach(result -> beginnings.add(result.group(1)));
        }
        for (var file : files(".fxml")) {
            IN_FXML.matcher(Files.readString(file)).results().forEach(result -> used.add(result.group(1)));
        }
        beginnings.add("worksheet."); // the words of the worksheets: their own test holds them against the definitions
        var unused = new TreeSet<>(bundle().stringPropertyNames());
        unused.removeAll(used);
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        unused.removeIf(key -> used.stream().anyMatch(one -> key.startsWith(one + ".")));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyPatternIsOne() throws IOException {
        var bundle = bundle();
        for (var key : bundle.stringPropertyNames()) {
            var words = bundle.getProperty(key);
            if (words.contains("{0")) {
                assertThat(new MessageFormat(words).getFormats()).as(key).isNotEmpty();
                assertThat(words.replace("''", "")).as("an apostrophe in a pattern is written twice: " + key).doesNotContain("'");
            } else {
                assertThat(words).as("no pattern, so its apostrophes stand single: " + key).doesNotContain("''");
            }
        }
    }

    private static Set<String> roots(Set<String> keys) {
        var roots = new HashSet<String>();
        keys.forEach(key -> roots.add(key.contains(".") ? key.substring(0, key.indexOf('.')) : key));
        return roots;
    }

    private static Properties bundle() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
