// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.SealedText;
import pairbook.contract.text.ContractText;
import pairbook.contract.text.ContractText.Clause;
import pairbook.contract.text.ContractText.Line;
import pairbook.contract.agreement.Versions.Sealed;
import pairbook.contract.agreement.Versions.Written;
import pairbook.fx.Messages;
import pairbook.fx.Strokes;
import pairbook.fx.dates.Dates;
import pairbook.paper.form.Block;
import pairbook.paper.form.Form;
import pairbook.paper.form.Ink;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.paper.form.PaperWords;
import pairbook.people.Signer.Role;

/// Puts a contract on paper: the same text as on the screen, and the signatures, or lines for those that are missing.
public final class ContractPaper {

    private final ContractWording wording;
    private final Messages words;
    private final Dates dates;

    public ContractPaper(ContractWording wording, Messages words, Dates dates) {
        this.wording = wording;
        this.words = words;
        this.dates = dates;
    }

    /// A draft: it says so on every page, and who has not signed finds a line to sign on.
    public PaperDocument draft(Written written, PageSize size) {
        var draft = written.draft();
        var signatures = draft.signers().stream()
                .map(role -> draft.signature(role)
                        .map(given -> signature(draft.name(role), wording.role(draft, role), given.fullName(), said(given.place(), given.on()), given.strokes()))
                        .orElse(Form.Signature.open(draft.name(role), wording.role(draft, role))))
                .toList();
        var text = written.text();
        return document(
                text,
                words.get("contract.paper.draft", text.between()),
                new Form.Signing(words.get("contract.paper.signatures"), "", signatures),
                words.get("contract.paper.footer.draft", text.title(), text.version()),
                size);
    }

    /// A sealed version, from the very text that was sealed; empty where no contract can be read from it any more.
    public Optional<PaperDocument> sealed(Sealed version, PageSize size) {
        return version.text().map(sealed -> document(
                sealed.text(),
                sealed.text().between(),
                signing(version, sealed),
                words.get("contract.paper.footer", sealed.text().title(), sealed.text().version(), version.contract().seal().mark()),
                size));
    }

    /// What stands over the signatures: how it was agreed, what that means, and the fingerprint in full.
    private String lead(Sealed version, SealedText sealed) {
        var lines = new ArrayList<String>();
        if (!version.intact()) {
            lines.add(words.get("contract.seal.broken.paper"));
        }
        lines.add(sealed.kind() == Contract.Kind.SIGNED ? words.get("contract.sign.meaning") : agreed(sealed));
        lines.add(words.get("contract.paper.fingerprint", version.contract().seal().fingerprint()));
        return String.join("\n", lines);
    }

    private Form.Signing signing(Sealed version, SealedText sealed) {
        var signatures = switch (sealed.kind()) {
            case SIGNED -> sealed.signatures().stream()
                    .map(signed -> signature(
                            signed.name(), roleOf(sealed, signed.role()), signed.fullName(), given(signed), signed.strokes()))
                    .toList();
            case PAPER, ALOUD -> Stream.concat(
                            sealed.text().parties().stream().map(party -> Form.Signature.open(party.name(), party.role())),
                            sealed.guardians().stream().map(one -> Form.Signature.open(one.name(), roleOf(sealed, one.role()))))
                    .toList();
        };
        return new Form.Signing(words.get("contract.paper.signatures"), lead(version, sealed), signatures);
    }

    private String given(SealedText.Signed signed) {
        if (!dates.day(signed.at()).equals(signed.on())) {
            return words.get("contract.paper.signed-at", said(signed.place(), signed.on()), dates.moment(signed.at()));
        }
        var when = words.get("dates.moment", wording.day(signed.on()), dates.time(signed.at()));
        return signed.place().isBlank() ? when : words.get("contract.place-date", signed.place(), when);
    }

    /// Who signed and when, in one line.
    public String signedBy(SealedText.Signed signed) {
        return words.get("contract.signed-by", signed.fullName(), words.get("dates.moment", wording.day(signed.on()), dates.time(signed.at())));
    }

