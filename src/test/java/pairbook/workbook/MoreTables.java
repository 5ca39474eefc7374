// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static pairbook.workbook.SchemaColumn.fixed;
import static pairbook.workbook.SchemaColumn.kept;
import static pairbook.workbook.SchemaColumn.place;
import static pairbook.workbook.SchemaColumn.removed;
import static pairbook.workbook.SchemaColumn.tie;
import static pairbook.workbook.SchemaTable.table;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import pairbook.workbook.SchemaTable.Whose;

/// A Pairbook with a few tables more, each of them made by an SQL file and told of in the catalogue, and nothing else: what a pair
/// reads together, step by step, and what the owner thinks of it.
public final class MoreTables {

    static final Schema SCHEMA = Schema.TODAY.and(
            table("trial", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("mentorship_id"),
                    kept("title"),
                    kept("state").oneOf("OPEN", "READ"),
                    fixed("created_at"),
                    removed())
                    .counted("trials"),
            table("trial_step", Whose.MENTORSHIP,
                    fixed("id"),
                    tie("trial_id").partOf("trial"),
                    place(),
                    kept("words"),
                    removed())
                    .listedBy("trial_id"),
            table("trial_musing", Whose.OWNER, fixed("id"), kept("words")));

    static final Migrations MIGRATIONS =
            new Migrations("classpath:pairbook/workbook,classpath:pairbook/migrations/more", LaterSchema.NUMBER, SCHEMA);

    private MoreTables() {}

    /// As [Tables#newest()] there.
    public static Tables newest() {
        return Tables.newest(MIGRATIONS);
    }

    /// As [Workbook#open(Path, Clock)] there.
    public static Workbook open(Path folder, Clock clock) {
        return Workbook.open(folder, null, clock, MIGRATIONS);
    }

    /// As [Workbook#create(Path, UUID, Clock, Consumer)] there.
    public static Workbook create(Path folder, UUID id, Clock clock, Consumer<Tables> fill) {
        return Workbook.create(folder, id, clock, MIGRATIONS, fill);
    }

    /// As [Salvage#of(Path, char[], Path, Clock)] there.
    public static Salvage.Saved salvage(Path folder, Path to, Clock clock) {
        return Salvage.of(folder, null, to, clock, MIGRATIONS);
    }

    /// As [Workbook#compare] there.
    public static List<Contents.Difference> differences(Workbook now, Workbook then) {
        return Contents.between(now.shared(), then.shared(), SCHEMA);
    }
}
