// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;

/// Does what the shortcuts say, before the control with the focus sees the key: text fields swallow Ctrl+Z even with
/// nothing to take back.
public final class Keys {

    private final Program program;
    private final WindowDialogs dialogs;
    private final Messages words;
    private final Supplier<ShellView> shell;

    /// @param shell the window of the workbook that is open; null where none is
    public Keys(Program program, WindowDialogs dialogs, Messages words, Supplier<ShellView> shell) {
        this.program = program;
        this.dialogs = dialogs;
        this.words = words;
        this.shell = shell;
    }

    /// From now on listens to a scene.
    public void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            for (var shortcut : Shortcut.values()) {
                if (shortcut != Shortcut.CLOSE && shortcut.is(pressed) && does(shortcut)) {
                    pressed.consume();
                    return;
                }
            }
            if (!dialogs.isOver() && screen().map(view -> view.key(pressed)).orElse(false)) {
                pressed.consume();
            }
        });
        // Behind whatever has the focus: Esc ends the writing of an entry first.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (Shortcut.CLOSE.is(pressed) && !dialogs.isOver() && screen().map(ScreenView::back).orElse(false)) {
                pressed.consume();
            }
        });
    }

    private Optional<ScreenView> screen() {
        return Optional.ofNullable(shell.get()).flatMap(ShellView::inView);
    }

    /// Whether a shortcut does anything on the screen in view.
    public boolean isOffered(Shortcut shortcut) {
        return switch (shortcut) {
            case NEW -> screen().map(ScreenView::canAdd).orElse(false);
            case PRINT -> screen().map(ScreenView::canPrint).orElse(false);
            default -> true;
        };
    }

    private boolean does(Shortcut shortcut) {
        switch (shortcut) {
            case LARGER -> program.theme().larger();
            case SMALLER -> program.theme().smaller();
            case USUAL_SIZE -> program.theme().percentProperty().set(100);
            case LOCK -> program.lock();
            case QUIT -> program.quit();
            default -> {
                return !dialogs.isOver() && inShell(shortcut);
            }
        }
        return true;
    }

    private boolean inShell(Shortcut shortcut) {
        if (shortcut == Shortcut.HELP) {
            program.shortcuts();
            return true;
        }
        var open = shell.get();
        if (open == null) {
            return false;
        }
        if (!isOffered(shortcut)) {
            dialogs.mention(words.get(shortcut.message() + ".none"), null);
            return true;
        }
        switch (shortcut) {
            case UNDO -> open.undo();
            case REDO -> open.redo();
            case NEW -> open.inView().ifPresent(ScreenView::addNew);
            case PRINT -> open.inView().ifPresent(ScreenView::print);
            case GO_TO -> open.openGoTo();
            default -> open.goTo(shortcut.screen());
        }
        return true;
    }
}
