// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Build;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** An administrator records, once for each version, what the own organisation runs. */
public final class RecordBuild implements Transaction<RecordBuildArgument> {
    @Override
    public String function() {
        return RecordBuildArgument.FUNCTION;
    }

    @Override
    public RecordBuildArgument parse(String json) {
        return RecordBuildArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, RecordBuildArgument argument) {
        var actor = Callers.self(ledger, Set.of(Role.HOSPITAL_ADMINISTRATOR, Role.SOLUTION_ADMINISTRATOR));
        String key = key(actor.msp(), argument);
        if (ledger.has(key)) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "a build of this version is recorded");
        }
        var build = new Build(
                actor.msp(),
                argument.artifact(),
                argument.version(),
                argument.packageId(),
                argument.jar(),
                argument.source(),
                ledger.time());
        ledger.put(key, build.toJson());
        ledger.audit(actor.msp(), AuditEvent.of(AuditEventType.RECORD_BUILD, actor.id(), ledger.time()));
        return build.toJson();
    }

    private static String key(String msp, RecordBuildArgument argument) {
        return Keys.build(msp, argument.artifact().text(), argument.version());
    }

    @Override
    public void footprint(Footprint keys, RecordBuildArgument argument) {
        keys.key(key(keys.callerMsp(), argument)).audit(keys.callerMsp(), 1);
    }
}
