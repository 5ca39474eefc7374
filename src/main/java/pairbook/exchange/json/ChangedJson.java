// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.exchange.json.Document.Changed;
import pairbook.workbook.Column;
import pairbook.workbook.Column.Type;
import pairbook.workbook.Fault;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;

/// When a field was changed last, as a JSON object.
public final class ChangedJson {

    public static final Table TABLE = new Table(
            "changed",
            List.of(
                    new Column("subject", Type.ID, false, ""),
                    new Column("field", Type.TEXT, false, ""),
                    new Column("at", Type.MOMENT, false, "")),
            List.of("subject", "field"));

    private ChangedJson() {}

    static Changed of(Map<String, Object> row) {
        if (row.size() != 3 || row.containsValue(null)) {
            throw RowJson.wrong(new Fault(TABLE.name(), "", Fault.Kind.MISSING));
        }
        var at = (Instant) row.get("at");
        if (!Tables.isMoment(at)) {
            throw RowJson.wrong(new Fault(TABLE.name(), "at", Fault.Kind.RANGE));
        }
        return new Changed((UUID) row.get("subject"), (String) row.get("field"), at);
    }

    public static Map<String, Object> row(Changed changed) {
        var row = new LinkedHashMap<String, Object>();
        row.put("subject", changed.subject());
        row.put("field", changed.field());
        row.put("at", changed.at());
        return row;
    }
}
