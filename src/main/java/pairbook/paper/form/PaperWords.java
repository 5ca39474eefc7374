// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.Locale;
import java.util.ResourceBundle;
import pairbook.fx.Messages;

/// The few words paper adds by itself.
///
/// @param pageOf   a pattern with {0} for the page and {1} for their number
/// @param ratingOf a pattern with {0} for the value and {1} for the highest
/// @param name     under a line to write a name on
/// @param placeDate under a line to write place and date on
public record PaperWords(Locale locale, String pageOf, String ratingOf, String name, String placeDate) {

    public static PaperWords from(ResourceBundle bundle) {
        // The root bundle is English and says so by no locale at all.
        Locale locale = bundle.getLocale() == null || bundle.getLocale().getLanguage().isEmpty()
                ? Locale.ENGLISH
                : bundle.getLocale();
        return new PaperWords(locale, bundle.getString("paper.page"), bundle.getString("paper.rating"),
                bundle.getString("paper.sign.name"), bundle.getString("paper.sign.placeDate"));
    }

    String rating(int value, int highest) {
        return Messages.fill(ratingOf, value, highest);
    }
}
