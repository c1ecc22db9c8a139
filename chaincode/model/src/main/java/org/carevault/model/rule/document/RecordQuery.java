// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import org.carevault.model.argument.RecordArgument;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** Any active member who knows its identifier may see a record's entry, which says nothing of its content. */
public final class RecordQuery implements Query<RecordArgument> {
    @Override
    public String function() {
        return RecordArgument.FUNCTION;
    }

    @Override
    public RecordArgument parse(String json) {
        return RecordArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, RecordArgument argument) {
        Callers.self(ledger);
        return ledger.requireRecord(argument.record()).toJson();
    }
}
