// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.fx.Messages;
import pairbook.shell.Version;
import pairbook.tour.Tour;
import pairbook.window.Faults;
import pairbook.workbook.Shelf;
import pairbook.worksheet.Worksheet;

/// Starts the program: arguments, log, then the window, or the tour where there is no display.
///
/// Not an Application itself, so that JavaFX's settings are made before JavaFX loads.
public final class Main {

    static final String USAGE = """
            Usage: pairbook [WORKBOOK] [--tour DIR] [--version] [--help]
              WORKBOOK    a workbook's folder, or a hand-over file; without it, the workbook that was open last
              --tour DIR  write pictures of every screen of the example to DIR, without a window
              --version   say which version this is
              --help      say this""";

    /// A system property for those who package the program: with it, it opens the example in a window, visits every screen and ends,
    /// for the Java runtime to learn which classes and methods that takes.
    private static final String REHEARSAL = "pairbook.rehearsal";

    private static final List<String> FORMS = List.of("stock-take", "contract");

    private static final Logger ROOT = Logger.getLogger(""); // held: a level is lost with its logger

    private Main() {}

    public static void main(String[] given) {
        System.exit(run(given, System.out, System.err));
    }

    /// Runs the program and returns its exit code.
    public static int run(String[] given, PrintStream out, PrintStream err) {
        ROOT.setLevel(Level.WARNING);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Faults.log(failure));
        Arguments arguments;
        try {
            arguments = Arguments.parse(given);
        } catch (IllegalArgumentException e) {
            err.println("pairbook: " + e.getMessage());
            return 2;
        }
        if (arguments.help()) {
            out.println(USAGE);
            return 0;
        }
        if (arguments.version()) {
            out.println("Pairbook " + Version.get());
            return 0;
        }
        var tour = arguments.tour();
        var chosen = System.getProperty("glass.platform"); // whoever names JavaFX's platform knows that there is one
        if (tour == null && chosen == null && !Display.isThere(System.getProperty("os.name"), System.getenv())) {
            tour = Path.of("target", "tour");
            out.println("There is no display here, so instead of opening a window Pairbook takes pictures of its screens.");
        }
        if (tour != null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            out.println("Pictures go to " + tour.toAbsolutePath());
        }
        try {
            if (tour != null) {
                PairbookApp.tour(Tour.Purpose.PICTURES, tour);
            } else if (Boolean.getBoolean(REHEARSAL)) {
                PairbookApp.tour(Tour.Purpose.REHEARSAL, null);
            } else {
                start(arguments.workbook());
            }
            return 0;
        } catch (RuntimeException | LinkageError e) {
            Faults.log(e);
            err.println(Display.whyNot(e));
            return 1;
        }
    }

    /// Shows the window. Its first workbook is opened meanwhile: both take about as long, and neither needs the other.
    ///
    /// @param given a workbook's folder or a hand-over file; null for the workbook that was open last
    private static void start(Path given) {
        var clock = Clock.tick(Clock.systemDefaultZone(), Duration.ofMillis(1)); // the room keeps milliseconds
        var shelf = new Shelf(Shelf.home(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
        var first = given == null ? shelf.recent().stream().findFirst() : Optional.of(given).filter(Files::isDirectory);
        first.ifPresent(folder -> shelf.openAhead(folder, clock));
        Thread.ofPlatform().daemon().name("words").start(() -> { // what the window will ask for, kept until then
            Messages.system();
            FORMS.forEach(Worksheet::load);
        });
        try {
            PairbookApp.start(shelf, clock, first.orElse(given));
        } finally {
            shelf.letGo();
        }
    }
}
