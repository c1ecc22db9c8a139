// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.id.Recipient;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Replaces the caller's keys; signed by the old one.
 *
 * @param keyHash SHA-256 of the new SubjectPublicKeyInfo (DER)
 */
public record RotateKeyArgument(Sha256 keyHash, Recipient recipient) implements Argument {
    public static final String FUNCTION = "MemberContract:rotateKey";

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("keyHash", keyHash)
                .with("recipient", recipient)
                .toString();
    }

    public static RotateKeyArgument parse(String json) {
        var fields = Fields.of(json, "keyHash", "recipient");
        return new RotateKeyArgument(fields.value("keyHash", Sha256::new), fields.value("recipient", Recipient::new));
    }
}
