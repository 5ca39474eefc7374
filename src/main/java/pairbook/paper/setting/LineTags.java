// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// Tags shaped lines as the text they are. The renderer takes every object for a figure, which a screen reader would announce as
/// a picture; and it hears the words in the order they are spoken, not the one they are drawn in.
public final class LineTags {

    private static final String MARK = "pairbook-line-";
    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)");

    private LineTags() {}

    /// What a line's object has to say as its alternative text, to be found again.
    static String mark(int number) {
        return MARK + number;
    }

    public static void correct(PDStructureNode node, Setting setting) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String alternative = element.getAlternateDescription();
                Matcher marked = MARKED.matcher(alternative == null ? "" : alternative);
                if (marked.matches()) {
                    element.setStructureType("Span");
                    element.getCOSObject().removeItem(COSName.ALT);
                    element.setActualText(setting.line(Integer.parseInt(marked.group(1))).text());
                    // The attributes are a figure's bounding box.
                    element.getCOSObject().removeItem(COSName.A);
                }
                correct(element, setting);
            }
        }
    }
}
