// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.DecideArgument;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.GranteesArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.argument.RevokeArgument;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Requests, grants and the questions that consents answer. Each function takes one canonical JSON object; see the argument of the same name. */
@Contract(name = "ConsentContract")
public final class ConsentContract implements ContractInterface {
    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String request(Context context, String argument) {
        return Ledger.of(context, RequestArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String grant(Context context, String argument) {
        return Ledger.of(context, GrantArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String decline(Context context, String argument) {
        return Ledger.of(context, DeclineArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String revoke(Context context, String argument) {
        return Ledger.of(context, RevokeArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String consent(Context context, String argument) {
        return Ledger.of(context, ConsentArgument.FUNCTION).evaluate(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String grantees(Context context, String argument) {
        return Ledger.of(context, GranteesArgument.FUNCTION).evaluate(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String decide(Context context, String argument) {
        return Ledger.of(context, DecideArgument.FUNCTION).evaluate(argument);
    }
}
