// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import org.carevault.model.Keys;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** The caller, signing with the registered key, registers new ones. */
public final class RotateKey implements Transaction<RotateKeyArgument> {
    @Override
    public String function() {
        return RotateKeyArgument.FUNCTION;
    }

    @Override
    public RotateKeyArgument parse(String json) {
        return RotateKeyArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, RotateKeyArgument argument) {
        var self = Callers.self(ledger);
        var renewed = self.withKeys(argument.keyHash(), argument.recipient(), ledger.time());
        ledger.put(Keys.member(self.id()), renewed.toJson());
        var event = AuditEvent.of(AuditEventType.ROTATE_KEY, self.id(), ledger.time());
        ledger.audit(self.id().text(), Removal.about(event, self.id()));
        return renewed.toJson();
    }

    @Override
    public void footprint(Footprint keys, RotateKeyArgument argument) {
        keys.key(Keys.member(keys.caller())).audit(keys.caller().text(), 1);
    }
}
