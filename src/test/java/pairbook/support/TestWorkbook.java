// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.workbook.Workbook;

/// A workbook on a real H2 file with one pair in it: Ines Halloran, who owns it and is the mentee, and Tobias Wren. It is made once and
/// copied: the ids in all copies are the same.
public final class TestWorkbook implements AutoCloseable {

    private record Made(KeptWorkbook files, Person tobias, Mentorship mentorship) {

        static final Made ONCE = make();

        private static Made make() {
            var clock = new TestClock();
            var tobias = Person.named("Tobias Wren");
            var mentorship = new Mentorship[1];
            var files = KeptWorkbook.of(folder -> {
                try (var workbook = Workbook.create(folder, "Ines's workbook", "Ines Halloran", clock)) {
                    var people = new PeopleStore(workbook.shared(), clock);
                    people.save(tobias);
                    mentorship[0] = new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE,
                            people.owner().id(), tobias.id(), null, LocalDate.of(2026, 3, 4));
                    people.save(mentorship[0]);
                }
            });
            return new Made(files, tobias, mentorship[0]);
        }
    }

    public final TestClock clock = new TestClock();
    public final Workbook workbook;
    public final PeopleStore people;
    public final Person ines;
    public final Person tobias;
    public final Mentorship mentorship;

    public TestWorkbook(Path folder) {
        Made.ONCE.files().copy(folder.resolve("workbook"));
        workbook = Workbook.open(folder.resolve("workbook"), clock);
        people = new PeopleStore(workbook.shared(), clock);
        ines = people.owner();
        tobias = Made.ONCE.tobias();
        mentorship = Made.ONCE.mentorship();
    }

    @Override
    public void close() {
        workbook.close();
    }
}
