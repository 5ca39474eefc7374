// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Versions;
import pairbook.fx.Messages;
import pairbook.fx.dates.TimeWords;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PdfRenderer;
import pairbook.people.PeopleStore;
import pairbook.tour.Tour;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;

/// Somebody at the real window of a computer in one language after the other: the example, every screen of the tour, a sheet filled, a
/// contract signed, a meeting closed, its paper, and all of it again the next day. What is on the screens is the same as in Britain, but
/// for dates and times.
public final class LocaleLife {

    private static final String HOME = "en-GB";
    private static final String TYPED = "as somebody would type them"; // by the tour
    private static final Map<String, String> DEEP_INSIDE = Map.of("meetings", "log", "contract", "next", "overview", "openMeeting");
    private static final long PATIENCE = 1800; // seconds for a tour, which takes one or two minutes on a computer with nothing else to do
    private static final Pattern DATED = Pattern.compile("\\d{1,2}:\\d\\d|\\b(January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_THIS_RUN = Pattern.compile("\\b[0-9a-fA-F]{4,}\\b|\\d+(\\.\\d)?\\u00a0[KM]B");

    private final Path folder;
    private final Hands hands;
    private final Tour.Standing clock = new Tour.Standing();
    private final Locale locale;
    private final boolean wholeTour;
    private final Map<String, List<String>> seen = new LinkedHashMap<>();

    private LocaleLife(Path folder, Locale locale, boolean wholeTour) {
        this.wholeTour = wholeTour;
        this.folder = folder;
        this.locale = locale;
        hands = new Hands(folder, clock, Messages.of(locale));
    }

    /// @param given a folder, whether the whole tour is made and its screens are held against those in Britain, and the locales; says on standard output what went wrong, and how many there were
    public static void main(String[] given) {
        try {
            var folder = Path.of(given[0]);
            new Hands(folder, new Tour.Standing()).begin();
            var usual = new LocaleLife(folder.resolve("usual"), Locale.forLanguageTag(HOME), true);
            if (Boolean.parseBoolean(given[1])) {
                usual.live();
            }
            int faults = 0;
            for (var tag : List.of(given).subList(2, given.length)) {
                faults += faults(tag, folder, usual);
            }
            System.out.printf(Locale.ROOT, "locales: %d, %d faults%n", given.length - 2, faults);
            Runtime.getRuntime().halt(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static int faults(String tag, Path folder, LocaleLife usual) {
        var life = new LocaleLife(folder.resolve(tag), Locale.forLanguageTag(tag), !usual.seen.isEmpty());
        var faults = new ArrayList<String>();
        try {
            life.live();
        } catch (Exception | AssertionError failure) {
            faults.add(failure.toString());
            failure.printStackTrace();
        }
        life.hands.faults.forEach(failure -> faults.add(failure.toString()));
        life.seen.forEach((screen, words) -> words.stream().filter(LocaleLife::hasOtherDigits).forEach(text -> faults.add(screen + " has other digits: " + text)));
        // On any screen, since a slow computer may show a thing a moment too late to be noted on its own. Where it did not come to all of them
        // that is the fault, and not all that is said there.
        var here = life.seen.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        usual.seen.keySet().stream().filter(screen -> !life.seen.containsKey(screen)).forEach(screen -> faults.add("never came to " + screen));
        usual.seen.forEach((screen, words) -> words.stream().filter(text -> life.seen.containsKey(screen) && !DATED.matcher(text).find() && !here.contains(text))
                .forEach(text -> faults.add("nothing says \"" + text + "\", as " + screen + " does")));
        faults.forEach(fault -> System.out.println(tag + ": " + fault));
        return faults.size();
    }

    private static boolean hasOtherDigits(String text) {
        return text.codePoints().anyMatch(one -> one > '9' && Character.isDigit(one));
    }

    private void live() throws IOException, InterruptedException {
        Locale.setDefault(locale);
        Files.createDirectories(folder);
        hands.show();
        if (wholeTour) {
            tour();
        } else {
            screens();
        }
        hands.until("saved", () -> hands.status().startsWith("Saved"));
        look("stock-take-typed");
        sign();
        meet();
        paper();
        var workbook = hands.window().folder();
        hands.quit();
        hands.gone();
        kept(workbook);
        hands.show();
        hands.until("the workbook", hands::isOpen);
        Hands.run(() -> hands.window().wiring().navigator().go("meetings"));
        hands.until("the meetings", () -> hands.said().contains(hands.words.get("screen.meetings")));
        look("the-next-day");
        hands.quit();
        hands.gone();
    }

    private void tour() throws InterruptedException {
        var done = new CountDownLatch(1);
        var faults = new int[1];
        Hands.run(() -> {
            var tour = new Tour[1];
            tour[0] = new Tour(hands.window(), clock, hands.stage(), Tour.Purpose.READING, folder.resolve("tour"), () -> {
                faults[0] = tour[0].faults();
                done.countDown();
            });
            tour[0].onLook(this::note);
            tour[0].begin();
        });
        if (!done.await(PATIENCE, TimeUnit.SECONDS) || faults[0] > 0) {
            throw new AssertionError("the tour had " + faults[0] + " faults, or did not end; it came to " + seen.keySet());
        }
    }

    /// The example, and a look at what the sidebar leads to.
    private void screens() {
        Hands.run(hands.window()::example);
        hands.until("the example", hands::isOpen);
        for (var screen : List.of("meetings", "overview", "contract")) {
            Hands.run(() -> hands.window().wiring().navigator().go(screen));
            hands.until(screen, () -> shown(DEEP_INSIDE.get(screen)) != null);
            look(screen);
        }
        press("next");
        hands.stockTake();
        hands.type("holds.back", TYPED);
    }

    private void sign() {
        Hands.run(() -> hands.window().wiring().navigator().go("contract"));
        press("sign");
        sign("mentee", "Ines Halloran");
        sign("mentor", "Tobias Wren");
        hands.until("the contract signed", () -> shown("next") != null);
        look("contract-signed");
    }

    private void sign(String role, String name) {
        hands.until(role, () -> shown("sign-name-" + role) != null);
        Hands.run(() -> ((TextInputControl) shown("sign-name-" + role)).setText(name));
        press("sign-" + role);
        hands.until(role + " signed", () -> shown("sign-" + role) == null);
    }

    /// Closes the meeting that is next, with a date and an action as people there write them.
    private void meet() {
        Hands.run(() -> hands.window().wiring().navigator().go("overview"));
        press("openMeeting");
        press("toClose");
        hands.until("its end", () -> shown("close-new-action") != null && field("close-date") != null);
        var dates = new pairbook.fx.dates.Dates(clock, hands.words);
        var due = LocalDate.now(clock).plusDays(38);
        write(field("close-date"), dates.fullDate(next().toLocalDate()));
        write(field("close-time"), new TimeWords(locale, hands.words.bundle()).write(next().toLocalTime()));
        write((TextField) shown("close-new-action"), "Send İzmir the list by " + dates.date(due));
        hands.until("the action", () -> hands.said().stream().anyMatch("Send İzmir the list"::equals));
        press("main");
        hands.until("it is over", () -> "meetings".equals(hands.window().wiring().navigator().placeProperty().get().screen()));
        hands.until("saved", () -> hands.status().matches("Saved.*|All saved"));
        look("meetings-closed");
    }

    private void write(TextField field, String words) {
        Hands.run(() -> {
            field.requestFocus();
            field.setText(words);
            field.fireEvent(new ActionEvent());
        });
    }

    private TextField field(String box) {
        var found = shown(box);
        return found == null ? null : (TextField) found.lookup(".text-field");
    }

    /// The signed contract on paper: English, word for word.
    private void paper() throws IOException {
        var wiring = hands.window().wiring();
        var document = wiring.features().document("contract", wiring.pairs().inView(), PageSize.A4).orElseThrow();
        try (var pdf = Loader.loadPDF(new PdfRenderer().render(document).pdf())) {
            seen.put("paper", List.of(plain(new PDFTextStripper().getText(pdf)).replaceAll("[#\\s]+", " ")));
        }
    }

    /// What the closed workbook holds.
    private void kept(Path closed) throws IOException {
        try (var workbook = Workbook.open(closed, clock)) {
            var room = workbook.shared();
            var people = new PeopleStore(room, clock);
            var pair = people.pairs().getFirst();
            var goals = new GoalStore(room, clock);
            var contracts = new ContractStore(room, clock, new SheetStore(room, clock), goals, people, new ContractWording(hands.words)::text);
            var sealed = contracts.read(pair.id()).sealed();
            var meetings = new MeetingStore(room, clock).ofMentorship(pair.id());
            var list = new ActionStore(room, clock).ofMentorship(pair.id()).stream().filter(action -> action.words().equals("Send İzmir the list")).map(Action::dueOn).toList();
            var sheets = new SheetStore(room, clock);
            var sheet = sheets.answers(sheets.ownSheets("stock-take").getFirst().id(), Side.AGREED);
            expect("seals", sealed.size() > 1 && sealed.stream().allMatch(Versions.Sealed::intact));
            expect("the action's date", list.equals(List.of(LocalDate.now(clock).plusDays(38))));
            expect("the next meeting", meetings.stream().anyMatch(one -> LocalDateTime.ofInstant(one.startsAt(), clock.getZone()).equals(next()) && one.state() == Meeting.State.PLANNED));
            expect("what was typed", sheet.toString().contains(TYPED));
            seen.put("held", List.of(Long.toString(meetings.stream().filter(one -> one.state() == Meeting.State.HELD).count())));
        }
        try (var all = Files.list(new Shelf(folder).home().resolve("workbooks"))) {
            expect("no folder but of workbooks that opened", all.count() == (wholeTour ? 2 : 1));
        }
    }

    private LocalDateTime next() {
        return LocalDate.now(clock).plusDays(28).atTime(16, 30);
    }

    private static void expect(String what, boolean there) {
        if (!there) {
            throw new AssertionError("It is not there: " + what);
        }
    }

    private void press(String id) {
        hands.until(id, () -> shown(id) != null);
        Hands.run(() -> shown(id).executeAccessibleAction(AccessibleAction.FIRE));
    }

    /// What has this id and can be seen and used; null where nothing does.
    private Node shown(String id) {
        return hands.stage().getScene().getRoot().lookupAll("#" + id).stream().filter(node -> !node.isDisabled() && isShown(node)).findFirst().orElse(null);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private void look(String name) {
        Hands.run(() -> note(name));
    }

    private void note(String name) {
        var words = new ArrayList<String>();
        hands.stage().getScene().getRoot().lookupAll("*").stream().filter(LocaleLife::isShown).forEach(node -> {
            if (node instanceof Labeled label && label.getText() != null && !label.getText().isBlank()) {
                words.add(plain(label.getText()));
            } else if (node instanceof TextInputControl field && field.getText() != null) {
                words.add(plain(field.getText()));
            }
        });
        seen.put(name, words.stream().map(text -> text.replace(folder.toString(), "")).toList());
    }

    /// Without what differs from run to run.
    private static String plain(String text) {
        return OF_THIS_RUN.matcher(text.replace("\r", "")).replaceAll("#");
    }
}
