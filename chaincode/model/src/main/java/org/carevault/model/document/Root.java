// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.id.Msp;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** The organisation that registered itself first and whose administrator accepted the first solution administrator. */
public record Root(String msp) {
    public Root {
        Msp.id(msp);
    }

    public String toJson() {
        return JsonObject.schema1().with("msp", msp).toString();
    }

    public static Root parse(String json) {
        return new Root(Fields.schema1(json, "msp").text("msp"));
    }
}
