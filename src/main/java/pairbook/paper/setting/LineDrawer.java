// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import com.openhtmltopdf.extend.OutputDevice;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/// Puts a line that Java2D has shaped onto the page as text.
public final class LineDrawer {

    private static final float PIXELS_PER_POINT = 96 / 72f;

    private static final Color INK = new Color(0x111111);
    private static final Color GREY = new Color(0x444444);

    private final PDDocument pdf;
    private final OutlineFonts fonts;

    public LineDrawer(PDDocument pdf, OutlineFonts fonts) {
        this.pdf = pdf;
        this.fonts = fonts;
    }

    /// @param width  in CSS pixels, as is the height; x and y in the device's dots
    public Map<Shape, String> draw(SetLine line, double x, double y, double width, double height, OutputDevice device) {
        if (line.pieces().isEmpty()) {
            return Map.of();
        }
        device.drawWithGraphics((float) x, (float) y, (float) Math.ceil(width), (float) Math.ceil(height), graphics -> {
            PdfBoxGraphics2D page = (PdfBoxGraphics2D) graphics;
            page.setFontTextDrawer(new Text(line));
            page.setColor(line.style().grey ? GREY : INK);
            page.drawString("x", 0, line.baseline() * PIXELS_PER_POINT);
        });
        return Map.of();
    }

    /// The one way into the page's own stream of commands that the libraries offer.
    private final class Text implements IPdfBoxGraphics2DFontTextDrawer {

        private final SetLine line;

        Text(SetLine line) {
            this.line = line;
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) throws IOException, FontFormatException {
            env.getContentStream().transform(Matrix.getScaleInstance(PIXELS_PER_POINT, -PIXELS_PER_POINT));
            env.getContentStream().drawForm(form());
        }

        @Override
        public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) throws IOException, FontFormatException {
            return env.getCalculationGraphics().getFontMetrics(font);
        }

        private PDFormXObject form() throws IOException {
            PDFormXObject form = new PDFormXObject(pdf);
            PDResources resources = new PDResources();
            TreeSet<Integer> used = new TreeSet<>();
            StringBuilder commands = new StringBuilder("BT\n");
            float end = 0;
            for (SetLine.Piece piece : line.pieces()) {
                used.add(piece.code().font());
                commands.append("/S").append(piece.code().font()).append(' ').append(OutlineFonts.number(piece.size())).append(" Tf 1 0 0 1 ")
                        .append(OutlineFonts.number(piece.x())).append(" 0 Tm <").append(String.format(Locale.ROOT, "%02X", piece.code().number()))
                        .append("> Tj\n");
                end = Math.max(end, piece.x());
            }
            commands.append("ET\n0.5 w\n");
            for (SetLine.Box box : line.boxes()) {
                commands.append(OutlineFonts.number(box.x())).append(" -2 ").append(OutlineFonts.number(box.width())).append(" 9 re S\n");
            }
            for (int font : used) {
                resources.getCOSObject().setItem(COSName.FONT, fontsOf(resources, font));
            }
            form.setResources(resources);
            form.setBBox(new PDRectangle(-line.leading(), -line.leading(), end + 4 * line.leading(), 3 * line.leading()));
            try (OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(commands.toString().getBytes(StandardCharsets.US_ASCII));
            }
            return form;
        }

        private org.apache.pdfbox.cos.COSDictionary fontsOf(PDResources resources, int font) throws IOException {
            org.apache.pdfbox.cos.COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
            if (all == null) {
                all = new org.apache.pdfbox.cos.COSDictionary();
            }
            all.setItem(COSName.getPDFName("S" + font), fonts.font(font));
            return all;
        }
    }
}
