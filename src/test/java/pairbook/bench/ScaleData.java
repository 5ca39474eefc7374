// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import pairbook.example.Example;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Compaction;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Worksheet;

/// Makes workbooks of five sizes, full of what people would have written through the years.
///
/// The rows are written directly, past the stores, which would wait for the disk behind each; they are what the stores would
/// have written. The same size, seed and day give the same rows, but for the workbook's own id and its owner's.
public final class ScaleData {

    /// Monday, 16 November 2026 at 16:31 in London, for good: so that the screens look alike on any day.
    public static final Clock NOW = Clock.fixed(Instant.parse("2026-11-16T16:31:00Z"), ZoneId.of("Europe/London"));

    private static final long SEED = 20_261_116;
    private static final Worksheet STOCK_TAKE = Worksheet.load("stock-take");
    private static final double FIRST = 0.2; // of everything is in one mentorship
    private static final double FIRST_OF_FEW = 0.5;
    private static final int LONG_ENTRY = 3_000; // characters

    private final Chance chance = new Chance(SEED);
    private final Scale.Size size;
    private final Clock clock;
    private final Workbook workbook;
    private final Person owner;
    private final LocalDate today;
    private final LocalDate earliest;
    private final Sheaf rows = new Sheaf();
    private final List<PairRows> pairs = new ArrayList<>();

    private ScaleData(Scale.Size size, Clock clock, Workbook workbook) {
        this.size = size;
        this.clock = clock;
        this.workbook = workbook;
        owner = new PeopleStore(workbook.shared(), clock).owner();
        today = LocalDate.now(clock);
        earliest = today.minusYears(size.years());
    }

    /// Makes a workbook: `SIZE FOLDER`, as of [#NOW]; or, with `today` behind them, as of today.
    ///
    /// @throws IOException if the folder cannot be looked into
    public static void main(String[] given) throws IOException {
        if (given.length < 2) {
            System.err.println("Usage: ScaleData empty|typical|decade|career|stress FOLDER [today]");
            System.exit(2);
        }
        var clock = given.length > 2 ? Clock.fixed(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), ZoneId.systemDefault()) : NOW;
        var began = System.nanoTime();
        var folder = Path.of(given[1]);
        make(Scale.valueOf(given[0].toUpperCase(Locale.ROOT)), folder, clock);
        try (var files = Files.list(folder)) {
            var bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(Locale.ROOT, "%s: %s, %.1f MB, %.1f s%n", folder, given[0], bytes / 1e6, (System.nanoTime() - began) / 1e9);
        }
    }

    /// Makes a workbook in a folder that is not there yet or is empty, and closes it; with a backup, as one that has been used.
    public static void make(Scale scale, Path folder, Clock clock) {
        switch (scale) {
            case EMPTY -> empty(folder, clock);
            case TYPICAL -> {
                try (var workbook = Example.open(folder, clock)) {
                    workbook.backUp(Occasion.CLOSING);
                }
            }
            case DECADE, CAREER, STRESS -> make(scale.size(), folder, clock);
        }
    }

    private static void empty(Path folder, Clock clock) {
        try (var workbook = Workbook.create(folder, "Noor El-Amin's workbook", "Noor El-Amin", clock)) {
            var people = new PeopleStore(workbook.shared(), clock);
            var other = Person.named("Poppy Nakamura");
            people.save(other);
            people.save(new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, people.owner().id(), other.id(), null, null));
            workbook.backUp(Occasion.CLOSING);
        }
    }

    static void make(Scale.Size size, Path folder, Clock clock) {
        var then = Clock.fixed(LocalDate.now(clock).minusYears(size.years()).atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
        try (var workbook = Workbook.create(folder, "A working life", "Ottilie Marchetti-Boateng", then)) {
            new ScaleData(size, clock, workbook).write();
        }
        Compaction.of(folder);
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.backUp(Occasion.CLOSING);
        }
    }

    private void write() {
        for (int number = 0; number < size.mentorships(); number++) {
            var pair = new PairRows(rows, chance, owner, clock.getZone(), clock.instant(), number, share(number), earliest);
            pair.write();
            pairs.add(pair);
        }
        stockTakes();
        rows.write(Tables.of(workbook.shared()));
    }

    // Shares

    private PairRows.Share share(int number) {
        return new PairRows.Share(number == 0, share(size.meetings(), number, 0.6), share(size.notes(), number, 0.6), share(size.actions(), number, 0.6),
                share(size.sheets(), number, 1));
    }

    /// What falls to one mentorship: the first has a large share, one in twelve nothing, since nobody has been found for it.
    ///
    /// @param even 1 where all others have alike, less where the later ones have more
    private int share(int whole, int number, double even) {
        var weights = new double[size.mentorships()];
        for (int at = 1; at < weights.length; at++) {
            weights[at] = at % 12 == 6 ? 0 : even == 1 ? 1 : even + (at * 7 % 10) / 10.0;
        }
        var others = java.util.Arrays.stream(weights).sum();
        var first = weights.length > 3 ? FIRST : FIRST_OF_FEW;
        weights[0] = even == 1 ? 1 : others == 0 ? 1 : others * first / (1 - first);
        return Chance.shares(whole, weights)[number];
    }

    // The owner's own sheets

    private void stockTakes() {
        var says = new SheetRows(chance, STOCK_TAKE, 85);
        var days = size.years() * 365 - 30;
        UUID before = null;
        for (int at = 0; at < size.sheets(); at++) {
            var last = at == size.sheets() - 1;
            var id = chance.id();
            var begun = begun(at, days);
            if (at > 0) {
                says.change(20);
            }
            if (last) {
                says.add("work.likes", chance.longText(LONG_ENTRY));
                says.add("life.likes", "");
                chance.hard().forEach(words -> says.add("draws.curious", words));
            }
            says.write(rows, id, null, before, begun, last ? null : begun(at + 1, days));
            shown(id, begun, last);
            before = id;
        }
    }

    private Instant begun(int at, int days) {
        return earliest.plusDays((long) days * at / size.sheets()).atTime(20, at % 60).atZone(clock.getZone()).toInstant();
    }

    /// What of a sheet is shown to whom, and what is to be brought up.
    private void shown(UUID sheet, Instant begun, boolean last) {
        var day = LocalDate.ofInstant(begun, clock.getZone());
        var prompts = STOCK_TAKE.prompts().map(prompt -> prompt.key()).toList();
        for (var pair : pairs.stream().filter(one -> one.wentOn(day)).limit(3).toList()) {
            var shown = new HashSet<String>();
            for (int count = chance.between(3, 14); count > 0; count--) {
                var prompt = chance.pick(prompts);
                if (shown.add(prompt)) {
                    var row = new java.util.HashMap<String, Object>(Map.of("id", chance.id(), "mentorship_id", pair.id(), "subject_id", sheet, "prompt", prompt,
                            "shown_at", begun.plusSeconds(86_400L * chance.between(1, 20))));
                    row.put("taken_back_at", chance.oneIn(8) ? begun.plusSeconds(86_400L * chance.between(21, 25)) : null);
                    rows.insert("showing", row);
                }
            }
            if (chance.percent(40)) {
                var row = new java.util.HashMap<String, Object>(Map.of("id", chance.id(), "mentorship_id", pair.id(), "subject_id", sheet, "prompt",
                        shown.iterator().next(), "marked_at", begun.plusSeconds(86_400L * 20)));
                row.put("settled_at", last ? null : begun.plusSeconds(86_400L * 25));
                rows.insert("bring_up", row);
            }
        }
    }
}
