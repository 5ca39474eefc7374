// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import pairbook.exchange.csv.ListExport.ActionLine;
import pairbook.exchange.csv.ListExport.GoalLine;
import pairbook.exchange.csv.ListExport.MeetingLine;
import pairbook.exchange.csv.ListExport.Moved;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// Reads the lists of one mentorship as both may see them: nothing that was removed, none of the owner's own notes. Writes nothing.
public final class ListExportStore {

    /// What people write about a meeting, apart from its notes.
    private static final List<String> WRITTEN = List.of("ask", "take_home", "proud_of", "thanks", "made_me_think");
    private static final List<String> MARKS = List.of("mentee_relevance", "mentor_relevance", "autonomy", "mastery", "purpose");

    private final Room room;

    public ListExportStore(Room room) {
        this.room = room;
    }

    /// All three lists of a mentorship, as they are at one moment.
    public ListExport of(UUID mentorshipId) {
        return room.read(handle -> new ListExport(
                name(handle, mentorshipId, "MENTEE"),
                name(handle, mentorshipId, "MENTOR"),
                actions(handle, mentorshipId),
                meetings(handle, mentorshipId),
                goals(handle, mentorshipId)));
    }

    private static String name(Handle handle, UUID mentorship, String role) {
        return handle.createQuery("""
                        select p.name from mentorship m join person p
                            on p.id = case when :role = 'MENTEE' then m.mentee_id else m.mentor_id end
                        where m.id = :mentorship""")
                .bind("mentorship", mentorship)
                .bind("role", role)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static List<ActionLine> actions(Handle handle, UUID mentorship) {
        var earlier = gathered(handle, mentorship, """
                select d.action_id as belongs_to, d.due_on from action_date d join action a on a.id = d.action_id
                where a.mentorship_id = :mentorship order by d.moved_at""", (row, context) -> date(row, "due_on"));
        return handle.createQuery("""
                        select a.*, m.starts_at, m.zone, g.words as goal
                        from action a
                            left join meeting m on m.id = a.meeting_id and m.removed_at is null
                            left join goal g on g.id = a.goal_id and g.removed_at is null and (
                                g.mentorship_id = a.mentorship_id
                                or exists (select 1 from contract_goal cg join contract c on c.id = cg.contract_id join sheet s on s.id = c.id
                                    where cg.goal_id = g.id and c.mentorship_id = a.mentorship_id and s.removed_at is null)
                                or exists (select 1 from showing w where w.subject_id = g.id and w.mentorship_id = a.mentorship_id
                                    and w.prompt = '' and w.taken_back_at is null))
                        where a.mentorship_id = :mentorship and a.removed_at is null
                        order by a.due_on nulls last, a.created_at, a.id""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new ActionLine(
                        row.getString("words"),
                        row.getString("whose"),
                        date(row, "due_on"),
                        earlier.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getString("state"),
                        row.getString("outcome"),
                        row.getString("goal") == null ? "" : row.getString("goal"),
                        Rows.moment(row, "starts_at"),
                        Rows.moment(row, "settled_at"),
                        row.getString("zone") == null ? null : ZoneId.of(row.getString("zone"))))
                .list();
    }

    private static List<MeetingLine> meetings(Handle handle, UUID mentorship) {
        var moves = gathered(handle, mentorship, """
                select v.meeting_id as belongs_to, v.starts_at, v.why from meeting_move v join meeting m on m.id = v.meeting_id
                where m.mentorship_id = :mentorship order by v.moved_at""",
                (row, context) -> new Moved(Rows.moment(row, "starts_at"), row.getString("why")));
        var agenda = gathered(handle, mentorship, """
                select i.meeting_id as belongs_to, i.words from agenda_item i join meeting m on m.id = i.meeting_id
                where m.mentorship_id = :mentorship and i.removed_at is null and i.words <> '' order by i.place""",
                (row, context) -> row.getString("words"));
        var notes = gathered(handle, mentorship, """
                select n.meeting_id as belongs_to, n.topic, n.words from note n join meeting m on m.id = n.meeting_id
                where m.mentorship_id = :mentorship and n.topic in ('NOW', 'WANT', 'HOW', 'DOING', 'ELSE')""",
                (row, context) -> Map.entry(row.getString("topic").toLowerCase(Locale.ROOT), row.getString("words")));
        record Counted(MeetingLine line, boolean counts) {}
        var lines = handle.createQuery("""
                        select * from meeting where mentorship_id = :mentorship and removed_at is null
                        order by starts_at nulls last, created_at, id""")
                .bind("mentorship", mentorship)
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    var said = new HashMap<String, String>();
                    notes.getOrDefault(id, List.of()).forEach(note -> said.put(note.getKey(), note.getValue()));
                    for (var column : WRITTEN) {
                        said.put(column, row.getString(column));
                    }
                    var marks = new HashMap<String, Integer>();
                    for (var column : MARKS) {
                        marks.put(column, row.getObject(column, Integer.class));
                    }
                    marks.values().removeIf(java.util.Objects::isNull);
                    var state = row.getString("state");
                    var counts = row.getString("kind").equals("MEETING") && !state.equals("MISSED") && !state.equals("CALLED_OFF");
                    return new Counted(new MeetingLine(
                            null, row.getString("kind"), state, Rows.moment(row, "starts_at"), ZoneId.of(row.getString("zone")),
                            row.getObject("minutes", Integer.class), row.getString("medium"), row.getString("place"), row.getString("state_reason"),
                            moves.getOrDefault(id, List.of()), agenda.getOrDefault(id, List.of()), said, marks,
                            Rows.moment(row, "closed_at")), counts);
                })
                .list();
        var numbered = new ArrayList<MeetingLine>();
        int number = 0;
        for (var line : lines) {
            numbered.add(line.counts() ? line.line().numbered(++number) : line.line());
        }
        return numbered;
    }

    private static List<GoalLine> goals(Handle handle, UUID mentorship) {
        record Place(UUID goal, int version) {}
        var versions = new LinkedHashMap<UUID, List<Integer>>();
        handle.createQuery("""
                        select cg.goal_id, c.version from contract_goal cg join contract c on c.id = cg.contract_id join sheet s on s.id = c.id
                            join goal g on g.id = cg.goal_id
                        where c.mentorship_id = :mentorship and c.version is not null and s.removed_at is null and g.removed_at is null
                        order by c.version desc, cg.place""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Place(row.getObject("goal_id", UUID.class), row.getInt("version")))
                .forEach(place -> versions.computeIfAbsent(place.goal(), goal -> new ArrayList<>()).addFirst(place.version()));
        return versions.entrySet().stream()
                .map(goal -> handle.createQuery("""
                                select g.*, p.name, exists (select 1 from showing h
                                    where h.mentorship_id = :mentorship and h.subject_id = g.id and h.prompt = '' and h.taken_back_at is null) as shown
                                from goal g join person p on p.id = g.person_id where g.id = :goal""")
                        .bind("mentorship", mentorship)
                        .bind("goal", goal.getKey())
                        .map((row, context) -> new GoalLine(
                                row.getString("words"),
                                row.getString("name"),
                                row.getString("know_by"),
                                date(row, "due_on"),
                                row.getString("state"),
                                row.getBoolean("shown") ? row.getString("state_reason") : "",
                                List.copyOf(goal.getValue())))
                        .one())
                .toList();
    }

    /// What belongs to each action or meeting, in the query's order.
    private static <T> Map<UUID, List<T>> gathered(Handle handle, UUID mentorship, String query, RowMapper<T> mapper) {
        var gathered = new HashMap<UUID, List<T>>();
        record Of<T>(UUID id, T what) {}
        handle.createQuery(query)
                .bind("mentorship", mentorship)
                .map((row, context) -> new Of<>(row.getObject("belongs_to", UUID.class), mapper.map(row, context)))
                .forEach(one -> gathered.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.what()));
        return gathered;
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
