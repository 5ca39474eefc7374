// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Messages;
import pairbook.fx.Strokes;
import pairbook.fx.controls.drawn.SignaturePad;
import pairbook.fx.controls.fields.EnterField;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.edits.Unfinished;
import pairbook.fx.panels.Panel;
import pairbook.fx.panels.ScreenDraft;
import pairbook.meetings.list.MoveView;
import pairbook.meetings.list.QuickView;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.screen.MentorshipView;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.people.screen.PersonView;
import pairbook.support.TestClock;
import pairbook.workbook.Folders;
import pairbook.workbook.Shelf;

/// Words half typed into a panel: left by Esc, by lock, by quit and with another screen, they are there when it is opened again.
class DraftsTest extends WindowTest {

    private static final String SECRET = "otter lantern gravel sonata";
    private static final Pattern TYPED = Pattern.compile("<(TextField|TextArea|GrowingText|DateField|TimeField|NumberField|EnterField)\\b");

    private enum Way { ESC, SCREEN, LOCK, QUIT }

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final Messages words = Messages.of(Locale.UK);
    private final Map<String, Runnable> panels = new LinkedHashMap<>();
    private CountDownLatch ended;
    private Meeting meeting;
    private Meeting contact;
    private int typed;
    private final List<String> lost = new ArrayList<>();

    @BeforeEach
    void begin() {
        open();
        until(() -> node("choice-am-mentor") != null);
        run(window::empty);
        until(this::isOpen);
    }

    private void open() {
        ended = new CountDownLatch(1);
        show(home, clock, ended);
    }

    private boolean isOpen() {
        return window.isOpen() && node("go-overview") != null;
    }

