// SPDX-License-Identifier: Apache-2.0
package pairbook.paper;

/// Everything that decides how the pages come out.
///
/// @param title  of the PDF, as a reader's window shows it
/// @param footer at the lower left of every page; may be empty
public record PaperDocument(String title, Form form, PageSize size, String footer, PaperWords words) {

    public PaperDocument withSize(PageSize other) {
        return new PaperDocument(title, form, other, footer, words);
    }
}
