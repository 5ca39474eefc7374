// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

/// Everything that decides how the pages come out.
///
/// @param name   what a file of it and a print job are called: whoever sees those learns nothing of whose it is
/// @param title  of the PDF, as a reader's window shows it
/// @param footer at the lower left of every page; may be empty
public record PaperDocument(String name, String title, Form form, PageSize size, String footer, PaperWords words) {

    public PaperDocument withSize(PageSize other) {
        return new PaperDocument(name, title, form, other, footer, words);
    }
}
