// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.workbook.Rows;

/// When which field was changed, here and there, and the wordings that give way.
final class Wordings {

    private static final Instant UNKNOWN = Instant.EPOCH; // stands for when, where neither side noted it

    private final Rows rows;
    private final Inspection there;
    private UUID subject;
    private List<Map<String, Object>> earlier = List.of();

    Wordings(Rows rows, Inspection there) {
        this.rows = rows;
        this.there = there;
    }

    /// Turns to a subject: what is here of it is read before anything of it changes.
    void turnTo(UUID subjectId) {
        if (!subjectId.equals(subject)) {
            subject = subjectId;
            earlier = rows.where("revision", "subject_id", subjectId);
        }
    }

    Instant here(String field) {
        return latest(earlier.stream().filter(one -> one.get("field").equals(field)).toList());
    }

    Instant there(String field) {
        return there.changedAt(subject, field);
    }

    /// When anything about the subject was changed last on either side.
    Instant last() {
        var here = latest(earlier);
        var away = there.changedAt(subject);
        return here.isAfter(away) ? here : away;
    }

    private static Instant latest(List<Map<String, Object>> revisions) {
        return revisions.stream().map(one -> (Instant) one.get("ended_at")).max(Instant::compareTo).orElse(Instant.MIN);
    }

    /// Keeps a wording that gave way to another, unless it is none or is kept already. Its id comes from what it is, so that both
    /// workbooks make the same one.
    void keep(String field, String wording, Instant gaveWay) {
        if (wording.isEmpty()
                || earlier.stream().anyMatch(one -> one.get("field").equals(field) && one.get("wording").equals(wording))
                || there.hasWording(subject, field, wording)) {
            return;
        }
        var at = gaveWay.equals(Instant.MIN) ? UNKNOWN : gaveWay;
        var id = UUID.nameUUIDFromBytes((subject + "\n" + field + "\n" + at + "\n" + wording).getBytes(StandardCharsets.UTF_8));
        var revision = new LinkedHashMap<String, Object>();
        revision.put("id", id);
        revision.put("subject_id", subject);
        revision.put("field", field);
        revision.put("wording", wording);
        revision.put("began_at", at);
        revision.put("ended_at", at);
        if (rows.same("revision", revision).isEmpty()) {
            rows.insert("revision", revision);
        }
    }
}
