// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.Optional;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.overview.OverviewViewModel.Stock;
import pairbook.people.Mentorship;
import pairbook.people.Pair;

/// Finds the next thing to do on the way from a stock-take to a meeting held.
final class NextStep {

    private static final int NEAR = 7; // days ahead in which a weekday says enough

    private final Messages words;
    private final Dates dates;
    private final OverviewWords say;

    NextStep(Messages words, Dates dates, OverviewWords say) {
        this.words = words;
        this.dates = dates;
        this.say = say;
    }

    Next of(Pair pair, Standing standing, Optional<Stock> stock, int parts) {
        if (standing.next().isPresent()) {
            return meeting(standing.next().get());
        }
        var mentee = pair == null || !pair.ownerMentors();
        if (mentee && stock.isEmpty()) {
            return next("stock-begin", "stock-take", null);
        }
        if (pair == null) {
            return next("pair", null, null);
        }
        if (standing.agreement().isEmpty() && mentee && stock.get().answered() < parts && stock.get().answered() == 0) {
            return next("stock-go-on", "stock-take", null);
        }
        if (pair.mentorship().state() == Mentorship.State.LOOKING) {
            return next(stock.isPresent() && stock.get().answered() < parts ? "stock-go-on" : "found", stock.isPresent() && stock.get().answered() < parts ? "stock-take" : null, null);
        }
        if (pair.other().isEmpty()) {
            return next(pair.ownerMentors() ? "mentee" : "mentor", null, null);
        }
        if (standing.agreement().isEmpty()) {
            return next("contract-begin", "contract", null);
        }
        var agreement = standing.agreement().get();
        if (!agreement.inForce()) {
            return next(agreement.signedBy().isEmpty() ? "contract-go-on" : "contract-sign", "contract", null);
        }
        if (say.reviewIsDue(standing)) {
            return next("review", "contract", null);
        }
        return next("meeting-plan", "meetings", null);
    }

    private Next meeting(Standing.Ahead next) {
        if (next.opened()) {
            return new Next(words.get("overview.next.meeting-open"), "", "meeting", next.id());
        }
        if (next.startsAt() == null) {
            return next("meeting-date", "meeting", next.id());
        }
        var day = dates.day(next.startsAt());
        var today = dates.today();
        if (day.isBefore(today)) {
            return next("meeting-past", "meeting", next.id());
        }
        if (day.equals(today)) {
            return next("meeting-today", "meeting", next.id());
        }
        if (day.isBefore(today.plusDays(NEAR))) {
            var weekday = dates.weekday(day, java.time.format.TextStyle.FULL);
            return new Next(words.get("overview.next.meeting-day", weekday), "", "meeting", next.id());
        }
        return next("meeting", "meeting", next.id());
    }

    private Next next(String key, String screen, Object detail) {
        var why = "overview.next." + key + ".why";
        return new Next(words.get("overview.next." + key), words.has(why) ? words.get(why) : "", screen, detail);
    }
}
