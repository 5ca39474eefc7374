// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pairbook.feature.Audience;
import pairbook.feature.Change;
import pairbook.feature.Contribution;
import pairbook.feature.Destination;
import pairbook.feature.Registry;
import pairbook.feature.Tools;
import pairbook.fx.Navigator;
import pairbook.people.Pair;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetChangesStore;
import pairbook.worksheet.SheetChangesStore.Changed;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;

/// What any worksheet of the owner's adds to the places that features share: how far its newest sheet is, its sheets by name, and, for the two
/// of a mentorship, what changed in what they were shown.
///
/// @param worksheet read when it is needed first
/// @param screen    the screen that shows it
public record SheetContributions(
        Tools tools, Supplier<Worksheet> worksheet, String screen, Supplier<SheetStore> sheets, Supplier<SheetChangesStore> changes,
        Supplier<BringUpStore> bringUps) {

    private static final int FAR = 2; // from this distance on, a rating's move tells more than a deed

    /// The newest sheet, and how far it is.
    ///
    /// @param answered how many of its parts
    /// @param parts    how many there are
    public record Newest(Sheet sheet, int answered, int parts) {}

    /// Adds all of it.
    public void addTo(Registry registry) {
        registry.add(new Contribution.ScreenState(Audience.OWNER, screen, pair -> state()));
        registry.add(new Contribution.Destinations(Audience.OWNER, pair -> destinations()));
        registry.add(new Contribution.Changes(Audience.MENTORSHIP, this::changed));
        registry.add(new Contribution.Agenda(Audience.MENTORSHIP, pair -> new BringUps(bringUps, worksheet.get().key(), tools.words()).offers(pair)));
    }

    /// The newest sheet; empty where none was begun. On the workbook's thread.
    public Optional<Newest> newest() {
        var form = worksheet.get();
        return sheets.get().newestOwn(form.key()).map(sheet -> {
            var answers = sheets.get().answers(sheet.id(), Side.AGREED);
            return new Newest(sheet, (int) form.parts().stream().filter(answers::has).count(), form.parts().size());
        });
    }

    private String state() {
        return newest().map(newest -> tools.words().get("sheet.state", newest.answered(), newest.parts())).orElse("");
    }

    private List<Destination> destinations() {
        var words = tools.words();
        var dates = tools.dates();
        return sheets.get().ownSheets(worksheet.get().key()).stream()
                .map(sheet -> new Destination(
                        words.get("goto.thing", words.get("screen." + screen), dates.fullDate(dates.day(sheet.begunAt()))),
                        sheet.begunAt(),
                        new Navigator.Place(screen, sheet.id())))
                .toList();
    }

    private List<Change> changed(Pair pair, Instant since) {
        var key = worksheet.get().key();
        var lines = new ArrayList<>(changes.get().changedSince(pair.id(), key, since).stream().map(this::line).toList());
        var shown = changes.get().shownSince(pair.id(), key, since);
        if (!shown.isEmpty()) {
            var parts = shown.stream().map(one -> message(one.key())).distinct().collect(Collectors.joining(", "));
            lines.add(new Change(tools.words().get("sheet.change.shown", parts), Change.SHOWN, shown.getFirst().at()));
        }
        return lines;
    }

    private Change line(Changed one) {
        if (!one.isMove()) {
            return new Change(tools.words().get("sheet.change.answer", prompt(one.key())), Change.DEED, one.at());
        }
        var moved = Math.abs(Integer.parseInt(one.now()) - Integer.parseInt(one.then()));
        var words = tools.words().get("sheet.change.rating", message(one.key()), one.then(), one.now());
        return new Change(words, moved < FAR ? Change.SLIGHT : Change.DEED + moved, one.at());
    }

    /// "The work itself: What I like", from the message key of a prompt.
    private String prompt(String key) {
        var part = key.substring(0, key.indexOf('.', key.indexOf('.') + 1));
        return tools.words().get("sheet.change.prompt", message(part), message(key));
    }

    private String message(String key) {
        var message = "worksheet." + key;
        return tools.words().has(message) ? tools.words().get(message) : key;
    }
}
