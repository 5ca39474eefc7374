// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import pairbook.contract.text.CanonicalJson;
import pairbook.contract.text.ContractText;
import pairbook.people.Signer.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a seal is put on: the text, and who agreed to it, how and when.
///
/// @param on         the date it was agreed: of the last signature, of the paper, of the day it was said
/// @param kept       where the signed paper is kept; empty for the other kinds
/// @param by         who agreed, where nobody typed a name; empty for the other kind, and in seals that an earlier Pairbook made
/// @param signatures empty for the other kinds
public record SealedText(ContractText text, Contract.Kind kind, LocalDate on, String kept, List<Agreed> by, List<Signed> signatures) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Somebody who agreed on paper or aloud.
    ///
    /// @param name as it stands in the contract
    public record Agreed(Role role, String name) {}

    /// One signature under it.
    ///
    /// @param name     as it stands in the contract
    /// @param fullName as it was typed
    /// @param strokes  as in [Signature]
    /// @param hash     likewise; empty where an earlier Pairbook made the seal: it is the hash of the sealed text then
    public record Signed(Role role, String name, String fullName, String place, LocalDate on, Instant at, String strokes, String hash) {

        private boolean isCopyOf(Signature kept, ContractText text) {
            return kept.role() == role
                    && kept.textHash().equals(hash.isEmpty() ? text.hash() : hash)
                    && kept.fullName().equals(fullName)
                    && kept.place().equals(place)
                    && kept.on().equals(on)
                    && kept.at().equals(at)
                    && kept.strokes().equals(strokes);
        }
    }

    /// The canonical JSON that is kept.
    public String json() {
        var values = new HashMap<String, Object>();
        values.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        values.put("on", on.toString());
        values.put("kept", kept);
        values.put("text", text.values());
        values.put("signatures", signatures.stream().map(SealedText::values).toList());
        if (!by.isEmpty()) {
            values.put("by", by.stream().map(one -> Map.of("role", one.role().key(), "name", one.name())).toList());
        }
        return CanonicalJson.write(values);
    }

    /// Those guardians who agreed where nobody typed a name.
    public List<Agreed> guardians() {
        return by.stream().filter(one -> one.role().isGuardian()).toList();
    }

    /// Whether the signatures that are kept beside it are those in it, and were given to this text. Ink and a spoken word need none.
    boolean isSignedBy(List<Signature> kept) {
        return kind != Contract.Kind.SIGNED || kept.size() == signatures.size()
                && signatures.stream().allMatch(signed -> kept.stream().anyMatch(one -> signed.isCopyOf(one, text)));
    }

    private static Map<String, Object> values(Signed signed) {
        var values = new HashMap<String, Object>();
        values.put("role", signed.role().key());
        values.put("name", signed.name());
        values.put("fullName", signed.fullName());
        values.put("place", signed.place());
        values.put("on", signed.on().toString());
        values.put("at", signed.at().toString());
        values.put("strokes", signed.strokes());
        if (!signed.hash().isEmpty()) {
            values.put("hash", signed.hash());
        }
        return values;
    }

    /// Reads a sealed text; empty where it is none any more.
    public static Optional<SealedText> read(String json) {
        try {
            var tree = JSON.readTree(json);
            return Optional.of(new SealedText(
                    ContractText.read(tree.path("text")),
                    Contract.Kind.valueOf(tree.path("kind").asString().toUpperCase(java.util.Locale.ROOT)),
                    LocalDate.parse(tree.path("on").asString()),
                    tree.path("kept").asString(),
                    StreamSupport.stream(tree.path("by").spliterator(), false)
                            .map(one -> new Agreed(role(one), one.path("name").asString()))
                            .toList(),
                    StreamSupport.stream(tree.path("signatures").spliterator(), false).map(SealedText::signed).toList()));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            // Whoever shows a contract says that its seal is broken; what is left of the text cannot be shown as a contract.
            return Optional.empty();
        }
    }

    private static Role role(JsonNode json) {
        return Role.valueOf(json.path("role").asString().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static Signed signed(JsonNode json) {
        return new Signed(
                role(json),
                json.path("name").asString(),
                json.path("fullName").asString(),
                json.path("place").asString(),
                LocalDate.parse(json.path("on").asString()),
                Instant.parse(json.path("at").asString()),
                json.path("strokes").asString(),
                json.path("hash").asString(""));
    }
}
