// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import pairbook.workbook.Values.OneOf;

/// What the catalogue says of a column; its type is the database's to say.
///
/// @param with  the column that it changes with, whose name its changes go by; empty where it changes by itself
/// @param names the table whose row it names, as far as the database does not say so itself or the row is a part of it; else empty
public record SchemaColumn(String name, Merging merging, Values values, String with, String names, Set<Trait> traits) {

    /// What becomes of a column when a row is in both of the workbooks that are merged.
    public enum Merging {
        /// It is what it is from the row's beginning.
        FIXED,
        /// As [#FIXED]; and where it differs the row is not the same one: somebody made its id up.
        TIE,
        /// The newer value stands, the other one is kept among the revisions.
        KEPT,
        /// The newer value stands, the other one is forgotten.
        NEWER,
        /// When the row was removed. It stays removed unless somebody worked on it after that.
        REMOVED,
        /// Its place in a list, of which the longer one leads.
        PLACE,
        /// It comes with the seal, and never changes behind it.
        SEAL,
        /// A number that is given when all rows are there.
        NUMBER
    }

    /// What else there is to say of one.
    public enum Trait {
        /// Its row is a part of the one that it names.
        PART,
        /// It names a row of any table, which has to be where its own row is.
        SUBJECT,
        /// Where it is set, the row no longer holds.
        END,
        /// It tells when the row was written.
        WRITTEN,
        /// It never goes into a hand-over of a mentorship.
        STAYS,
        /// Some of it stays with its owner: empty in such a hand-over it says nothing.
        MAY_STAY
    }

    private static final Values ANYTHING = new Values.Anything();

    static SchemaColumn fixed(String name) {
        return of(name, Merging.FIXED);
    }

    static SchemaColumn tie(String name) {
        return of(name, Merging.TIE);
    }

    static SchemaColumn kept(String name) {
        return of(name, Merging.KEPT);
    }

    static SchemaColumn newer(String name) {
        return of(name, Merging.NEWER);
    }

    static SchemaColumn removed() {
        return of("removed_at", Merging.REMOVED).and(Trait.END);
    }

    static SchemaColumn place() {
        return of("place", Merging.PLACE);
    }

    static SchemaColumn seal(String name) {
        return of(name, Merging.SEAL);
    }

    static SchemaColumn number(String name) {
        return of(name, Merging.NUMBER);
    }

    private static SchemaColumn of(String name, Merging merging) {
        return new SchemaColumn(name, merging, ANYTHING, "", "", Set.of());
    }

    // What else to say of it

    SchemaColumn oneOf(String... words) {
        return values(new OneOf(Set.of(words), Set.of()));
    }

    /// Behind [#oneOf].
    SchemaColumn own(String... words) {
        return values(new OneOf(((OneOf) values).words(), Set.of(words)));
    }

    SchemaColumn between(int least, int most) {
        return values(new Values.Between(least, most));
    }

    SchemaColumn form(String pattern) {
        return values(new Values.Form(Pattern.compile(pattern)));
    }

    SchemaColumn zone() {
        return values(new Values.Zone());
    }

    SchemaColumn strokes() {
        return values(new Values.Strokes());
    }

    SchemaColumn givenName() {
        return values(new Values.Name());
    }

    SchemaColumn with(String column) {
        return new SchemaColumn(name, merging, values, column, names, traits);
    }

    SchemaColumn naming(String table) {
        return new SchemaColumn(name, merging, values, with, table, traits);
    }

    SchemaColumn partOf(String table) {
        return naming(table).and(Trait.PART);
    }

    SchemaColumn subject() {
        return and(Trait.SUBJECT);
    }

    SchemaColumn end() {
        return and(Trait.END);
    }

    SchemaColumn written() {
        return and(Trait.WRITTEN);
    }

    SchemaColumn stays() {
        return and(Trait.STAYS);
    }

    SchemaColumn mayStay() {
        return and(Trait.MAY_STAY);
    }

    private SchemaColumn values(Values allowed) {
        return new SchemaColumn(name, merging, allowed, with, names, traits);
    }

    private SchemaColumn and(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new SchemaColumn(name, merging, values, with, names, Set.copyOf(more));
    }

    // Asking

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /// Whether a value in a mentorship's hand-over says nothing, since it stayed with its owner.
    public boolean isWithheld(Object value) {
        return is(Trait.STAYS) || is(Trait.MAY_STAY) && (value == null || value.equals(""));
    }

    /// Whether a text in it is what people wrote, in words of their own.
    public boolean isWords() {
        return values instanceof Values.Anything;
    }

    /// The words of which one stands in it; none where it holds anything else.
    public Set<String> words() {
        return values instanceof OneOf one ? one.words() : Set.of();
    }

    /// Those of [#words()] whose rows stay with who wrote them.
    public Set<String> own() {
        return values instanceof OneOf one ? one.own() : Set.of();
    }
}
