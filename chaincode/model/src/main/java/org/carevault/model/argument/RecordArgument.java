// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Asks for a record. */
public record RecordArgument(RecordId record) implements Argument {
    public static final String FUNCTION = "DocumentReferenceContract:record";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("record", record).toString();
    }

    public static RecordArgument parse(String json) {
        var fields = Fields.of(json, "record");
        return new RecordArgument(fields.value("record", RecordId::new));
    }
}
