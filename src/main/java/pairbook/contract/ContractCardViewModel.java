// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.contract.agreement.Agreement;
import pairbook.contract.agreement.AgreementStore;
import pairbook.contract.agreement.AgreementWords;
import pairbook.feature.Registry;
import pairbook.people.Pair;

/// How the contract stands, on the Overview.
public final class ContractCardViewModel {

    private final AgreementStore store;
    private final Registry features;
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");

    ContractCardViewModel(AgreementStore store, Registry features) {
        this.store = store;
        this.features = features;
    }

    /// Reads it, on the workbook's thread.
    ///
    /// @return shows it, on the FX thread
    Runnable read(Pair pair) {
        var tools = features.tools();
        var agreement = pair == null ? Optional.<Agreement>empty() : store.agreement(pair.id());
        var lastMet = features.lastMet(pair).map(tools.dates()::day);
        var say = new AgreementWords(tools.words(), tools.dates());
        var now = agreement.map(one -> say.line(pair, one, lastMet)).orElseGet(() -> tools.words().get("contract.card.none"));
        return () -> standing.set(now);
    }

    public ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public void open() {
        features.tools().navigator().go("contract");
    }
}
