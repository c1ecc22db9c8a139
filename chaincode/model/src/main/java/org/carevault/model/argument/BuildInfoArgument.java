// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.json.Fields;

/** Asks which chaincode is running. */
public record BuildInfoArgument() implements Argument {
    public static final String FUNCTION = "MemberContract:buildInfo";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return "{}";
    }

    public static BuildInfoArgument parse(String json) {
        Fields.of(json);
        return new BuildInfoArgument();
    }
}
