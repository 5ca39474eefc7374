// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The typefaces paper is set in: Noto Sans, which comes with the program, and for what it lacks whatever this computer has.
/// The computer's own are only looked at when a text needs them.
public final class Typefaces {

    /// One unit of these fonts is a thousandth of the type size, as in a PDF.
    static final float UNITS = 1000f;

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Logger LOG = Logger.getLogger(Typefaces.class.getName());
    /// Java's names for "some font": what they stand for differs by computer and cannot be embedded as one.
    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    private final CmapLookup bundled;
    private final Map<Boolean, Optional<Font>> own = new HashMap<>();
    private final Map<Choice, Optional<Font>> chosen = new HashMap<>();
    private List<Font> installed;

    private record Choice(int codePoint, boolean bold, String language) {}

    public Typefaces() {
        try (InputStream in = open("NotoSans-Regular.ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            bundled = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new PaperException("the fonts that come with the program cannot be read", e);
        }
    }

    public static InputStream open(String file) throws IOException {
        InputStream in = Typefaces.class.getResourceAsStream("fonts/" + file);
        if (in == null) {
            throw new IOException("missing: " + file);
        }
        return in;
    }

    /// Whether the bundled face has it.
    boolean bundledHas(int codePoint) {
        return bundled.getGlyphId(codePoint) != 0;
    }

    /// A face that shows the character, if this computer has one.
    synchronized Optional<Font> faceFor(int codePoint, boolean bold, Locale locale) {
        return chosen.computeIfAbsent(new Choice(codePoint, bold, locale.getLanguage()), this::choose);
    }

    /// The bundled face as Java2D sees it; empty where Java2D has no fonts to work with.
    synchronized Optional<Font> own(boolean bold) {
        return own.computeIfAbsent(bold, heavy -> {
            try (InputStream in = open(heavy ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf")) {
                return Optional.of(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(UNITS));
            } catch (IOException | FontFormatException e) {
                throw new PaperException("the fonts that come with the program cannot be read", e);
            } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
                // A Linux without fontconfig, or with a display that is gone: everything in Noto Sans still prints, only shaped scripts cannot.
                LOG.log(Level.WARNING, "Java2D has no fonts: {0}", e.getClass().getName());
                return Optional.empty();
            }
        });
    }

    private Optional<Font> choose(Choice wanted) {
        Optional<Font> first = own(wanted.bold());
        if (first.isEmpty()) {
            return first;
        }
        if (shows(first.get(), wanted.codePoint())) {
            return first;
        }
        return installed().stream()
                .filter(font -> font.canDisplay(wanted.codePoint()))
                .sorted(Comparator.comparingInt((Font font) -> distance(font.getFontName(Locale.ROOT), wanted))
                        .thenComparing(Font::getPSName))
                .map(font -> font.deriveFont(UNITS))
                .filter(font -> shows(font, wanted.codePoint()))
                .findFirst();
    }

    /// A font of coloured pictures claims a character and then has no outline for it, which on paper would be a gap.
    private static boolean shows(Font font, int codePoint) {
        return font.canDisplay(codePoint) && !font.createGlyphVector(CONTEXT, Character.toString(codePoint))
                .getOutline().getBounds2D().isEmpty();
    }

    /// How far a face is from the sober upright sans that a form wants.
    private static int distance(String name, Choice wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        int away = 0;
        if (!lower.contains("noto sans")) {
            away += 8;
        }
        if (!lower.contains("sans")) {
            away += 4;
        }
        for (String odd : List.of("mono", "serif", "condensed", "nastaliq", "kufi", "rashi", "display", "looped", " ui", "last resort",
                "lastresort", "fallback")) {
            if (lower.contains(odd)) {
                away += 16;
            }
        }
        for (String slanted : List.of("italic", "oblique")) {
            if (lower.contains(slanted)) {
                away += 32;
            }
        }
        for (String weight : List.of("thin", "light", "black", "medium", "demi", "heavy")) {
            if (lower.contains(weight)) {
                away += 16;
            }
        }
        if (lower.contains("bold") != wanted.bold()) {
            away += 12;
        }
        return away + (lower.contains("cjk") && !lower.contains(region(wanted)) ? 6 : 0);
    }

    /// Chinese, Japanese and Korean share characters and draw them differently.
    private static String region(Choice wanted) {
        Character.UnicodeScript script = Character.UnicodeScript.of(wanted.codePoint());
        if (script == Character.UnicodeScript.HANGUL) {
            return "kr";
        }
        if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
            return "jp";
        }
        return switch (wanted.language()) {
            case "ja" -> "jp";
            case "ko" -> "kr";
            default -> "sc";
        };
    }

    private List<Font> installed() {
        if (installed == null) {
            installed = new ArrayList<>();
            try {
                for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
                    if (!LOGICAL.contains(font.getFamily(Locale.ROOT))) {
                        installed.add(font);
                    }
                }
            } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
                LOG.log(Level.WARNING, "the installed fonts cannot be listed: {0}", e.getClass().getName());
            }
        }
        return installed;
    }
}
