// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import pairbook.example.Example;
import pairbook.exchange.ArrivalView;
import pairbook.exchange.ArrivalViewModel;
import pairbook.exchange.HandOverWords;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.dates.Dates;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.safety.PassphraseView;
import pairbook.safety.PassphraseViewModel;
import pairbook.safety.UnlockView;
import pairbook.safety.UnlockViewModel;
import pairbook.shell.AboutView;
import pairbook.shell.Program;
import pairbook.shell.keys.ShortcutsView;
import pairbook.shell.start.OpeningView;
import pairbook.shell.start.Purpose;
import pairbook.shell.start.StartViewModel;
import pairbook.shell.start.StartViewModel.Opened;
import pairbook.shell.Version;
import pairbook.shell.dialogs.WindowDialogs;
import pairbook.shell.start.StartView;
import pairbook.shell.start.WaysOn;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.Salvage;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;

/// Constructs what the window shows while no workbook is open, and whatever lasts from one workbook to the next.
final class WindowWiring {

    private final Clock clock;
    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    private final Views views;
    private final WindowDialogs dialogs;
    private final StartViewModel start;
    private final UnlockViewModel unlock;

    /// What becomes of workbooks.
    ///
    /// @param opened takes each one that was opened
    /// @param locked takes the folder of each one that asks for its passphrase
    record Doors(Consumer<Opened> opened, Consumer<Path> locked, UnlockViewModel.Opener opener, PassphraseViewModel.Locksmith locksmith,
            ArrivalViewModel.Host host) {}

    WindowWiring(Program program, Clock clock, Messages words, Shelf shelf, Background files, Doors doors) {
        this.clock = clock;
        dialogs = new WindowDialogs(words);
        var dates = new Dates(clock, words);
        var ways = new WaysOn(shelf, words, dates, (broken, passphrase, to) -> salvage(broken, passphrase, to, words));
        start = new StartViewModel(shelf, files, words, dates, this::make, ways, doors.opened(), doors.locked());
        unlock = new UnlockViewModel(doors.opener(), words);
        views = new Views(words.bundle(), this::view);
        makers.put(StartView.class, () -> new StartView(start, program, dialogs, words));
        makers.put(OpeningView.class, () -> new OpeningView(start));
        makers.put(AboutView.class, () -> new AboutView(words, Version.get()));
        makers.put(ShortcutsView.class, () -> new ShortcutsView(words));
        makers.put(ArrivalView.class, () -> new ArrivalView(new ArrivalViewModel(doors.host(), files, new HandOverWords(words, dates), clock), words));
        makers.put(UnlockView.class, () -> new UnlockView(unlock, program::start));
        makers.put(PassphraseView.class, () -> new PassphraseView(new PassphraseViewModel(doors.locksmith(), files, words), words));
    }

    private Object view(Class<?> type) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("nobody makes a " + type.getName());
        }
        return maker.get();
    }

    /// Under the passphrase that the broken one has, if it has one.
    private String salvage(Path broken, char[] passphrase, Path to, Messages words) {
        var saved = Salvage.of(broken, passphrase, to, clock);
        saved.workbook().close();
        if (passphrase != null) {
            try (var closed = ClosedWorkbook.of(to, clock)) {
                closed.setPassphrase(null, passphrase, () -> true);
            }
        }
        return saved.lost() == 0 ? words.get("start.salvaged.all") : words.get("start.salvaged.some", saved.kept(), saved.lost());
    }

    private Workbook make(Path folder, Purpose purpose, String name, String owner, String other) {
        if (purpose == Purpose.EXAMPLE) {
            return Example.open(folder, clock);
        }
        var workbook = Workbook.create(folder, name, owner, clock);
        var people = new PeopleStore(workbook.shared(), clock);
        var me = people.owner().id();
        switch (purpose) {
            case HAVE_MENTOR -> begin(people, Mentorship.State.ACTIVE, me, add(people, other));
            case AM_MENTOR -> begin(people, Mentorship.State.ACTIVE, add(people, other), me);
            case LOOKING -> begin(people, Mentorship.State.LOOKING, me, null);
            case ROUND, EXAMPLE -> {} // the owner's own sheets need no mentorship
        }
        return workbook;
    }

    private static UUID add(PeopleStore people, String name) {
        if (name.isBlank()) {
            return null;
        }
        var person = Person.named(name);
        people.save(person);
        return person.id();
    }

    private static void begin(PeopleStore people, Mentorship.State state, UUID mentee, UUID mentor) {
        people.save(new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, state, mentee, mentor, null, null));
    }

    /// What stands in the window while the first workbook opens.
    Parent opening() {
        return views.get(OpeningView.class).root();
    }

    Clock clock() {
        return clock;
    }

    Views views() {
        return views;
    }

    WindowDialogs dialogs() {
        return dialogs;
    }

    UnlockViewModel unlock() {
        return unlock;
    }

    StartViewModel start() {
        return start;
    }
}
