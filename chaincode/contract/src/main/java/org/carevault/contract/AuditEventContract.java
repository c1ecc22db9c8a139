// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.carevault.model.argument.EventsArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Looking into the log. Each function takes one canonical JSON object; see the argument of the same name. */
@Contract(name = "AuditEventContract")
public final class AuditEventContract implements ContractInterface {
    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String viewLog(Context context, String argument) {
        return Ledger.of(context, ViewLogArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String events(Context context, String argument) {
        return Ledger.of(context, EventsArgument.FUNCTION).evaluate(argument);
    }
}
