// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Embedded fonts of one PDF made from what Java2D shaped. Each letter, ligature or syllable is one character of a Type 3 font:
/// its outlines draw it, and its ToUnicode entry makes it real text, to be searched, copied and read aloud.
/// So any font of the computer can be used, also those that PDFBox cannot embed (collections, PostScript outlines).
public final class OutlineFonts {

    private static final int CODES = 255;

    private final PDDocument pdf;
    private final Map<Shape, Code> codes = new HashMap<>();
    private final List<List<Drawn>> fonts = new ArrayList<>();
    private final List<COSDictionary> made = new ArrayList<>();

    /// @param number from 1 to 255
    record Code(int font, int number) {}

    private record Shape(String face, String glyphs, String text) {}

    private record Drawn(GeneralPath outline, float advance, String text) {}

    public OutlineFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    /// The code for these glyphs of a shaped run, the same for every repetition.
    Code code(Font face, GlyphVector glyphs, int first, int last, String text) {
        StringBuilder key = new StringBuilder();
        double x = glyphs.getGlyphPosition(first).getX();
        for (int i = first; i < last; i++) {
            key.append(glyphs.getGlyphCode(i)).append('@').append(Math.round(glyphs.getGlyphPosition(i).getX() - x)).append(',')
                    .append(Math.round(glyphs.getGlyphPosition(i).getY())).append(';');
        }
        return codes.computeIfAbsent(new Shape(face.getPSName(), key.toString(), text), shape -> {
            GeneralPath outline = new GeneralPath();
            for (int i = first; i < last; i++) {
                // A glyph's outline is where the run has it; a font's character starts at nought.
                outline.append(glyphs.getGlyphOutline(i, (float) -x, 0), false);
            }
            float advance = (float) (glyphs.getGlyphPosition(last).getX() - x);
            return add(new Drawn(outline, advance, text));
        });
    }

    private Code add(Drawn drawn) {
        if (fonts.isEmpty() || fonts.getLast().size() == CODES) {
            fonts.add(new ArrayList<>());
        }
        fonts.getLast().add(drawn);
        return new Code(fonts.size() - 1, fonts.getLast().size());
    }

    /// The font, complete: to be called when every text has been set.
    COSDictionary font(int index) throws IOException {
        while (made.size() < fonts.size()) {
            made.add(make(fonts.get(made.size())));
        }
        return made.get(index);
    }

    private COSDictionary make(List<Drawn> characters) throws IOException {
        COSDictionary programs = new COSDictionary();
        COSArray differences = new COSArray();
        differences.add(COSInteger.ONE);
        COSArray widths = new COSArray();
        Rectangle2D bounds = new Rectangle2D.Float();
        StringBuilder unicode = new StringBuilder();
        for (int i = 0; i < characters.size(); i++) {
            Drawn drawn = characters.get(i);
            COSName name = COSName.getPDFName("c" + (i + 1));
            programs.setItem(name, program(drawn));
            differences.add(name);
            widths.add(new COSFloat(drawn.advance()));
            bounds = bounds.createUnion(drawn.outline().getBounds2D());
            unicode.append(String.format(Locale.ROOT, "1 beginbfchar\n<%02X> <%s>\nendbfchar\n", i + 1, hex(drawn.text())));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.NAME, COSName.getPDFName("Shaped" + made.size()));
        font.setItem(COSName.FONT_BBOX, numbers(bounds.getMinX(), -bounds.getMaxY(), bounds.getMaxX(), -bounds.getMinY()));
        font.setItem(COSName.FONT_MATRIX, numbers(1 / Typefaces.UNITS, 0, 0, 1 / Typefaces.UNITS, 0, 0));
        font.setItem(COSName.CHAR_PROCS, programs);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, characters.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(String.format(Locale.ROOT, """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                %sendcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """, unicode)));
        return font;
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", b));
        }
        return hex.toString();
    }

    private COSStream program(Drawn drawn) throws IOException {
        Rectangle2D box = drawn.outline().getBounds2D();
        StringBuilder program = new StringBuilder();
        program.append(number(drawn.advance())).append(" 0 ")
                .append(number(box.getMinX())).append(' ').append(number(-box.getMaxY())).append(' ')
                .append(number(box.getMaxX())).append(' ').append(number(-box.getMinY())).append(" d1\n");
        path(drawn.outline(), program);
        return stream(program.toString());
    }

    private static void path(GeneralPath outline, StringBuilder program) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        boolean any = false;
        for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
            any = true;
            switch (at.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> point(program, p, 0).append("m\n");
                case PathIterator.SEG_LINETO -> point(program, p, 0).append("l\n");
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves only.
                    double[] cubic = {x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3, p[2] + (p[0] - p[2]) * 2 / 3,
                        p[3] + (p[1] - p[3]) * 2 / 3};
                    point(program, cubic, 0);
                    point(program, cubic, 2);
                    point(program, p, 2).append("c\n");
                    p[0] = p[2];
                    p[1] = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    point(program, p, 0);
                    point(program, p, 2);
                    point(program, p, 4).append("c\n");
                    p[0] = p[4];
                    p[1] = p[5];
                }
                default -> program.append("h\n");
            }
            x = p[0];
            y = p[1];
        }
        if (any) {
            program.append("f\n");
        }
    }

    private static StringBuilder point(StringBuilder program, double[] p, int at) {
        return program.append(number(p[at])).append(' ').append(number(-p[at + 1])).append(' ');
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }

    private COSStream stream(String content) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
