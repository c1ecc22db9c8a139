// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** Any active member may see a registration. */
public final class MemberQuery implements Query<MemberArgument> {
    @Override
    public String function() {
        return MemberArgument.FUNCTION;
    }

    @Override
    public MemberArgument parse(String json) {
        return MemberArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, MemberArgument argument) {
        Callers.self(ledger);
        return ledger.member(argument.member())
                .orElseThrow(() -> refuse(ErrorCode.MEMBER_NOT_FOUND, "there is no such member"))
                .toJson();
    }
}
