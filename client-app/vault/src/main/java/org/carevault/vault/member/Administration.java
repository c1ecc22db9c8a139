// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.security.SecureRandom;
import java.time.Instant;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Committed;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.Typed;

/** What administrators do: invite, remove, register organisations and record builds. Who may do which is for the rules to say. */
public final class Administration {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Desk desk;

    public Administration(Desk desk) {
        this.desk = desk;
    }

    /**
     * Invites.
     *
     * @param msp the organisation that gets a hospital administrator; null is one's own organisation
     */
    public Invited invite(Role role, String msp, Instant expires) {
        var code = freshCode();
        var organisation = msp == null ? desk.keyring().organisation() : msp;
        desk.chain()
                .submit(Typed.<Argument>value(() -> role == Role.HOSPITAL_ADMINISTRATOR
                        ? new AssignAdministratorArgument(organisation, code.hash(), expires)
                        : new InviteArgument(code.hash(), role, expires)));
        return new Invited(code, expires);
    }

    /** Registers an organisation and invites its first administrator. */
    public Invited register(String msp, String name, Sha256 roots, Instant expires) {
        var code = freshCode();
        desk.chain()
                .submit(Typed.value(() -> new RegisterOrganisationArgument(msp, name, roots, code.hash(), expires)));
        return new Invited(code, expires);
    }

    /** Records what one's own organisation runs. */
    public Committed record(RecordBuildArgument build) {
        return desk.chain().submit(build);
    }

    private static InvitationCode freshCode() {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return InvitationCode.of(random);
    }

    /** Removes a member; a hospital administrator is de-assigned. */
    public Committed remove(MedicalId member) {
        return desk.chain()
                .submit(
                        member.role() == Role.HOSPITAL_ADMINISTRATOR
                                ? new DeassignAdministratorArgument(member)
                                : new RemoveMemberArgument(member));
    }
}
