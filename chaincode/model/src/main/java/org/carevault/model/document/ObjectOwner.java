// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * The version a stored object belongs to, under {@code object(name)}. Without it somebody could name another's object
 * in a record of his own, delete that record and so have the other's document destroyed.
 */
public record ObjectOwner(ObjectName object, RecordId record, int version) {
    public String toJson() {
        return JsonObject.schema1()
                .with("object", object)
                .with("record", record)
                .with("version", version)
                .toString();
    }

    public static ObjectOwner parse(String json) {
        var fields = Fields.schema1(json, "object", "record", "version");
        return new ObjectOwner(
                fields.value("object", ObjectName::new),
                fields.value("record", RecordId::new),
                fields.positive("version"));
    }
}
