// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.security.SecureRandom;
import java.time.Instant;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.vault.app.Committed;
import org.carevault.vault.app.Desk;

/** What administrators do: invite and remove. Who may do which is for the rules to say. */
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
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var code = InvitationCode.of(random);
        Argument call = role == Role.HOSPITAL_ADMINISTRATOR
                ? new AssignAdministratorArgument(
                        msp == null ? desk.keyring().organisation() : msp, code.hash(), expires)
                : new InviteArgument(code.hash(), role, expires);
        desk.chain().submit(call);
        return new Invited(code, expires);
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
