// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.argument.OrganisationArgument;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** Everybody on the channel may see which organisations there are; one who is about to join has to. */
public final class OrganisationQuery implements Query<OrganisationArgument> {
    @Override
    public String function() {
        return OrganisationArgument.FUNCTION;
    }

    @Override
    public OrganisationArgument parse(String json) {
        return OrganisationArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, OrganisationArgument argument) {
        return ledger.organisation(argument.msp())
                .orElseThrow(() -> refuse(ErrorCode.ORGANISATION_NOT_FOUND, "the organisation is not registered"))
                .toJson();
    }
}
