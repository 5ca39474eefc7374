// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.WorkbookException.Reason;

/// The user's data directory: where workbooks stand, which were open last, and how the user likes the program to look.
///
/// Nothing in it but the workbooks themselves says whose they are or what they are called: folders and lists hold ids.
public final class Shelf {

    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());
    private static final int REMEMBERED = 12;

    private final Path home;
    private Ahead ahead; // null where none is

    public Shelf(Path home) {
        this.home = home;
    }

    /// Where data belongs on this system: `PAIRBOOK_HOME` if set, else what the system's custom is.
    public static Path home(Map<String, String> environment, String system, Path userHome) {
        var chosen = environment.getOrDefault("PAIRBOOK_HOME", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? userHome.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve("Pairbook");
        }
        if (name.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Pairbook");
        }
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? userHome.resolve(".local").resolve("share") : Path.of(data)).resolve("pairbook");
    }

    public Path home() {
        return home;
    }

    /// A workbook that is being opened before anybody asked for it.
    private record Ahead(Path folder, CompletableFuture<Workbook> opening) {}

    /// Begins to open a workbook on a thread of its own, since [#open] will ask for it soon; else [#letGo] is to be called.
    public synchronized void openAhead(Path folder, Clock clock) {
        ahead = new Ahead(folder, CompletableFuture.supplyAsync(
                () -> Workbook.open(folder, clock), work -> Thread.ofPlatform().daemon().name("ahead").start(work)));
    }

    private synchronized Optional<Ahead> begun() {
        var begun = Optional.ofNullable(ahead);
        ahead = null;
        return begun;
    }

    /// Opens a workbook, or waits until it has been opened ahead.
    ///
    /// @throws WorkbookException as [Workbook#open(Path, char[], Clock)]
    public Workbook open(Path folder, char[] passphrase, Clock clock) {
        var begun = begun();
        if (begun.isPresent() && begun.get().folder().equals(folder) && passphrase == null) {
            try {
                return begun.get().opening().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        begun.ifPresent(Shelf::close);
        return Workbook.open(folder, passphrase, clock);
    }

    /// Closes a workbook that was opened ahead and that nobody has asked for.
    public void letGo() {
        begun().ifPresent(Shelf::close);
    }

    private static void close(Ahead begun) {
        begun.opening().thenAccept(Workbook::close).exceptionally(failure -> null).join(); // why it did not open is told whoever opens it
    }

    /// Makes a workbook in a folder of its own. Where that fails, nothing of it is left behind.
    ///
    /// @param maker takes a folder that is not there yet
    public <T> T make(Function<Path, T> maker) {
        var folder = newFolder();
        try {
            return maker.apply(folder);
        } catch (RuntimeException | Error e) {
            Scratch.clear(folder);
            throw e;
        }
    }

    /// A folder for a new workbook: a neutral id, not there yet.
    Path newFolder() {
        return home.resolve("workbooks").resolve(UUID.randomUUID().toString());
    }

    /// The workbooks opened last that are still there, the last one first. Those outside this directory are remembered
    /// by their path, since there is no other way to find them.
    public List<Path> recent() {
        var folders = new ArrayList<Path>();
        for (var line : load("recent").getProperty("folders", "").split("\n")) {
            if (!line.isBlank()) {
                folders.add(home.resolve("workbooks").resolve(line));
            }
        }
        return folders.stream().filter(Workbook::isWorkbook).toList();
    }

    /// Puts a workbook at the head of the recent ones.
    public void remember(Path folder) {
        var inside = home.resolve("workbooks");
        var folders = new ArrayList<>(recent());
        folders.remove(folder);
        folders.addFirst(folder);
        var lines = folders.stream().limit(REMEMBERED).map(one -> one.startsWith(inside) ? inside.relativize(one) : one);
        var properties = new Properties();
        properties.setProperty("folders", String.join("\n", lines.map(Path::toString).toList()));
        store("recent", properties);
    }

    /// How the user likes the program: theme, text size, window, paper.
    public Properties settings() {
        return load("settings");
    }

    /// Keeps the settings.
    ///
    /// @throws WorkbookException if the directory cannot be written to
    public void keepSettings(Properties settings) {
        store("settings", settings);
    }

    private Properties load(String name) {
        var properties = new Properties();
        var file = home.resolve(name + ".properties");
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // Preferences, not a person's words: without them the program starts as on the first day.
                LOG.log(Level.WARNING, "{0}.properties cannot be read: {1}", new Object[] {name, e.getClass().getName()});
                properties.clear();
            }
        }
        return properties;
    }

    private void store(String name, Properties properties) {
        try {
            PrivateFiles.folder(home);
            var text = new java.io.StringWriter();
            properties.store(text, null);
            WorkbookProperties.replace(home.resolve(name + ".properties"), text.toString());
        } catch (IOException e) {
            throw new WorkbookException(Reason.NOT_WRITABLE, name + ".properties, " + e.getClass().getSimpleName());
        }
    }
}
