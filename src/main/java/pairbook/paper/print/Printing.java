// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.PrintSides;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Window;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.setting.PaperException;

/// Prints through the system's own dialog. JavaFX asks which printer, how many copies and which pages; on Linux and
/// macOS the PDF itself then goes to the queue, on Windows JavaFX prints pictures of the pages.
public final class Printing {

    private static final float DPI = 300;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final CupsQueues queues;
    private final Executor work;
    private final Executor ui;

    /// @param work where waiting does no harm
    /// @param ui   the FX thread
    public Printing(Executor work, Executor ui) {
        this(CupsQueues.ofThisComputer(), work, ui);
    }

    Printing(CupsQueues queues, Executor work, Executor ui) {
        this.queues = queues;
        this.work = work;
        this.ui = ui;
    }

    /// Without a dialog, one copy, to a CUPS queue of that name. Waits for the queue's answer: not for the FX thread.
    public PrintOutcome print(RenderedPaper paper, String queue) {
        return queues.print(paper, PrintOrder.simple(paper, queue));
    }

    /// Shows the dialog; on the FX thread.
    ///
    /// @param owner the window to stand before; may be null
    /// @param done  told once, on the FX thread
    public void print(RenderedPaper paper, Window owner, Consumer<PrintOutcome> done) {
        PrinterJob job = newJob();
        if (job == null) {
            done.accept(new PrintOutcome.NoPrinter());
            return;
        }
        JobSettings settings = job.getJobSettings();
        settings.setJobName(paper.name());
        settings.setPageLayout(layout(job.getPrinter(), paper.size()));
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            done.accept(new PrintOutcome.Cancelled());
            return;
        }
        work.execute(() -> {
            String file = settings.getOutputFile();
            if (file != null && !file.isBlank()) {
                ui.execute(job::cancelJob);
                tell(done, toFile(paper, Path.of(file)));
                return;
            }
            Optional<String> queue = queues.named(job.getPrinter().getName());
            if (queue.isPresent()) {
                PrintOrder order = order(queue.get(), settings);
                ui.execute(job::cancelJob);
                tell(done, queues.print(paper, order));
            } else if (!WINDOWS) {
                // JavaFX would hand its pages to a command that may not be there, and call it done.
                ui.execute(job::cancelJob);
                tell(done, new PrintOutcome.Failed("paper.print.noCommand", job.getPrinter().getName()));
            } else {
                pictures(paper, job, done);
            }
        });
    }

    /// Without a default printer JavaFX makes no job, as if there were none at all.
    private static PrinterJob newJob() {
        PrinterJob job = PrinterJob.createPrinterJob();
        return job != null ? job : Printer.getAllPrinters().stream().findFirst().map(PrinterJob::createPrinterJob).orElse(null);
    }

    private void tell(Consumer<PrintOutcome> done, PrintOutcome outcome) {
        ui.execute(() -> done.accept(outcome));
    }

    private static PageLayout layout(Printer printer, PageSize size) {
        return printer.createPageLayout(size == PageSize.A4 ? Paper.A4 : Paper.NA_LETTER, PageOrientation.PORTRAIT,
                Printer.MarginType.HARDWARE_MINIMUM);
    }

    private static PrintOrder order(String queue, JobSettings settings) {
        Paper paper = settings.getPageLayout().getPaper();
        PageRange[] ranges = settings.getPageRanges();
        List<String> pages = ranges == null ? List.of()
                : Arrays.stream(ranges).map(range -> range.getStartPage() + "-" + range.getEndPage()).toList();
        return new PrintOrder(queue, Math.max(1, settings.getCopies()), media(paper), pages, sides(settings.getPrintSides()));
    }

    /// A named size where CUPS surely knows the name, else its measures.
    private static String media(Paper paper) {
        if (paper.equals(Paper.A4)) {
            return PageSize.A4.media();
        }
        if (paper.equals(Paper.NA_LETTER)) {
            return PageSize.LETTER.media();
        }
        return "Custom." + Math.round(paper.getWidth()) + "x" + Math.round(paper.getHeight());
    }

    private static String sides(PrintSides sides) {
        return switch (sides) {
            case null -> "";
            case ONE_SIDED -> "one-sided";
            case DUPLEX -> "two-sided-long-edge";
            case TUMBLE -> "two-sided-short-edge";
        };
    }

    private static PrintOutcome toFile(RenderedPaper paper, Path file) {
        try {
            Files.write(file, paper.pdf());
            return new PrintOutcome.Printed(file.toString(), "", false);
        } catch (IOException e) {
            return new PrintOutcome.Failed("paper.print.file", e.toString());
        }
    }

    /// Each page is drawn here and handed to JavaFX before the next, since a page at print quality is large.
    private void pictures(RenderedPaper paper, PrinterJob job, Consumer<PrintOutcome> done) {
        try (PagePictures pages = new PagePictures(paper)) {
            PageRange[] ranges = job.getJobSettings().getPageRanges();
            boolean printed = true;
            for (int page = 0; page < pages.count() && printed; page++) {
                int number = page + 1;
                if (ranges == null || ranges.length == 0
                        || Arrays.stream(ranges).anyMatch(range -> range.getStartPage() <= number && number <= range.getEndPage())) {
                    printed = job.printPage(sheet(pages.page(page, DPI), paper.size(), job.getJobSettings().getPageLayout()));
                }
            }
            boolean ended = printed && job.endJob();
            tell(done, ended && job.getJobStatus() != PrinterJob.JobStatus.ERROR
                    ? new PrintOutcome.Printed(job.getPrinter().getName(), "", false)
                    : new PrintOutcome.Failed("paper.print.refused", job.getJobStatus().toString()));
        } catch (PaperException e) {
            ui.execute(job::cancelJob);
            tell(done, new PrintOutcome.Failed("paper.print.refused", e.getMessage()));
        }
    }

    /// The page in its own size on its own paper, made smaller only where the paper is. The form's margins are wider than any printer's.
    private static Group sheet(PagePicture page, PageSize size, PageLayout layout) {
        double width = layout.getPrintableWidth() + layout.getLeftMargin() + layout.getRightMargin();
        double height = layout.getPrintableHeight() + layout.getTopMargin() + layout.getBottomMargin();
        double fit = Math.min(1, Math.min(width / size.width(), height / size.height()));
        ImageView view = new ImageView(PageImages.of(page));
        view.getTransforms().setAll(new Translate(-layout.getLeftMargin(), -layout.getTopMargin()),
                new Scale(fit * size.width() / page.width(), fit * size.height() / page.height()));
        return new Group(view);
    }
}
