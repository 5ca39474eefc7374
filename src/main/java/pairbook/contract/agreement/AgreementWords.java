// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.LocalDate;
import java.util.Optional;
import pairbook.feature.Next;
import pairbook.feature.Next.Turn;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;
import pairbook.people.Person;
import pairbook.people.Signer;

/// Puts into words how a contract stands.
public record AgreementWords(Messages words, Dates dates) {

    /// A sentence, such as "Waiting for Tobias to sign".
    public String line(Pair pair, Agreement agreement, Optional<LocalDate> lastMet) {
        if (agreement.isWaiting()) {
            return words.get("contract.card.waiting", waitingFor(pair, agreement));
        }
        if (agreement.reviewIsDue(dates.today(), lastMet)) {
            return words.get("contract.card.review");
        }
        if (agreement.inForce()) {
            var signedOn = dates.date(dates.day(agreement.sealedAt()));
            return words.get(agreement.draft() ? "contract.card.redraft" : "contract.card.signed", agreement.version(), signedOn);
        }
        return words.get("contract.card.draft");
    }

    private String waitingFor(Pair pair, Agreement agreement) {
        var somebody = words.get("contract.card.somebody");
        return Signer.of(pair).stream()
                .filter(one -> !agreement.signedBy().contains(one.role()))
                .findFirst()
                .map(one -> one.role().isGuardian() ? one.name() : one.person().map(person -> called(pair, person, somebody)).orElse(somebody))
                .orElse(somebody);
    }

    /// @param unnamed for an owner who has not said a name yet, and for two who have the same one
    private static String called(Pair pair, Person one, String unnamed) {
        return pair.areNamesakes() || one.name().isBlank() ? unnamed : pair.called(one);
    }

    /// A word or two.
    public String state(Pair pair, Agreement agreement, Optional<LocalDate> lastMet) {
        if (agreement.isWaiting()) {
            var signers = Signer.of(pair).stream().map(Signer::role).toList();
            return words.get("contract.state.waiting", signers.stream().filter(agreement.signedBy()::contains).count(), signers.size());
        }
        if (agreement.reviewIsDue(dates.today(), lastMet)) {
            return words.get("contract.state.review");
        }
        return words.get(agreement.inForce() ? "contract.state.signed" : "contract.state.draft");
    }

    /// "contract until 3 March 2027"; empty where it names no last day, or is not in force.
    public Optional<String> until(Agreement agreement) {
        return Optional.ofNullable(agreement.until())
                .filter(day -> agreement.inForce())
                .map(day -> words.get("contract.until", dates.date(day)));
    }

    /// What to do with the contract next; empty where it is in force and nothing is due.
    public Optional<Next> next(Optional<Agreement> agreement, Optional<LocalDate> lastMet) {
        if (agreement.isEmpty()) {
            return Optional.of(next(Turn.AGREE, "contract.next.begin", words.get("contract.next.begin.why")));
        }
        var now = agreement.get();
        if (!now.inForce()) {
            return Optional.of(next(Turn.AGREE, now.isWaiting() ? "contract.next.sign" : "contract.next.go-on", ""));
        }
        return now.reviewIsDue(dates.today(), lastMet) ? Optional.of(next(Turn.REVIEW, "contract.next.review", "")) : Optional.empty();
    }

    private Next next(Turn turn, String name, String why) {
        return Next.screen(turn, words.get(name), why, "contract", null);
    }
}
