// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Messages;
import pairbook.fx.edits.Act;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.paper.form.PdfRenderer;
import pairbook.paper.form.RenderedPaper;

/// The pages as they will come out, and the two ways out: a PDF and the printer. Both get the very bytes that are shown.
public final class PreviewViewModel {

    /// How large the pages are shown.
    public enum Zoom { WIDTH, LIFE_SIZE }

    private static final Logger LOG = Logger.getLogger(PreviewViewModel.class.getName());
    private static final int MANY = 8;
    private static final int NAMED = 5;

    private final PdfRenderer renderer;
    private final Outlets outlets;
    private final Executor work;
    private final Executor ui;
    private final ResourceBundle words;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PageSize> size;
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.WIDTH);
    private final ObservableList<PagePicture> pages = FXCollections.observableArrayList();
    // Held here: the wrapper listens weakly, and would be gone with its listeners.
    private final ObservableList<PagePicture> shownPages = FXCollections.unmodifiableObservableList(pages);
    private final Act givingOut = new Act();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RenderedPaper> paper = new ReadOnlyObjectWrapper<>();
    private Function<PageSize, PaperDocument> documents;
    private Runnable onClose = () -> { };
    private int latest;

    /// @param usual the paper size to begin with
    public PreviewViewModel(PdfRenderer renderer, Outlets outlets, Executor work, Executor ui, ResourceBundle words, PageSize usual) {
        this.renderer = renderer;
        this.outlets = outlets;
        this.work = work;
        this.ui = ui;
        this.words = words;
        this.size = new ReadOnlyObjectWrapper<>(usual);
    }

    /// Shows a document; asked again for each paper size that is chosen. The function is called off the FX thread.
    public void show(Function<PageSize, PaperDocument> asked) {
        documents = asked;
        title.set("");
        draw();
    }

    public void chooseSize(PageSize chosen) {
        if (chosen != size.get()) {
            size.set(chosen);
            draw();
        }
    }

    private void draw() {
        int drawing = ++latest;
        PageSize wanted = size.get();
        Function<PageSize, PaperDocument> source = documents;
        busy.set(true);
        paper.set(null);
        pages.clear();
        missing.set("");
        say(false, "");
        work.execute(() -> {
            try {
                RenderedPaper rendered = renderer.render(source.apply(wanted));
                List<PagePicture> drawn = pictures(rendered);
                ui.execute(() -> shown(drawing, rendered, drawn));
            } catch (RuntimeException e) {
                // The text of such a fault may quote what people wrote: the log gets its kind only.
                LOG.log(Level.SEVERE, "a preview failed: {0}", e.getClass().getName());
                ui.execute(() -> failed(drawing));
            }
        });
    }

    private static List<PagePicture> pictures(RenderedPaper rendered) {
        try (PagePictures source = new PagePictures(rendered)) {
            // Sharp on a dense screen for the few pages of a contract; a long print-out must not fill the memory.
            float dpi = source.count() > MANY ? 96 : 144;
            List<PagePicture> drawn = new ArrayList<>();
            for (int page = 0; page < source.count(); page++) {
                drawn.add(source.page(page, dpi));
            }
            return drawn;
        }
    }

    private void shown(int drawing, RenderedPaper rendered, List<PagePicture> drawn) {
        if (drawing == latest) {
            busy.set(false);
            paper.set(rendered);
            title.set(rendered.title());
            pages.setAll(drawn);
            missing.set(missing(rendered));
        }
    }

    private String missing(RenderedPaper rendered) {
        int count = rendered.missing().size();
        if (count == 0) {
            return "";
        }
        String names = rendered.missing().stream().limit(NAMED)
                .map(character -> (character.name().toLowerCase(Locale.ROOT) + " " + character.number()).strip())
                .collect(Collectors.joining(", "));
        return format("paper.preview.missing", count, count > NAMED ? names + ", …" : names);
    }

    private void failed(int drawing) {
        if (drawing == latest) {
            busy.set(false);
            say(true, words.getString("paper.preview.failed"));
        }
    }

    /// Asks for a place and writes the PDF there.
    public void save() {
        if (!ready().get()) {
            return;
        }
        RenderedPaper shown = paper.get();
        outlets.whereToSave(fileName(shown.name()), file -> givingOut.begin(over -> work.execute(() -> {
            String said;
            boolean wrong = false;
            try {
                Files.write(file, shown.pdf());
                said = format("paper.preview.saved", file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a PDF could not be written: {0}", e.getClass().getName());
                said = format("paper.preview.notSaved", file);
                wrong = true;
            }
            String sentence = said;
            boolean failed = wrong;
            ui.execute(() -> {
                over.run();
                say(failed, sentence);
            });
        })));
    }

    private static String fileName(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\s/\\\\:*?\"<>|]+", " ").strip();
        // Some file systems count to 255 bytes, and a letter may take four.
        return (plain.length() > 60 ? plain.substring(0, plain.offsetByCodePoints(0, Math.min(50, plain.codePointCount(0, plain.length()))))
                : plain) + ".pdf";
    }

    /// Prints with the system's dialog.
    public void print() {
        if (!ready().get()) {
            return;
        }
        say(false, "");
        givingOut.begin(over -> outlets.print(paper.get(), outcome -> {
            over.run();
            printed(outcome);
        }));
    }

    private void printed(PrintOutcome outcome) {
        switch (outcome) {
            case PrintOutcome.Printed(String queue, String job, boolean waiting) ->
                say(waiting, format(waiting ? "paper.print.waiting" : "paper.print.done", queue));
            case PrintOutcome.Cancelled() -> say(false, "");
            case PrintOutcome.NoPrinter() -> say(true, words.getString("paper.print.noPrinter"));
            case PrintOutcome.Failed(String reason, String detail) ->
                say(true, (words.getString(reason) + " " + detail.lines().findFirst().orElse("")).strip());
        }
    }

    private void say(boolean wrong, String sentence) {
        trouble.set(wrong);
        notice.set(sentence);
    }

    private String format(String key, Object... arguments) {
        return Messages.say(words, key, arguments);
    }

    /// Who shows the preview says here how it goes away.
    public void onClose(Runnable closer) {
        onClose = closer;
    }

    public void close() {
        latest++;
        pages.clear();
        paper.set(null);
        onClose.run();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PageSize> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public ObjectProperty<Zoom> zoomProperty() {
        return zoom;
    }

    public ObservableList<PagePicture> pages() {
        return shownPages;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// There are pages to save and print, and none are being saved or printed just now.
    public BooleanExpression ready() {
        return paper.isNotNull().and(givingOut.underWayProperty().not());
    }

    /// What no font can draw, in a sentence; empty where all is well.
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// What became of saving or printing; empty before.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// The notice tells of something that went wrong.
    public ReadOnlyBooleanProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
