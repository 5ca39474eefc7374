// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pairbook.contract.agreement.AgreementStore;
import pairbook.contract.agreement.AgreementStore.Version;
import pairbook.contract.agreement.Agreement;
import pairbook.contract.agreement.AgreementWords;
import pairbook.contract.agreement.ReviewDates;
import pairbook.feature.Audience;
import pairbook.feature.Change;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Card.Column;
import pairbook.feature.Destination;
import pairbook.feature.Registry;
import pairbook.feature.Summary;
import pairbook.feature.Summary.Progress;
import pairbook.feature.Summary.Question;
import pairbook.feature.Summary.Step;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.dates.Dates;
import pairbook.goals.GoalStore;
import pairbook.people.Mentorship;
import pairbook.people.Pair;

/// What the contract and its learning goals add to the places that features share.
record ContractContributions(
        Registry registry, Supplier<AgreementStore> agreements, Supplier<GoalStore> goals, Supplier<ContractCardViewModel> card) {

    private static final int SEALED = 2; // of what the two agreed, the version that both signed comes first
    private static final int REWORDED = 1;

    /// Adds all of it.
    void add() {
        registry.add(new Contribution.ScreenState(Audience.MENTORSHIP, "contract", this::state));
        registry.add(new Contribution.Destinations(Audience.MENTORSHIP, this::destinations));
        registry.add(new Contribution.Changes(Audience.MENTORSHIP, this::changes));
        registry.add(new Contribution.Agenda(Audience.MENTORSHIP, new ReviewDates(agreements, words(), dates())::offers));
        registry.add(new Contribution.Standing(Audience.MENTORSHIP, this::stand));
        registry.add(new Contribution.Card(
                Audience.MENTORSHIP, Column.RIGHT, ContractCardView.class, pair -> card.get().read(pair)));
    }

    private Messages words() {
        return registry.tools().words();
    }

    private AgreementWords say() {
        return new AgreementWords(words(), dates());
    }

    private Dates dates() {
        return registry.tools().dates();
    }

    private Optional<Agreement> agreement(Pair pair) {
        return pair == null ? Optional.empty() : agreements.get().agreement(pair.id());
    }

    private Optional<LocalDate> lastMet(Pair pair) {
        return registry.lastMet(pair).map(dates()::day);
    }

    private String state(Pair pair) {
        return agreement(pair).map(now -> say().state(pair, now, lastMet(pair))).orElse("");
    }

    private void stand(Pair pair, Summary summary) {
        if (pair == null) {
            return;
        }
        var agreement = agreement(pair);
        var lastMet = lastMet(pair);
        say().next(agreement, lastMet).ifPresent(summary::offer);
        agreement.ifPresent(now -> {
            summary.begun();
            say().until(now).ifPresent(summary::sayInHead);
            summary.step(Step.AGREE, now.inForce() ? Progress.DONE : Progress.BEGUN);
            var ended = pair.mentorship().state() == Mentorship.State.FINISHED;
            if (now.inForce() && (ended || now.reviewIsDue(dates().today(), lastMet))) {
                summary.step(Step.MEET, Progress.DONE);
            }
        });
        var count = goals.get().count(pair.id());
        if (count.all() > 0) {
            summary.step(Step.DEFINE, Progress.DONE);
            summary.answer(Question.WANT, words().get("contract.goals.standing", count.all(), count.reached()), count.reached(), count.all());
        }
    }

    private List<Destination> destinations(Pair pair) {
        return pair == null ? List.of() : agreements.get().versions(pair.id()).stream().map(this::destination).toList();
    }

    private Destination destination(Version one) {
        var kind = words().get("screen.contract");
        var place = new Navigator.Place("contract", one.id());
        if (one.sealedAt() == null) {
            return new Destination(words().get("goto.contract.draft", kind, one.version()), one.begunAt(), place);
        }
        var signedOn = dates().fullDate(dates().day(one.sealedAt()));
        return new Destination(words().get("goto.contract", kind, one.version(), signedOn), one.sealedAt(), place);
    }

    private List<Change> changes(Pair pair, Instant since) {
        var sealed = agreements.get().sealedSince(pair.id(), since).stream()
                .map(one -> new Change(words().get("contract.change.sealed", one.version()), Change.AGREED + SEALED, one.sealedAt()));
        var changed = goals.get().changedSince(pair.id(), since).stream()
                .map(one -> one.before().isEmpty()
                        ? new Change(words().get("contract.change.goal", one.now()), Change.AGREED, one.at())
                        : new Change(words().get("contract.change.wording", one.before(), one.now()), Change.AGREED + REWORDED, one.at()));
        return Stream.concat(sealed, changed).toList();
    }
}
