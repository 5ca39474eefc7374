// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import pairbook.paper.setting.LineDrawer;
import pairbook.paper.setting.LineTags;
import pairbook.paper.setting.OutlineFonts;
import pairbook.paper.setting.PaperException;
import pairbook.paper.setting.Setting;
import pairbook.paper.setting.Typefaces;

/// Makes a PDF of a document, in memory. Safe for any thread; the first call takes about a second.
public final class PdfRenderer {

    private Typefaces typefaces;

    /// @throws PaperException where the pages cannot be made
    public RenderedPaper render(PaperDocument document) {
        XRLog.setLoggingEnabled(false);
        try (PDDocument pdf = new PDDocument()) {
            OutlineFonts fonts = new OutlineFonts(pdf);
            Setting setting = new Setting(typefaces(), document.words().locale(), fonts);
            FormPage page = new FormPage(document, setting);
            String xhtml = page.xhtml();

            DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
            LineDrawer lines = new LineDrawer(pdf, fonts);
            drawers.registerDrawer("line", (element, x, y, w, h, device, context, dots) ->
                    lines.draw(setting.line(Integer.parseInt(element.getAttribute("data"))), x, y, w / dots, h / dots, device));
            drawers.registerDrawer("ink", (element, x, y, w, h, device, context, dots) ->
                    draw(page.ink(Integer.parseInt(element.getAttribute("data"))), x, y, w / dots, h / dots, device));

            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePDDocument(pdf)
                    .withProducer("Pairbook")
                    .useObjectDrawerFactory(drawers)
                    // Nothing in a form points anywhere: whatever asks for a resource is refused.
                    .useExternalResourceAccessControl((uri, type) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(xhtml, null);
            face(builder, pdf, "NotoSans-Regular.ttf", 400, FontStyle.NORMAL);
            face(builder, pdf, "NotoSans-Bold.ttf", 700, FontStyle.NORMAL);
            face(builder, pdf, "NotoSans-Italic.ttf", 400, FontStyle.ITALIC);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                pdf.getDocumentInformation().setTitle(document.title());
                PDViewerPreferences preferences = pdf.getDocumentCatalog().getViewerPreferences();
                if (preferences == null) {
                    preferences = new PDViewerPreferences(new COSDictionary());
                    pdf.getDocumentCatalog().setViewerPreferences(preferences);
                }
                preferences.setDisplayDocTitle(true);
                pdf.getDocumentCatalog().setLanguage(document.words().locale().toLanguageTag());
                if (pdf.getDocumentCatalog().getStructureTreeRoot() != null) {
                    LineTags.correct(pdf.getDocumentCatalog().getStructureTreeRoot(), setting);
                }
                pdf.save(bytes);
                return new RenderedPaper(document.name(), document.title(), document.size(), bytes.toByteArray(), pdf.getNumberOfPages(), setting.missing());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PaperException("the pages could not be made", e);
        }
    }

    /// Made when first needed: reading a font takes time that the start of the program does not have.
    private synchronized Typefaces typefaces() {
        if (typefaces == null) {
            typefaces = new Typefaces();
        }
        return typefaces;
    }

    private static void face(PdfRendererBuilder builder, PDDocument pdf, String file, int weight, FontStyle style) {
        builder.useFont(new Face(pdf, file), "Paper", weight, style, true);
    }

    /// A bundled face without its ligatures: with them "office" is searched for in vain, as readers find one character for its "ffi".
    private static final class Face extends PDFontSupplier {

        private final PDDocument pdf;
        private final String file;
        private PDFont font;

        Face(PDDocument pdf, String file) {
            super(null);
            this.pdf = pdf;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                try (InputStream in = Typefaces.open(file)) {
                    // Not closed here: PDFBox reads from it when it saves, and closes it with the document.
                    TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
                    face.setEnableGsub(false);
                    font = PDType0Font.load(pdf, face, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }
    }

    private static Map<Shape, String> draw(Ink ink, double x, double y, double width, double height, OutputDevice device) {
        device.drawWithGraphics((float) x, (float) y, (float) Math.ceil(width), (float) Math.ceil(height), graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (List<Ink.Point> stroke : ink.strokes()) {
                Path2D path = new Path2D.Double();
                path.moveTo(stroke.getFirst().x() * width / 1000, stroke.getFirst().y() * height / 1000);
                for (Ink.Point point : stroke) {
                    path.lineTo(point.x() * width / 1000, point.y() * height / 1000);
                }
                graphics.draw(path);
            }
        });
        return Map.of();
    }
}
