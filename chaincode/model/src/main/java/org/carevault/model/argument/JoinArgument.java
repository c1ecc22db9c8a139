// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.Recipient;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** Joins with an invitation; the new member's id is the common name of the caller's certificate. */
public record JoinArgument(InvitationCode code, Recipient recipient) implements Argument {
    public static final String FUNCTION = "MemberContract:join";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("code", code).with("recipient", recipient).toString();
    }

    public static JoinArgument parse(String json) {
        var fields = Fields.of(json, "code", "recipient");
        return new JoinArgument(fields.value("code", InvitationCode::new), fields.value("recipient", Recipient::new));
    }
}
