// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** One version of one record. */
public record RecordReference(RecordId record, int version) {
    JsonObject json() {
        return new JsonObject().with("record", record).with("version", version);
    }

    static RecordReference parse(String json) {
        var fields = Fields.of(json, "record", "version");
        return new RecordReference(fields.value("record", RecordId::new), fields.positive("version"));
    }
}
