// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;
import pairbook.shell.dialogs.WindowDialogs;
import pairbook.shell.keys.KeyboardLayout;
import pairbook.shell.keys.Shortcut;

/// Does what the shortcuts say, before the control with the focus sees the key: text fields swallow Ctrl+Z even with
/// nothing to take back.
public final class Keys {

    private final Program program;
    private final WindowDialogs dialogs;
    private final Messages words;
    private final Supplier<ShellView> shell;
    private final KeyboardLayout layout = new KeyboardLayout(Locale.getDefault());

    /// @param shell the window of the workbook that is open; null where none is
    public Keys(Program program, WindowDialogs dialogs, Messages words, Supplier<ShellView> shell) {
        this.program = program;
        this.dialogs = dialogs;
        this.words = words;
        this.shell = shell;
    }

    /// From now on listens to a scene. While a menu is open it has had the key by now, and nothing below it gets it; a shortcut closes
    /// it first.
    public void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            var menus = Window.getWindows().stream().filter(ContextMenu.class::isInstance).filter(Window::isShowing).toList();
            var key = event.getEventType() == KeyEvent.KEY_PRESSED ? layout.latin(event) : event;
            var shortcut = event.getEventType() == KeyEvent.KEY_PRESSED ? shortcut(key) : null;
            if (shortcut != null) {
                menus.forEach(Window::hide);
            }
            if (shortcut != null && does(shortcut) || !menus.isEmpty()) {
                event.consume();
            } else if (key != event) { // for the keys of controls and of single screens
                event.consume();
                Event.fireEvent(event.getTarget(), key);
            } else if (event.getEventType() == KeyEvent.KEY_PRESSED && !dialogs.isOver() && screen().map(view -> view.key(event)).orElse(false)) {
                event.consume();
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

    private static Shortcut shortcut(KeyEvent pressed) {
        return Stream.of(Shortcut.values()).filter(one -> one != Shortcut.CLOSE && one.is(pressed)).findFirst().orElse(null);
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
