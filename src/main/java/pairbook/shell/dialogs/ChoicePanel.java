// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import java.util.List;
import javafx.scene.control.Button;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.edits.Drafts;
import pairbook.fx.panels.Panel;

/// A question with a button for each answer; the last one is the one to take when in doubt.
public final class ChoicePanel extends Panel {

    /// @param name on the button
    /// @param then what the answer leads to; it has to close the panel
    public record Choice(String name, Runnable then) {}

    private boolean answered;

    public ChoicePanel(String title, String words, List<Choice> choices) {
        super(Drafts.Key.of("choice " + title));
        getStyleClass().add("gap-m");
        var buttons = choices.stream().map(choice -> {
            Button button = choice == choices.getLast() ? PanelParts.main(choice.name()) : PanelParts.button(choice.name());
            button.setOnAction(clicked -> {
                answered = true;
                choice.then().run();
            });
            return button;
        });
        getChildren().addAll(PanelParts.title(title), new WrappedLabel(words), PanelParts.buttons(buttons.toArray(Button[]::new)));
    }

    /// @param then what it comes to where somebody takes the question away, as by Esc, and answers nothing
    public void whenUnanswered(Runnable then) {
        whenClosed(() -> {
            if (!answered) {
                then.run();
            }
        });
    }
}
