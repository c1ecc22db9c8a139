// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.argument.VersionsArgument;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Records, their versions, access to them and their deletion. Each function takes one canonical JSON object; see the argument of the same name. */
@Contract(name = "DocumentReferenceContract")
public final class DocumentReferenceContract implements ContractInterface {
    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String create(Context context, String argument) {
        return Ledger.of(context, CreateArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String addVersion(Context context, String argument) {
        return Ledger.of(context, AddVersionArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String access(Context context, String argument) {
        return Ledger.of(context, AccessArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String tombstone(Context context, String argument) {
        return Ledger.of(context, TombstoneArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String record(Context context, String argument) {
        return Ledger.of(context, RecordArgument.FUNCTION).evaluate(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String versions(Context context, String argument) {
        return Ledger.of(context, VersionsArgument.FUNCTION).evaluate(argument);
    }
}
