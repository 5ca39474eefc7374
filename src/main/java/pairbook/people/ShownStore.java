// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Room;

/// What of the owner's own writing is shown to which mentorship, and what is to be brought up at its next meeting.
///
/// Whatever has no row here is mine. A subject is a sheet, of which single prompts are shown or brought up, or a goal or
/// note as a whole (prompt "").
public final class ShownStore {

    /// Something to bring up: a prompt of a sheet.
    public record BringUp(UUID id, UUID subjectId, String prompt) {}

    private final Room room;
    private final Clock clock;

    public ShownStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    /// The prompts of a subject that a mentorship may see now.
    public Set<String> shown(UUID mentorshipId, UUID subjectId) {
        return room.read(handle -> handle.createQuery("""
                        select prompt from showing
                        where mentorship_id = :mentorship and subject_id = :subject and taken_back_at is null""")
                .bind("mentorship", mentorshipId)
                .bind("subject", subjectId)
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Makes exactly these prompts of a subject visible to a mentorship; what was shown beside them is taken back.
    public void show(UUID mentorshipId, UUID subjectId, Collection<String> prompts) {
        room.change(handle -> {
            var already = shown(mentorshipId, subjectId);
            for (var prompt : already) {
                if (!prompts.contains(prompt)) {
                    handle.createUpdate("""
                                    update showing set taken_back_at = :now
                                    where mentorship_id = :mentorship and subject_id = :subject and prompt = :prompt
                                        and taken_back_at is null""")
                            .bind("now", clock.instant())
                            .bind("mentorship", mentorshipId)
                            .bind("subject", subjectId)
                            .bind("prompt", prompt)
                            .execute();
                }
            }
            for (var prompt : prompts) {
                if (!already.contains(prompt)) {
                    handle.createUpdate("""
                                    insert into showing (id, mentorship_id, subject_id, prompt, shown_at)
                                    values (:id, :mentorship, :subject, :prompt, :now)""")
                            .bind("id", UUID.randomUUID())
                            .bind("mentorship", mentorshipId)
                            .bind("subject", subjectId)
                            .bind("prompt", prompt)
                            .bind("now", clock.instant())
                            .execute();
                }
            }
        });
    }

    /// What is marked to be brought up at a mentorship's next meeting, in the order it was marked.
    public List<BringUp> toBringUp(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select id, subject_id, prompt from bring_up
                        where mentorship_id = :mentorship and settled_at is null order by marked_at""")
                .bind("mentorship", mentorshipId)
                .map(ConstructorMapper.of(BringUp.class))
                .list());
    }

    /// Marks a prompt to be brought up, or takes the mark away again.
    public void setBringUp(UUID mentorshipId, UUID subjectId, String prompt, boolean marked) {
        room.change(handle -> {
            handle.createUpdate("""
                            update bring_up set settled_at = :now
                            where mentorship_id = :mentorship and subject_id = :subject and prompt = :prompt and settled_at is null""")
                    .bind("now", clock.instant())
                    .bind("mentorship", mentorshipId)
                    .bind("subject", subjectId)
                    .bind("prompt", prompt)
                    .execute();
            if (marked) {
                handle.createUpdate("""
                                insert into bring_up (id, mentorship_id, subject_id, prompt, marked_at)
                                values (:id, :mentorship, :subject, :prompt, :now)""")
                        .bind("id", UUID.randomUUID())
                        .bind("mentorship", mentorshipId)
                        .bind("subject", subjectId)
                        .bind("prompt", prompt)
                        .bind("now", clock.instant())
                        .execute();
            }
        });
    }
}
