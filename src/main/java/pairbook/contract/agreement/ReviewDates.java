// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pairbook.feature.AgendaOffer;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;

/// The looks back that the contract in force names, as they come on an agenda.
public record ReviewDates(Supplier<AgreementStore> store, Messages words, Dates dates) {

    /// On the workbook's thread.
    public List<AgendaOffer> offers(Pair pair) {
        return pair == null ? List.of() : store.get().agreement(pair.id()).filter(Agreement::inForce).stream().flatMap(this::offers).toList();
    }

    private Stream<AgendaOffer> offers(Agreement agreement) {
        return Stream.concat(
                offer(agreement, agreement.workReview(), "meetings.agenda.review.work"),
                offer(agreement, agreement.cameReview(), "meetings.agenda.review.came"));
    }

    private Stream<AgendaOffer> offer(Agreement agreement, LocalDate on, String key) {
        return on == null ? Stream.empty() : Stream.of(AgendaOffer.from(on, subject(agreement.id(), key), words.get(key, dates.date(on))));
    }

    /// The same each time, so that it comes once for each version. Agendas that were written by earlier programs name it so.
    private static UUID subject(UUID contract, String key) {
        return UUID.nameUUIDFromBytes((contract + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
