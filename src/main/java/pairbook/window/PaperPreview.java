// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import pairbook.feature.Registry;
import pairbook.fx.Messages;
import pairbook.fx.panels.Dialogs;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.paper.form.PdfRenderer;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.print.Outlets;
import pairbook.paper.print.PreviewView;
import pairbook.paper.print.PreviewViewModel;
import pairbook.paper.print.PrintOutcome;
import pairbook.paper.print.Printing;

/// Lays previews of pages over the screens of one workbook, and takes the pages to printers and files.
final class PaperPreview {

    private final Executor work = task -> Thread.ofPlatform().daemon().name("paper").start(task);
    private final Supplier<PdfRenderer> renderer = Registry.once(PdfRenderer::new);
    private final Dialogs dialogs;
    private final Messages words;
    private final Executor ui;
    private final Supplier<Window> window;

    /// @param ui     how to get onto the FX thread
    /// @param window the one in which the printer is chosen; null where there is none
    PaperPreview(Dialogs dialogs, Messages words, Executor ui, Supplier<Window> window) {
        this.dialogs = dialogs;
        this.words = words;
        this.ui = ui;
        this.window = window;
    }

    /// The preview of one document.
    PreviewView view() {
        var printing = new Printing(work, ui);
        var outlets = new Outlets() {
            @Override
            public void whereToSave(String name, Consumer<Path> then) {
                dialogs.saveFile(new Dialogs.FileKind(words.get("paper.preview.save"), name, "PDF", "pdf"), then);
            }

            @Override
            public void print(RenderedPaper paper, Consumer<PrintOutcome> done) {
                printing.print(paper, window.get(), done);
            }
        };
        return new PreviewView(
                new PreviewViewModel(renderer.get(), outlets, work, ui, words.bundle(), PageSize.usualIn(words.locale())));
    }

    /// Opens it.
    void open(Registry features, Function<PageSize, PaperDocument> document) {
        PreviewView.open(features.views(), dialogs, document);
    }
}
