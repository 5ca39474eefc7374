// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sign;

import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import pairbook.contract.agreement.Versions.Written;
import pairbook.fx.Messages;
import pairbook.fx.controls.WrappedLabel;
import pairbook.people.Person;
import pairbook.people.Signer;

/// Says that somebody under 18 does not sign alone, and leads to where it is written who signs with them.
public final class GuardianLinks extends VBox {

    public GuardianLinks() {
        getStyleClass().add("gap-xs");
    }

    /// @param open opens the panel of a person
    public void follow(ObservableValue<Written> written, Consumer<UUID> open, ResourceBundle words) {
        written.subscribe(now -> show(now, open, words));
    }

    private void show(Written now, Consumer<UUID> open, ResourceBundle words) {
        getChildren().clear();
        if (now == null) {
            return;
        }
        var lead = new WrappedLabel(words.getString("contract.guardian.lead"), "small-muted");
        getChildren().add(lead);
        for (var role : List.of(Signer.Role.MENTEE, Signer.Role.MENTOR)) {
            now.draft().person(role).filter(person -> !person.name().isBlank()).ifPresent(person -> getChildren().add(link(person, open, words)));
        }
    }

    private static Hyperlink link(Person person, Consumer<UUID> open, ResourceBundle words) {
        var key = person.guardian().isBlank() ? "contract.guardian.name" : "contract.guardian.change";
        var link = new Hyperlink(Messages.say(words, key, person.name().strip(), person.guardian().strip()));
        WrappedLabel.wrap(link);
        link.getStyleClass().add("guardian-link");
        link.setOnAction(pressed -> {
            link.setVisited(false);
            open.accept(person.id());
        });
        return link;
    }
}
