// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.workbook.Workbook;

/// A workbook on a real H2 file with one pair in it: Ines Halloran, who owns it and is the mentee, and Tobias Wren.
public final class TestWorkbook implements AutoCloseable {

    public final TestClock clock = new TestClock();
    public final Workbook workbook;
    public final PeopleStore people;
    public final Person ines;
    public final Person tobias;
    public final Mentorship mentorship;

    public TestWorkbook(Path folder) {
        workbook = Workbook.create(folder.resolve("workbook"), "Ines's workbook", "Ines Halloran", clock);
        people = new PeopleStore(workbook.shared(), clock);
        ines = people.owner();
        tobias = Person.named("Tobias Wren");
        people.save(tobias);
        mentorship = new Mentorship(
                UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, ines.id(), tobias.id(), null, LocalDate.of(2026, 3, 4));
        people.save(mentorship);
    }

    @Override
    public void close() {
        workbook.close();
    }
}
