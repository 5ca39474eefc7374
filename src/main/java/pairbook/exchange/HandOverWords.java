// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.exchange.file.HandOver;
import pairbook.exchange.file.MergeReport;
import pairbook.exchange.file.Preview;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;
import pairbook.people.Person;
import pairbook.workbook.WorkbookException;
import pairbook.worksheet.Worksheet;

/// How hand-over files are told to people.
public final class HandOverWords {

    /// What of the things that people count is told before all others, or in lines of its own.
    private static final Set<String> TOLD = Set.of("people", "mentorships", "sheets", "contracts");

    private final Messages words;
    private final Dates dates;

    public HandOverWords(Messages words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// A name that says nothing but what it is and when it was made.
    String fileName() {
        return words.get("hand-over.file", dates.today().toString()) + ".pairbook";
    }

    String names(Pair pair) {
        return Stream.of(pair.mentee(), pair.mentor())
                .flatMap(java.util.Optional::stream)
                .map(Person::name)
                .map(name -> name.isBlank() ? words.get("people.unnamed") : name)
                .collect(Collectors.joining(" & "));
    }

    String when(HandOver handOver) {
        return dates.moment(handOver.madeAt());
    }

    /// What would go, a line each.
    ///
    /// @param whole whether it is a whole workbook
    List<String> going(Preview preview, boolean whole) {
        var lines = lines(preview, whole);
        if (whole) {
            lines.add(words.get("hand-over.sheets.all"));
            return lines;
        }
        if (preview.shown().isEmpty()) {
            lines.add(words.get("hand-over.sheets.none"));
        }
        preview.shown().forEach(sheet -> lines.add(words.get(
                "hand-over.sheets.shown",
                words.get("worksheet." + sheet.worksheet()),
                dates.date(dates.day(sheet.begunAt())),
                sheet.prompts().size(),
                parts(sheet))));
        return lines;
    }

    /// The parts of a sheet of which something goes, as they stand on it.
    private String parts(Preview.ShownSheet sheet) {
        return Worksheet.load(sheet.worksheet()).parts().stream()
                .filter(part -> part.prompts().anyMatch(prompt -> sheet.prompts().contains(prompt.key())))
                .map(part -> words.get("worksheet." + sheet.worksheet() + "." + part.key()))
                .collect(Collectors.joining(" · "));
    }

    /// What is in a file, a line each.
    ///
    /// @param whole whether it is a whole workbook
    List<String> lines(Preview preview, boolean whole) {
        var lines = new ArrayList<String>();
        var people = preview.people().stream().filter(name -> !name.isBlank()).sorted().toList();
        if (!people.isEmpty()) {
            lines.add(whole ? words.get("hand-over.people", people.size()) : words.get("hand-over.names", String.join(", ", people)));
        }
        var counted = preview.counted();
        if (whole) {
            count(lines, "mentorships", counted.get("mentorships"));
        }
        count(lines, "contracts", counted.get("contracts"));
        counted.entrySet().stream().filter(one -> !TOLD.contains(one.getKey())).forEach(one -> count(lines, one.getKey(), one.getValue()));
        count(lines, "earlier", preview.of("revision"));
        return lines;
    }

    private void count(List<String> lines, String what, int count) {
        if (count > 0) {
            lines.add(words.get("hand-over.count." + what, count));
        }
    }

    /// What merging did, as sentences.
    public List<String> merged(MergeReport report) {
        return lines(report).stream().map(line -> line.endsWith(".") ? line : line + ".").toList();
    }

    /// What merging would do, or did, a line each.
    List<String> lines(MergeReport report) {
        var lines = new ArrayList<String>();
        merged(lines, "added", report.addedInAll() - report.added("revision"));
        merged(lines, "newer-there", report.newerThere());
        merged(lines, "newer-here", report.newerHere());
        merged(lines, "removed", report.removed());
        merged(lines, "sealed-taken", report.sealedTaken());
        merged(lines, "sealed-untouched", report.sealedUntouched());
        merged(lines, "seals-refused", report.sealsRefused());
        merged(lines, "renumbered", report.renumbered());
        if (report.changesNothing()) {
            lines.addFirst(words.get("hand-over.merge.nothing"));
        }
        return lines;
    }

    private void merged(List<String> lines, String what, int count) {
        if (count > 0) {
            lines.add(words.get("hand-over.merge." + what, count));
        }
    }

    String why(RuntimeException failure) {
        var reason = failure instanceof WorkbookException known ? known.reason() : WorkbookException.Reason.FAILED;
        var own = "hand-over.why." + key(reason);
        return words.get(words.has(own) ? own : "workbook.problem." + key(reason));
    }

    private static String key(WorkbookException.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String detail(RuntimeException failure) {
        return failure instanceof WorkbookException known ? known.reason() + ", " + known.detail() : failure.getClass().getName();
    }
}
