// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.setting.PaperException;

/// Draws the pages of a PDF, one at a time, since at print quality each takes 35 MB. For one thread at a time.
public final class PagePictures implements AutoCloseable {

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    /// @throws PaperException where the bytes are no PDF
    public PagePictures(RenderedPaper paper) {
        try {
            pdf = Loader.loadPDF(paper.pdf());
        } catch (IOException e) {
            throw new PaperException("the pages cannot be read back", e);
        }
        renderer = new PDFRenderer(pdf);
    }

    public int count() {
        return pdf.getNumberOfPages();
    }

    /// @param page from 0
    /// @param dpi  pixels to the inch: 96 is life size on an ordinary screen, 300 for printing
    public PagePicture page(int page, float dpi) {
        try {
            BufferedImage image = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
            return new PagePicture(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException e) {
            throw new PaperException("page " + (page + 1) + " cannot be drawn", e);
        }
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new PaperException("the pages cannot be closed", e);
        }
    }
}