    private String roleOf(SealedText sealed, Role role) {
        return switch (role) {
            case MENTEE -> sealed.text().parties().getFirst().role();
            case MENTOR -> sealed.text().parties().getLast().role();
            case MENTEE_GUARDIAN, MENTOR_GUARDIAN -> words.get("contract.role." + role.key());
        };
    }

    /// How it was agreed where nobody typed a name: "Signed on paper on 4 March 2026; the paper is kept in …"; with the guardians who did too.
    public String agreed(SealedText sealed) {
        var guardians = sealed.guardians().stream()
                .map(one -> words.get("contract.agreed.too." + sealed.kind().name().toLowerCase(Locale.ROOT), one.name(), roleOf(sealed, one.role())));
        return Stream.concat(Stream.of(how(sealed)), guardians).collect(Collectors.joining(" "));
    }

    private String how(SealedText sealed) {
        return switch (sealed.kind()) {
            case SIGNED -> words.get("contract.agreed.signed", wording.day(sealed.on()));
            case PAPER -> words.get("contract.agreed.paper", wording.day(sealed.on()), sealed.kept());
            case ALOUD -> words.get("contract.agreed.aloud", wording.day(sealed.on()));
        };
    }

    private String said(String place, java.time.LocalDate on) {
        return place.isBlank() ? wording.day(on) : words.get("contract.place-date", place, wording.day(on));
    }

    private static Form.Signature signature(String name, String role, String typed, String said, String strokes) {
        var lines = Strokes.of(strokes).lines().stream()
                .map(line -> line.stream().map(point -> new Ink.Point(point.x(), point.y())).toList())
                .toList();
        return new Form.Signature(name, role, typed, said, lines.isEmpty() ? Ink.NONE : new Ink(lines, Strokes.ASPECT));
    }

    private PaperDocument document(
            ContractText text, String subtitle, Form.Signing signing, String footer, PageSize size) {
        var sections = text.parts().stream()
                .map(part -> new Form.Section(part.heading(), part.clauses().stream().map(clause -> row(part, clause)).toList()))
                .toList();
        return new PaperDocument(
                text.title(),
                words.get("contract.paper.title", text.title(), text.parties().getFirst().name(), text.parties().getLast().name()),
                new Form(text.title(), subtitle, sections, signing, List.of()),
                size,
                footer,
                PaperWords.from(words.bundle()));
    }

    private static Form.Row row(ContractText.Part part, Clause clause) {
        var blocks = blocks(clause.lines());
        return clause.heading().equals(part.heading()) ? new Form.Row("", true, blocks) : new Form.Row(clause.heading(), false, blocks);
    }

    private static List<Block> blocks(List<Line> lines) {
        var blocks = new ArrayList<Block>();
        var goals = new ArrayList<Block.Item>();
        for (var line : lines) {
            switch (line) {
                case Line.Paragraph(var words) -> blocks.add(new Block.Text(words));
                case Line.Bullets(var label, var entries) -> {
                    if (!label.isEmpty()) {
                        blocks.add(new Block.Text(label + ":"));
                    }
                    blocks.add(new Block.Bullets(entries));
                }
                case Line.Labelled(var label, var words) -> blocks.add(new Block.Text(label + ": " + words));
                case Line.Voice(var who, var words) -> blocks.add(new Block.Text(who + ": " + words));
                case Line.Goal(var number, var words, var beneath) -> goals.add(new Block.Item(words, beneath.isEmpty() ? List.of() : List.of(String.join(" · ", beneath))));
                case Line.LeftOpen(var words) -> blocks.add(new Block.Small(words));
                case Line.Unwritten(var words) -> blocks.add(new Block.Blank(2));
            }
        }
        if (!goals.isEmpty()) {
            blocks.addFirst(new Block.Numbered(goals));
        }
        return blocks;
    }
}
