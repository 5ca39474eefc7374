// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.util.ArrayList;
import java.util.List;
import pairbook.exchange.file.HandOver;
import pairbook.shell.dialogs.ChoicePanel;
import pairbook.window.PairbookWindow.Session;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.shell.dialogs.ChoicePanel.Choice;
import pairbook.workbook.Workbook;
import pairbook.workbook.Workbook.Rescue;
import pairbook.workbook.WorkbookException;

/// What is said and asked when another program was at work on the files of the workbook that is open: nothing is lost, and the copy
/// that lies beside it now is merged, or kept, as the person says. All calls on the FX thread.
final class OtherCopies {

    private final PairbookWindow window;
    private final Messages words;
    private final Background files;
    private final List<Rescue> untold = new ArrayList<>();
    private boolean said; // a panel is open

    OtherCopies(PairbookWindow window, Messages words, Background files) {
        this.window = window;
        this.words = words;
        this.files = files;
    }

    /// Something was found beneath the open workbook. It is told now, or as soon as the screen is to be seen.
    void found(Rescue rescue) {
        untold.add(rescue);
        if (window.isOpen() && !window.isClosing()) {
            tell();
        }
    }

    /// Tells what has not been told, once a workbook is in view; and of a copy that nobody has decided about.
    void look(Workbook workbook) {
        if (!untold.isEmpty()) {
            tell();
            return;
        }
        files.run(workbook::hasOther, has -> {
            if (has && isInView(workbook) && !said) {
                open(words.get("rescue.there.title"), words.get("rescue.there.words"), decide());
            }
        });
    }

    /// Words could not be saved, since the workbook's folder is gone: offers another place, once for each time.
    void notSaved(Session open) {
        if (said || !isInView(open.workbook())) {
            return;
        }
        open(words.get("rescue.gone.title"), words.get("rescue.gone.words"), List.of(
                new Choice(words.get("rescue.gone.wait"), this::close),
                new Choice(words.get("rescue.gone.new"), () -> {
                    close();
                    window.goOnElsewhere(open);
                })));
    }

    private boolean isInView(Workbook workbook) {
        return window.isOpen() && window.session().workbook() == workbook;
    }

    private void tell() {
        if (untold.isEmpty() || said) {
            return;
        }
        var last = untold.getLast();
        if (last.hasOther()) {
            open(words.get("rescue.title"), words.get("rescue.words.other", why(last)), decide());
        } else {
            open(words.get("rescue.title"), words.get("rescue.words", why(last)), List.of(new Choice(words.get("dialogs.close"), this::close)));
        }
    }

    private String why(Rescue rescue) {
        return window.says(new WorkbookException(rescue.why(), ""));
    }

    private List<Choice> decide() {
        return List.of(
                new Choice(words.get("rescue.later"), this::close),
                new Choice(words.get("rescue.apart"), () -> {
                    close();
                    putAway(window.session());
                }),
                new Choice(words.get("rescue.merge"), () -> {
                    close();
                    merge(window.session());
                }));
    }

    private void open(String title, String text, List<Choice> choices) {
        said = true;
        var panel = new ChoicePanel(title, text, choices);
        panel.whenClosed(this::closed);
        window.around().dialogs().open(panel);
    }

    private void close() {
        window.around().dialogs().close();
    }

    /// However the panel went away, by Esc too. Where the window clears it away it is told again.
    private void closed() {
        said = false;
        if (window.isOpen() && !window.isClosing()) {
            untold.clear();
        }
    }

    private void merge(Session session) {
        window.merge(() -> {
            var workbook = session.workbook();
            var report = HandOver.other(workbook, window.around().clock()).mergeInto(workbook);
            workbook.putOtherAway();
            return report;
        });
    }

    private void putAway(Session session) {
        files.run(() -> {
            session.workbook().putOtherAway();
            return null;
        }, done -> window.around().dialogs().mention(words.get("rescue.put-away"), null),
                failure -> window.around().dialogs().tell(words.get("rescue.title"), window.says(failure), PairbookWindow.detail(failure)));
    }

    /// Before a workbook is closed: sees that all of it is where it should be, and asks where it is not, or was brought to safety.
    ///
    /// @param then goes on with closing
    /// @param lost closes it although words are lost, as the person says
    /// @param stay where the person would rather not
    void before(Session leaving, Runnable then, Runnable lost, Runnable stay) {
        said = false; // whatever was open has been cleared away
        files.run(() -> {
            leaving.workbook().secure();
            return null;
        }, done -> {
            if (untold.isEmpty()) {
                then.run();
                return;
            }
            var last = untold.getLast();
            ask(words.get("rescue.title"), words.get(last.hasOther() ? "rescue.closing.other" : "rescue.words", why(last)), stay,
                    choice("rescue.closing.stay", stay), choice("rescue.closing.leave", () -> {
                        untold.clear();
                        then.run();
                    }));
        }, failure -> ask(words.get("unsaved.title"), words.get("rescue.closing.unsaved", window.says(failure)), stay,
                choice("unsaved.leave", lost), choice("rescue.closing.again", () -> before(leaving, then, lost, stay))));
    }

    /// A workbook was closed, and whether all of it is in its file is not known.
    void notClosed(RuntimeException failure, Runnable then) {
        ask(words.get("closing.failed"), words.get("closing.failed.words", window.says(failure)), then, choice("closing.failed.leave", then));
    }

    private Choice choice(String name, Runnable then) {
        return new Choice(words.get(name), () -> {
            window.around().dialogs().clear();
            then.run();
        });
    }

    private void ask(String title, String text, Runnable unanswered, Choice... choices) {
        var panel = new ChoicePanel(title, text, List.of(choices));
        panel.whenUnanswered(unanswered);
        window.around().dialogs().open(panel);
    }
}
