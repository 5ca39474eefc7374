// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;

/// Keeps people and mentorships. Removing is marking, so that it can be undone.
public final class PeopleStore {

    private static final RowMapper<Person> PERSON = ConstructorMapper.of(Person.class);
    private static final RowMapper<Mentorship> MENTORSHIP = ConstructorMapper.of(Mentorship.class);

    private final Room room;
    private final Clock clock;
    private final Revisions revisions;

    public PeopleStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.revisions = new Revisions(clock);
    }

    /// Whose workbook this is.
    public Person owner() {
        return room.read(handle -> handle.createQuery(
                        "select p.* from person p join workbook_info w on w.owner_id = p.id")
                .map(PERSON)
                .one());
    }

    /// All people, by name.
    public List<Person> people() {
        return room.read(handle -> handle.createQuery(
                        "select * from person where removed_at is null order by lower(name), created_at")
                .map(PERSON)
                .list());
    }

    public Optional<Person> person(UUID id) {
        return room.read(handle -> find(handle, id));
    }

    private static Optional<Person> find(Handle handle, UUID id) {
        return handle.createQuery("select * from person where id = :id").bind("id", id).map(PERSON).findOne();
    }

    /// Adds a person, or changes the one with the same id.
    public void save(Person person) {
        room.change(handle -> {
            var before = find(handle, person.id());
            before.ifPresent(old -> {
                revisions.note(handle, person.id(), "name", old.name(), person.name());
                revisions.note(handle, person.id(), "contact", old.contact(), person.contact());
                revisions.note(handle, person.id(), "time_zone", old.timeZone(), person.timeZone());
                revisions.note(handle, person.id(), "remember", old.remember(), person.remember());
                revisions.note(handle, person.id(), "guardian", old.guardian(), person.guardian());
            });
            var sql = before.isPresent()
                    ? """
                            update person set name = :name, contact = :contact, time_zone = :zone, remember = :remember,
                                guardian = :guardian where id = :id"""
                    : """
                            insert into person (id, name, contact, time_zone, remember, guardian, created_at)
                            values (:id, :name, :contact, :zone, :remember, :guardian, :now)""";
            handle.createUpdate(sql)
                    .bind("id", person.id())
                    .bind("name", person.name())
                    .bind("contact", person.contact())
                    .bind("zone", person.timeZone() == null ? null : person.timeZone().getId())
                    .bind("remember", person.remember())
                    .bind("guardian", person.guardian())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    /// All mentorships with their people, the newest first.
    public List<Pair> pairs() {
        return room.read(handle -> {
            var owner = ownerId(handle);
            // Those removed from the list of people too: a mentorship goes on naming them.
            Map<UUID, Person> people = handle.createQuery("select * from person").map(PERSON).collectToMap(Person::id, Function.identity());
            return handle.createQuery("select * from mentorship where removed_at is null order by created_at desc")
                    .map(MENTORSHIP)
                    .list()
                    .stream()
                    .map(one -> new Pair(one, Optional.ofNullable(people.get(one.menteeId())), Optional.ofNullable(people.get(one.mentorId())), owner))
                    .toList();
        });
    }

    /// One mentorship with its people.
    public Optional<Pair> pair(UUID mentorshipId) {
        return room.read(handle -> mentorship(handle, mentorshipId).map(mentorship -> pair(handle, mentorship)));
    }

    private static Optional<Mentorship> mentorship(Handle handle, UUID id) {
        return handle.createQuery("select * from mentorship where id = :id")
                .bind("id", id)
                .map(MENTORSHIP)
                .findOne();
    }

    private static Pair pair(Handle handle, Mentorship mentorship) {
        return new Pair(
                mentorship,
                Optional.ofNullable(mentorship.menteeId()).flatMap(id -> find(handle, id)),
                Optional.ofNullable(mentorship.mentorId()).flatMap(id -> find(handle, id)),
                ownerId(handle));
    }

    private static UUID ownerId(Handle handle) {
        return handle.createQuery("select owner_id from workbook_info").mapTo(UUID.class).one();
    }

    /// Adds a mentorship, or changes the one with the same id.
    public void save(Mentorship mentorship) {
        room.change(handle -> {
            var before = mentorship(handle, mentorship.id());
            before.ifPresent(old -> {
                revisions.note(handle, mentorship.id(), "kind", old.kind(), mentorship.kind());
                revisions.note(handle, mentorship.id(), "state", old.state(), mentorship.state());
                revisions.note(handle, mentorship.id(), "mentee_id", old.menteeId(), mentorship.menteeId());
                revisions.note(handle, mentorship.id(), "mentor_id", old.mentorId(), mentorship.mentorId());
                revisions.note(handle, mentorship.id(), "paused_until", old.pausedUntil(), mentorship.pausedUntil());
                revisions.note(handle, mentorship.id(), "began_on", old.beganOn(), mentorship.beganOn());
            });
            var sql = before.isPresent()
                    ? """
                            update mentorship set kind = :kind, state = :state, mentee_id = :mentee, mentor_id = :mentor,
                                paused_until = :until, began_on = :began where id = :id"""
                    : """
                            insert into mentorship (id, kind, state, mentee_id, mentor_id, paused_until, began_on, created_at)
                            values (:id, :kind, :state, :mentee, :mentor, :until, :began, :now)""";
            handle.createUpdate(sql)
                    .bind("id", mentorship.id())
                    .bind("kind", mentorship.kind())
                    .bind("state", mentorship.state())
                    .bind("mentee", mentorship.menteeId())
                    .bind("mentor", mentorship.mentorId())
                    .bind("until", mentorship.pausedUntil())
                    .bind("began", mentorship.beganOn())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    /// Takes a mentorship out of sight, or brings it back.
    public void setRemoved(UUID mentorshipId, boolean removed) {
        room.change(handle -> handle.createUpdate("update mentorship set removed_at = :at where id = :id")
                .bind("at", removed ? clock.instant() : null)
                .bind("id", mentorshipId)
                .execute());
    }

    /// Takes a person out of the list of people, or brings them back. Where a mentorship names them, it goes on doing so.
    public void setPersonRemoved(UUID personId, boolean removed) {
        room.change(handle -> handle.createUpdate("update person set removed_at = :at where id = :id")
                .bind("at", removed ? clock.instant() : null)
                .bind("id", personId)
                .execute());
    }

    /// Changes a person as they are now, in one transaction; does nothing where there is no such person.
    public void change(UUID personId, UnaryOperator<Person> change) {
        room.change(handle -> find(handle, personId).map(change).ifPresent(this::save));
    }

    /// Changes a mentorship as it is now, in one transaction; does nothing where there is no such mentorship.
    public void changeMentorship(UUID mentorshipId, UnaryOperator<Mentorship> change) {
        room.change(handle -> mentorship(handle, mentorshipId).map(change).ifPresent(this::save));
    }

    /// Changes a mentorship as [#changeMentorship(UUID, UnaryOperator)], where it still is as somebody expects.
    ///
    /// @return whether it was
    public boolean changeMentorshipIf(UUID mentorshipId, Predicate<Mentorship> expected, UnaryOperator<Mentorship> change) {
        return room.write(handle -> {
            var found = mentorship(handle, mentorshipId).filter(expected);
            found.map(change).ifPresent(this::save);
            return found.isPresent();
        });
    }
}