    private void quit() {
        run(window::quit);
        try {
            assertThat(ended.await(120, TimeUnit.SECONDS)).as("it ends when asked to").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        window.end();
        run(stage::close);
    }

    private void unlock() {
        until(() -> node("unlock-passphrase") != null && node("unlock-passphrase").isFocused());
        run(() -> ((TextInputControl) node("unlock-passphrase")).replaceSelection(SECRET));
        fire("unlock-open");
        until(this::isOpen);
    }

    /// With a passphrase, and something in it to open panels of.
    private void prepare() {
        quit();
        Folders.lock(new Shelf(home).recent().getFirst(), SECRET.toCharArray(), clock);
        open();
        unlock();
        var pair = onFx(() -> window.wiring().pairs().inView());
        var store = new MeetingStore(window.session().workbook().shared(), clock);
        meeting = Meeting.planned(pair.id(), Instant.parse("2026-12-01T15:00:00Z"), clock.getZone());
        contact = Meeting.contact(pair.id(), Medium.PHONE, Instant.parse("2026-11-10T15:00:00Z"), clock.getZone());
        store.save(meeting);
        store.save(contact);
        store.saveContact(contact.id(), "A call");
        panels.put("person", () -> PersonView.open(window.wiring().views(), window.around().dialogs(), null));
        panels.put("person, known", () -> PersonView.open(window.wiring().views(), window.around().dialogs(), pair.other().orElseThrow().id()));
        panels.put("mentorship", () -> MentorshipView.open(window.wiring().views(), window.around().dialogs(), null));
        panels.put("mentorship, known", () -> MentorshipView.open(window.wiring().views(), window.around().dialogs(), pair.id()));
        panels.put("quick", () -> QuickView.open(window.wiring().views(), window.around().dialogs(), pair));
        panels.put("quick, known", () -> QuickView.open(window.wiring().views(), window.around().dialogs(), pair, contact, "A call"));
        panels.put("move", () -> MoveView.open(window.wiring().views(), window.around().dialogs(), pair, meeting));
        panels.put("ask", () -> window.rename()); // the window of that time: quitting makes another
        panels.put("missed", () -> settle("meetings.missed"));
        panels.put("called off", () -> settle("meetings.called-off"));
    }

    private void settle(String key) {
        stage.getScene().getRoot().lookupAll(".meeting-card .menu-button").stream()
                .flatMap(menu -> ((MenuButton) menu).getItems().stream())
                .filter(item -> words.get(key).equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private Panel panel() {
        return stage.getScene().getRoot().lookupAll(".panel").stream()
                .filter(node -> node instanceof Panel && node.getParent() != null && node.getParent().isVisible())
                .map(Panel.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static void fields(Node in, List<TextInputControl> found) {
        if (in instanceof PassphraseField || in instanceof ComboBox<?> || !in.isVisible()) {
            return;
        }
        if (in instanceof TextInputControl text) {
            if (text.isEditable()) {
                found.add(text);
            }
        } else if (in instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> fields(child, found));
        }
    }

    private List<TextInputControl> fields() {
        return onFx(() -> {
            var found = new ArrayList<TextInputControl>();
            fields(panel(), found);
            return found;
        });
    }

    private List<ToggleButton> toggles() {
        return panel().lookupAll("*").stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast).toList();
    }

    private List<Boolean> choices() {
        return onFx(() -> toggles().stream().map(ToggleButton::isSelected).toList());
    }

    /// Waits until everything asked of the workbook has been done.
    private void work() {
        var done = new CountDownLatch(1);
        run(() -> window.afterWork(done::countDown));
        try {
            assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        settle();
    }

    private void show(String name) {
        run(() -> window.wiring().navigator().go("meetings"));
        work();
        run(panels.get(name));
        until(() -> panel() != null);
        work();
    }

    private void leave(Way way) {
        switch (way) {
            case ESC -> robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            case SCREEN -> {
                run(() -> window.wiring().navigator().go("overview"));
                settle();
                run(() -> window.wiring().navigator().go("meetings"));
                robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            }
            case LOCK -> {
                run(window::lock);
                assertThat(onFx(() -> panel())).as("nothing of it is in the window").isNull();
                unlock();
            }
            case QUIT -> {
                quit();
                open();
                unlock();
            }
        }
        settle();
        until(() -> panel() == null);
    }

    private void typeAndLeave(String name, Way way) {
        show(name);
        var said = new ArrayList<String>();
        var begun = fields().stream().map(TextInputControl::getText).toList();
        assertThat(begun).as(name).isNotEmpty();
        var chosenBefore = choices();
        if (!name.endsWith("known")) {
            run(() -> toggles().stream().reduce((first, last) -> last).ifPresent(ToggleButton::fire));
        }
        var chosen = choices();
        for (var field : fields()) {
            run(() -> {
                field.requestFocus();
                field.end();
                field.replaceSelection(" kept " + ++typed);
                said.add(field.getText());
            });
        }
        leave(way);
        show(name);
        var there = fields().stream().map(TextInputControl::getText).toList();
        for (int at = 0; at < said.size(); at++) {
            if (at >= there.size() || !there.get(at).strip().equals(said.get(at).strip())) {
                lost.add(name + " by " + way + ", field " + at + ": " + said.get(at) + " became " + there);
            }
        }
        assertThat(choices()).as("%s: what was chosen along with the words", name).isEqualTo(chosen);
        var itsOwn = name.equals("person, known"); // its words are the person's by now
        assertThat(node("panel-discard") != null).as("%s says that the words are still there", name).isEqualTo(!itsOwn);
        if (!itsOwn) {
            run(() -> ((Labeled) node("panel-discard")).executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
            assertThat(fields().stream().map(TextInputControl::getText).toList()).as("discarded").isEqualTo(begun);
            assertThat(choices()).as("discarded").isEqualTo(chosenBefore);
        }
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> panel() == null);
    }

    private void end() {
        work();
        assertThat(window.session().workbook().shared().<Integer>read(handle -> handle.createQuery("select count(*) from draft").mapTo(Integer.class).one()))
                .as("drafts left").isZero();
        quit();
        if (typed > 0) { // the signatures count none
            System.out.printf("drafts: %d fields typed and left by lock, quit, Esc and screen, %d lost%n", typed, lost.size());
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void wordsInAPanelAreThereAgain() {
        prepare();
        panels.keySet().forEach(name -> typeAndLeave(name, Way.ESC));
        typeAndLeave("person", Way.SCREEN);
        typeAndLeave("quick", Way.LOCK);
        typeAndLeave("mentorship", Way.QUIT);
        end();
    }

    @Test
    @Tag("soak")
    void wordsInEachPanelAreThereAgainHoweverItWasLeft() {
        prepare();
        for (var way : Way.values()) {
            panels.keySet().forEach(name -> typeAndLeave(name, way));
        }
        end();
    }

    /// Leaving and quitting stop at a date or number that cannot be read; a lock does not wait.
    @Test
    void whatCannotBeReadOnAScreenIsThereAgain() {
        prepare();
        new Doings(window.session().workbook().shared(), clock).contract("Time to think", "Ask one question a week", "");
        for (var go : List.<Runnable>of(
                () -> window.wiring().navigator().go("meeting", meeting.id()), () -> window.wiring().navigator().go("contract"))) {
            run(go);
            work();
            var said = new TreeMap<String, String>();
            run(() -> unread().forEach((name, field) -> {
                field.field().requestFocus();
                field.field().setText("unread " + ++typed);
                said.put(name, field.field().getText());
            }));
            assertThat(said).hasSizeGreaterThan(3);
            run(window::quit);
            work();
            assertThat(ended.getCount()).as("it stops and shows it").isOne();
            run(window::lock);
            unlock();
            run(go);
            work();
            settle();
            var there = onFx(() -> {
                var texts = new TreeMap<String, String>();
                unread().forEach((name, field) -> texts.put(name, field.field().getText()));
                return texts;
            });
            said.forEach((name, words) -> {
                if (!words.equals(there.get(name))) {
                    lost.add(name + ": " + words + " became " + there.get(name));
                }
            });
            run(() -> unread().values().forEach(field -> field.field().setText(field.taken())));
            run(() -> assertThat(window.wiring().shell().finish()).as("nothing is left").isTrue());
        }
        end();
    }

    /// What is read on the screen in view, by its name.
    private Map<String, Unfinished> unread() {
        var page = window.wiring().shell().page();
        var fields = new TreeMap<String, Unfinished>();
        Unfinished.all(page).stream()
                .filter(field -> !(field instanceof EnterField) && field.field().isEditable())
                .forEach(field -> assertThat(fields.put(ScreenDraft.name((Node) field, page), field)).as("a name of its own").isNull());
        return fields;
    }

    /// The cards are made when the draft has been read, behind the screen itself.
    @Test
    void halfASignatureIsThereAgainForTheSamePersonOnly() {
        prepare();
        var other = onFx(() -> window.wiring().pairs().inView().other().orElseThrow());
        new Doings(window.session().workbook().shared(), clock).contract("Time to think", "Ask one question a week", "");
        toSigning();
        run(() -> {
            ((TextInputControl) node("sign-name-mentee")).setText("Somebody el");
            ((TextInputControl) node("sign-name-mentor")).setText("Noor El-");
            ((TextInputControl) node("sign-place-mentor")).setText("Leeds");
            ((SignaturePad) node("sign-pad-mentor")).strokesProperty().set(Strokes.of("1,2 30,40;5,6"));
            ((RadioButton) node("onPaper")).fire();
            ((TextInputControl) node("kept")).setText("in the blue f");
        });
        for (var way : List.of(Way.LOCK, Way.QUIT)) {
            if (way == Way.LOCK) {
                run(window::lock);
            } else {
                quit();
                open();
            }
            unlock();
            toSigning();
            until(() -> "Noor El-".equals(((TextInputControl) node("sign-name-mentor")).getText()));
            assertThat(((TextInputControl) node("sign-name-mentee")).getText()).isEqualTo("Somebody el");
            assertThat(((TextInputControl) node("sign-place-mentor")).getText()).isEqualTo("Leeds");
            assertThat(((TextInputControl) node("sign-place-mentee")).getText()).isEmpty();
            assertThat(((SignaturePad) node("sign-pad-mentor")).getStrokes().text()).isEqualTo("1,2 30,40;5,6");
            assertThat(((RadioButton) node("onPaper")).isSelected()).isTrue();
            assertThat(((TextInputControl) node("kept")).getText()).isEqualTo("in the blue f");
        }
        var people = new PeopleStore(window.session().workbook().shared(), clock);
        people.change(other.id(), now -> new Person(now.id(), "Uri Levi", now.contact(), now.timeZone(), now.remember(), now.guardian()));
        run(() -> window.wiring().navigator().refresh());
        var mine = people.pairs().getFirst().mentorship().mentorId().equals(other.id()) ? "mentee" : "mentor";
        var theirs = mine.equals("mentee") ? "mentor" : "mentee";
        until(() -> ((TextInputControl) node("sign-name-" + theirs)).getText().isEmpty());
        assertThat(((TextInputControl) node("sign-name-" + mine)).getText()).as("whose name is still the same").isNotEmpty();
        assertThat(((TextInputControl) node("sign-place-" + theirs)).getText()).as("another person's").isEmpty();
        run(() -> ((RadioButton) node("typed")).fire());
        for (var role : List.of(mine, theirs)) {
            run(() -> ((TextInputControl) node("sign-name-" + role)).setText("Signed by " + role));
            fire("sign-" + role);
            work();
        }
        until(() -> node("next") != null);
        end();
    }

    private void toSigning() {
        run(() -> window.wiring().navigator().go("contract"));
        work();
        fire("sign");
        until(() -> node("sign-name-mentee") != null && node("sign-name-mentor") != null);
        work();
    }

    /// The panel of a first day: no workbook would keep its words.
    @Test
    void whereNoWorkbookIsOpenTheyAreKeptAndAskedFor() {
        quit();
        home = home.resolve("another");
        open();
        until(() -> node("choice-am-mentor") != null);
        robot.clickOn("#choice-am-mentor");
        until(() -> node("ask-field") != null);
        run(() -> ((TextInputControl) node("ask-field")).setText("Yuki"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> panel() == null);
        run(window::quit);
        until(() -> panel() != null);
        assertThat(ended.getCount()).as("it asks").isOne();
        run(() -> choose("unkept.stay"));
        robot.clickOn("#choice-am-mentor");
        until(() -> node("ask-field") != null && node("panel-discard") != null);
        assertThat(((TextInputControl) node("ask-field")).getText()).isEqualTo("Yuki");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        run(window::quit);
        until(() -> panel() != null);
        run(() -> choose("unkept.leave"));
        until(() -> ended.getCount() == 0);
        window.end();
    }

    private void choose(String key) {
        panel().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && words.get(key).equals(button.getText()))
                .forEach(node -> ((Button) node).fire());
    }

    /// Whatever is added to a panel is typed into by the tests above; and a field that waits for Enter is one that is taken over on leaving.
    @Test
    void noFieldIsWithoutOne() throws IOException {
        Set<String> with = new LinkedHashSet<>();
        try (var files = Files.walk(Path.of("src", "main", "resources", "pairbook"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".fxml")).toList()) {
                var fxml = Files.readString(file);
                var name = Pattern.compile("<Panel [^>]*name=\"([^\"]*)\"").matcher(fxml);
                if (name.find() && TYPED.matcher(fxml).find()) {
                    with.add(name.group(1));
                }
                if (!name.reset().find()) {
                    assertThat(fxml).as("%s: a line that waits for Enter is an EnterField", file).doesNotContainPattern("<TextField [^>]*onAction");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        assertThat(with).as("what is typed in these is kept; a search is no words").containsExactlyInAnyOrder("person", "mentorship", "quick", "move", "go-to");
        quit();
    }
}
