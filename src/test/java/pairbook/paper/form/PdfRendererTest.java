// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.paper.form.Block.Blank;
import pairbook.paper.form.Block.Bullets;
import pairbook.paper.form.Block.Rating;
import pairbook.paper.form.Block.Text;
import pairbook.paper.form.Form.Row;
import pairbook.paper.form.Form.Section;
import pairbook.paper.setting.MissingCharacter;
import pairbook.support.SecondLane;

@SecondLane
class PdfRendererTest {

    private static final String FOOTERS = "Learning contract · version .{3,40}? page \\d+ of \\d+ ";
    private static final PdfRenderer RENDERER = new PdfRenderer();

    private static RenderedPaper render(Form form) {
        return RENDERER.render(Samples.document(form));
    }

    private static String text(RenderedPaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String page(RenderedPaper paper, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf);
        }
    }

    /// Lines wrap where they must, so words are compared without the line ends.
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void everythingOfAContractIsThereAsText() throws IOException {
        RenderedPaper paper = render(Samples.contract(Samples.bothSign()).withNotes("A typed name is agreement, no proof."));

        assertThat(flat(text(paper))).contains("Learning contract", "between Ines Halloran (mentee)", "Part one: what each of us brings",
                "Ines needs from Tobias", "honest feedback, also when it is unwelcome", "Gain the experience of managing one person.",
                "We will know: four weeks in a row · by 30 June 2026", "names of colleagues", "stays between us", "Without fault",
                "nobody owes a reason", "Signed", "signed 4 March 2026, 16:58 · Leeds", "Tobias Wren", "mentor", "place, date",
                "A typed name is agreement, no proof.");
        for (int page = 1; page <= paper.pages(); page++) {
            assertThat(page(paper, page)).contains(Samples.FOOTER, "page " + page + " of " + paper.pages());
        }
        assertThat(paper.missing()).isEmpty();
    }

    @Test
    void worksheetsFilledAndBlank() throws IOException {
        String filled = flat(text(render(Samples.worksheet(false))));
        assertThat(filled).contains("What I like", "the quiet hour before eight", "7 of 10", "not rated", "2 curiosity", "a job ", "I wait to be asked.");

        RenderedPaper blank = render(Samples.worksheet(true));
        assertThat(flat(text(blank))).contains("What I like", "0 1 2 3 4 5 6 7 8 9 10").doesNotContain("of 10 ", "not rated");
    }

    @ParameterizedTest
    @EnumSource(PageSize.class)
    void comesInBothSizesWithNothingOutsideTheMargins(PageSize size) throws IOException {
        RenderedPaper paper = RENDERER.render(Samples.document(Samples.worksheet(false)).withSize(size));

        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(size.width(), org.assertj.core.data.Offset.offset(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(size.height(), org.assertj.core.data.Offset.offset(0.5f));
            }
        }
        assertInside(paper);
    }

    @Test
    void titleLanguageBookmarksAndTags() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.contract(Samples.bothSign())).pdf())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Learning contract");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                assertThat(item.findDestinationPage(pdf)).isNotNull();
            }
            assertThat(names).containsExactly("Learning contract", "Part one: what each of us brings", "Part two: what Ines wants to learn",
                    "Working together", "Ending", "Signed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "नमस्ते e\u0301x\u0304", "שלום السلام 中文 😀"})
    void everyFontIsEmbedded(String text) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.text(text)).pdf())) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                fonts += assertEmbedded(page.getResources());
            }
            assertThat(fonts).isPositive();
        }
    }

    private static int assertEmbedded(PDResources resources) throws IOException {
        int fonts = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            fonts++;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts += assertEmbedded(form.getResources());
            }
        }
        return fonts;
    }

    /// The fault the sketch had: whatever the lengths, whoever signs sees the last words of what they sign above their name.
    @ParameterizedTest
    @MethodSource("lengths")
    void signaturesAreNeverAloneOnAPage(int fillers, int lastWords) throws IOException {
        Form contract = Samples.contract(Samples.bothSign(), words(lastWords) + " endoflast.");
        List<Section> sections = new ArrayList<>(contract.sections());
        sections.add(1, new Section("Filler", Row.beside("Filler", new Bullets(IntStream.range(0, fillers).mapToObj(i -> "entry").toList()))));
        RenderedPaper paper = render(new Form(contract.title(), contract.subtitle(), sections, contract.signing(), List.of()));

        int signed = 0;
        for (int page = 1; page <= paper.pages(); page++) {
            String text = page(paper, page);
            if (text.contains("place, date")) {
                signed++;
                assertThat(text).contains("endoflast.", "Signed", "Ines Halloran", "Tobias Wren");
            }
        }
        assertThat(signed).isOne();
        assertThat(flat(text(paper)).replaceAll(FOOTERS, "")).contains(words(lastWords) + " endoflast.");
        assertInside(paper);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> lengths() {
        Random random = new Random(7);
        return Stream.concat(IntStream.range(0, 24).mapToObj(fill -> org.junit.jupiter.params.provider.Arguments.of(fill * 2 + 1, 12)),
                IntStream.range(0, 16).mapToObj(i -> org.junit.jupiter.params.provider.Arguments.of(random.nextInt(1, 40), i * 70 + 30)));
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> i % 23 == 0 ? "word" + i + "." : "word" + i).collect(Collectors.joining(" "));
    }

    @Test
    void eightThousandWords() throws IOException {
        RenderedPaper paper = RENDERER.render(Samples.text(words(8000)));

        assertThat(flat(text(paper)).replaceAll(FOOTERS, "")).contains(words(8000));
        assertThat(paper.pages()).isGreaterThan(15);
        assertInside(paper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "ü", "\u0627", "अ", "e\u0301\u0323"})
    void anUnbrokenWordOfEightyLettersStaysInside(String letter) throws IOException {
        assertInside(RENDERER.render(Samples.text("A " + letter.repeat(80) + " z")));
        assertInside(render(new Form(letter.repeat(80), letter.repeat(80), List.of(new Section(letter.repeat(80), Row.beside(letter.repeat(80),
                new Rating(letter.repeat(80), 3, 0, 10, ""), new Block.Columns(new Block.Column("x", new Text(letter.repeat(80))),
                        new Block.Column("", new Blank(2)), new Block.Column("", new Bullets(List.of(letter.repeat(80))))))),
                new Section("", Row.beside("t", new Block.Table(List.of("a", "b"), List.of(1, 3),
                        List.of(List.of(letter.repeat(80), letter.repeat(80))))))), Samples.bothSign(), List.of())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void longThingsBreakOverPagesWithNothingLost(boolean shaped) throws IOException {
        String mark = shaped ? " क" : "";
        List<String> entries = IntStream.rangeClosed(1, 400).mapToObj(i -> "entry" + i + mark).toList();
        String long1 = IntStream.rangeClosed(1, 1500).mapToObj(i -> "cell" + i).collect(Collectors.joining(" ")) + mark;
        RenderedPaper paper = render(new Form("Long", "", List.of(
                new Section("Lists", Row.wide(new Block.Columns(new Block.Column("Like", new Bullets(entries)), new Block.Column("Don't", new Text("few"))))),
                new Section("Table", Row.beside("Table", new Block.Table(List.of("One", "Two"), List.of(1, 2), List.of(List.of("a", long1), List.of("last", "lastcell")))))),
                Samples.bothSign(), List.of()));

        String text = flat(text(paper)).replaceAll(FOOTERS, "");
        assertThat(entries).allSatisfy(entry -> assertThat(text).contains(entry.strip()));
        assertThat(IntStream.rangeClosed(1, 1500).mapToObj(i -> "cell" + i)).allSatisfy(cell -> assertThat(text).contains(cell));
        assertThat(text).contains("lastcell");
        assertInside(paper);
    }

    private static void assertInside(RenderedPaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            List<String> outside = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    float end = at.getXDirAdj() + at.getWidthDirAdj();
                    if (!at.getUnicode().isBlank() && (at.getXDirAdj() < 60 || end > at.getPageWidth() - 60 || at.getYDirAdj() < 40
                            || at.getYDirAdj() > at.getPageHeight() - 30)) {
                        outside.add(at.getUnicode() + " at " + at.getXDirAdj() + " to " + end + ", " + at.getYDirAdj());
                    }
                }
            }.getText(pdf);
            assertThat(outside).isEmpty();
        }
    }

    @Test
    void shapedScriptsStayText() throws IOException {
        RenderedPaper paper = RENDERER.render(Samples.text("नमस्ते दुनिया and cafe\u0301 x\u0304"));

        assertThat(flat(text(paper))).contains("नमस्ते दुनिया and café x\u0304");
        assertThat(paper.missing()).isEmpty();
    }

    @Test
    void shapedLinesAreTaggedAsTextAndSignaturesAsFigures() throws IOException {
        Form form = Samples.contract(Samples.bothSign(), "नमस्ते दुनिया");
        try (PDDocument pdf = Loader.loadPDF(render(form).pdf())) {
            List<String> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("Span null नमस्ते दुनिया", "Figure Ines Halloran null").noneMatch(tag -> tag.contains("pairbook-line"));
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType() + " " + element.getAlternateDescription() + " " + element.getActualText());
                collect(element, tags);
            }
        }
    }

    @Test
    void whatRunsFromTheRightIsOrderedAndShapedOrTold() throws IOException {
        RenderedPaper paper = RENDERER.render(Samples.text("שלום עולם (2026) English"));

        if (paper.missing().isEmpty()) {
            assertThat(text(paper)).contains("שלום", "עולם", "English");
        } else {
            assertThat(text(paper)).contains("HEBREW LETTER SHIN U+05E9");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \uE000 b", "नमस्ते \uE000"})
    void whatNoFontHasIsNamedOnThePageAndReported(String text) throws IOException {
        RenderedPaper paper = RENDERER.render(Samples.text(text));

        assertThat(paper.missing()).containsExactly(new MissingCharacter(0xE000, "PRIVATE USE AREA E000"));
        assertThat(paper.missing().getFirst().number()).isEqualTo("U+E000");
        assertThat(flat(text(paper))).contains("[PRIVATE USE AREA E000 U+E000]").doesNotContain("#", "?");
    }

    @Test
    void everyScriptEitherShowsOrIsReported() throws IOException {
        String hard = "العربية עברית हिन्दी 中文 日本語 한국어 ไทย 😀 👩🏽‍🚒 ❤️ \u2603 ⅜ € ﷽ ᚠ 𝔘 \u0489";
        RenderedPaper paper = RENDERER.render(Samples.text(hard));

        assertThat(flat(text(paper))).doesNotContain("#", "?", "\uFFFD");
        paper.missing().forEach(gap -> assertThat(hard.codePoints()).contains(gap.codePoint()));
    }

    @Test
    void controlCharactersTabsAndBrokenPairsDoNoHarm() throws IOException {
        RenderedPaper paper = RENDERER.render(Samples.text("one\u0000two\u0007\tthree\r\nfour\u2028five <b>&amp;</b> \"six\" \uD800 {{seven}} \u200Bnull"));

        assertThat(flat(text(paper))).contains("onetwo three four five <b>&amp;</b> \"six\"", "{{seven}} null");
    }

    @Test
    void titleAndFooterTakeEveryScriptToo() throws IOException {
        Form form = new Form("कार्यपुस्तिका <&>", "x\u0304", List.of(new Section("अनुभाग", Row.beside("नाम", new Text("a")))));
        RenderedPaper paper = RENDERER.render(new PaperDocument("paper", "कार्य <&>", form, PageSize.A4, "कार्य \"quoted\" \\ <&>",
                new PaperWords(Locale.GERMAN, "Seite \"{0}\" von {1}", "{0} von {1}", "Name", "Ort, Datum")));

        assertThat(flat(text(paper))).contains("कार्यपुस्तिका <&>", "अनुभाग", "कार्य \"quoted\" \\ <&>", "Seite \"1\" von 1");
    }

    @Test
    void aDrawnSignatureIsLinesAndNoPicture() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.contract(Samples.bothSign())).pdf())) {
            Strokes last = new Strokes(pdf.getPage(pdf.getNumberOfPages() - 1));
            last.processPage(pdf.getPage(pdf.getNumberOfPages() - 1));

            assertThat(last.longest).isGreaterThan(50);
            assertThat(last.pictures).isZero();
        }
    }

    /// Counts the points of the longest stroked line.
    private static final class Strokes extends PDFGraphicsStreamEngine {

        private int points;
        private int longest;
        private int pictures;

        Strokes(PDPage page) {
            super(page);
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            points += 4;
        }

        @Override
        public void drawImage(PDImage image) {
            pictures++;
        }

        @Override
        public void clip(int rule) {
            points = 0;
        }

        @Override
        public void moveTo(float x, float y) {
            points = 1;
        }

        @Override
        public void lineTo(float x, float y) {
            points++;
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            points++;
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {
            points++;
        }

        @Override
        public void endPath() {
            points = 0;
        }

        @Override
        public void strokePath() {
            longest = Math.max(longest, points);
            points = 0;
        }

        @Override
        public void fillPath(int rule) {
            points = 0;
        }

        @Override
        public void fillAndStrokePath(int rule) {
            strokePath();
        }

        @Override
        public void shadingFill(COSName name) {
            points = 0;
        }
    }
}
