// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a feature hands over to have something put on paper: words and their arrangement, no looks.
/// A form is a title, sections of labelled rows, and where wanted signatures and notes in small print.
///
/// All texts are plain: line breaks in them are kept, markup means nothing.
///
/// @param subtitle may be empty
/// @param signing  empty signatures leave it out; its last row before and all signatures stay on one page
/// @param notes    small print at the very end
public record Form(String title, String subtitle, List<Section> sections, Signing signing, List<String> notes) {

    public Form {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    public Form(String title, String subtitle, List<Section> sections) {
        this(title, subtitle, sections, Signing.NONE, List.of());
    }

    public Form signedBy(Signing by) {
        return new Form(title, subtitle, sections, by, notes);
    }

    public Form withNotes(String... small) {
        return new Form(title, subtitle, sections, signing, List.of(small));
    }

    /// A heading, which is a bookmark too, and what stands under it.
    ///
    /// @param heading may be empty: then the rows just go on
    /// @param lead    a sentence under the heading in small print; may be empty
    public record Section(String heading, String lead, List<Row> rows) {

        public Section {
            rows = List.copyOf(rows);
        }

        public Section(String heading, Row... rows) {
            this(heading, "", Arrays.asList(rows));
        }

        public Section(String heading, List<Row> rows) {
            this(heading, "", rows);
        }

        public Section led(String by) {
            return new Section(heading, by, rows);
        }
    }

    /// One labelled entry of a section.
    ///
    /// @param label  at the left of the blocks, or over them; may be empty
    /// @param above  the label stands over the blocks, which then have the whole width
    public record Row(String label, boolean above, List<Block> blocks) {

        public Row {
            blocks = List.copyOf(blocks);
        }

        /// Label at the left, blocks beside it.
        public static Row beside(String label, Block... blocks) {
            return new Row(label, false, Arrays.asList(blocks));
        }

        /// Label over the blocks: for worksheets, where a label is a whole question.
        public static Row under(String label, Block... blocks) {
            return new Row(label, true, Arrays.asList(blocks));
        }

        /// No label, the whole width.
        public static Row wide(Block... blocks) {
            return new Row("", true, Arrays.asList(blocks));
        }

        public Row and(Block block) {
            List<Block> more = new ArrayList<>(blocks);
            more.add(block);
            return new Row(label, above, more);
        }
    }

    /// The place where people sign.
    ///
    /// @param heading also a bookmark
    /// @param lead    what the signatures mean; may be empty
    public record Signing(String heading, String lead, List<Signature> signatures) {

        static final Signing NONE = new Signing("", "", List.of());

        public Signing {
            signatures = List.copyOf(signatures);
        }
    }

    /// One person's place to sign.
    ///
    /// @param name  as printed under the line; empty leaves a line to write it on
    /// @param role  such as "mentee"; may be empty
    /// @param typed the name typed to sign; empty where the person has not signed
    /// @param said  where and when it was signed, in words; empty leaves lines for place and date
    public record Signature(String name, String role, String typed, String said, Ink ink) {

        /// A place to sign by hand.
        public static Signature open(String name, String role) {
            return new Signature(name, role, "", "", Ink.NONE);
        }

        boolean given() {
            return !typed.isBlank() || !ink.isEmpty();
        }
    }
}
