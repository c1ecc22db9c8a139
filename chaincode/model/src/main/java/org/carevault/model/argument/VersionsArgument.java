// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Asks for all versions of a record. */
public record VersionsArgument(RecordId record) implements Argument {
    public static final String FUNCTION = "DocumentReferenceContract:versions";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("record", record).toString();
    }

    public static VersionsArgument parse(String json) {
        var fields = Fields.of(json, "record");
        return new VersionsArgument(fields.value("record", RecordId::new));
    }
}
