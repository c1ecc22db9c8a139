// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.BuildInfoArgument;
import org.carevault.model.argument.BuildsArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.OrganisationArgument;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Organisations, invitations, members and builds. Each function takes one canonical JSON object; see the argument of the same name. */
@Contract(name = "MemberContract")
public final class MemberContract implements ContractInterface {
    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String registerOrganisation(Context context, String argument) {
        return Ledger.of(context, RegisterOrganisationArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String assignAdministrator(Context context, String argument) {
        return Ledger.of(context, AssignAdministratorArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String deassignAdministrator(Context context, String argument) {
        return Ledger.of(context, DeassignAdministratorArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String invite(Context context, String argument) {
        return Ledger.of(context, InviteArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String join(Context context, String argument) {
        return Ledger.of(context, JoinArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String rotateKey(Context context, String argument) {
        return Ledger.of(context, RotateKeyArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String removeMember(Context context, String argument) {
        return Ledger.of(context, RemoveMemberArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.SUBMIT)
    public String recordBuild(Context context, String argument) {
        return Ledger.of(context, RecordBuildArgument.FUNCTION).submit(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String member(Context context, String argument) {
        return Ledger.of(context, MemberArgument.FUNCTION).evaluate(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String organisation(Context context, String argument) {
        return Ledger.of(context, OrganisationArgument.FUNCTION).evaluate(argument);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String builds(Context context, String argument) {
        return Ledger.of(context, BuildsArgument.FUNCTION).evaluate(argument);
    }

    /** {@code {"jar":…,"version":…}} of the running program, which the rules cannot know; open to everybody. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String buildInfo(Context context, String argument) {
        Refusals.checked(() -> BuildInfoArgument.parse(argument));
        return BuildInfo.ofThisProgram().toJson();
    }
}
