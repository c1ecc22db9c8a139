// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.document.Invitation;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Writing;

/** Who may invite whom, and the writing of an invitation. */
final class Invitations {
    private Invitations() {}

    /** Whether the role administers members of the other, in its own organisation. */
    static boolean administers(Role administrator, Role other) {
        return switch (administrator) {
            case HOSPITAL_ADMINISTRATOR ->
                switch (other) {
                    case PATIENT, DOCTOR, INSURER, GUARDIAN, CHEMIST, RESEARCHER -> true;
                    default -> false;
                };
            case SOLUTION_ADMINISTRATOR -> other == Role.AUDITOR || other == Role.SOLUTION_ADMINISTRATOR;
            default -> false;
        };
    }

    /** Writes an open invitation, whose hash must be new and whose end must be to come. */
    static String open(Writing ledger, Invitation invitation) {
        if (!invitation.expires().isAfter(ledger.time())) {
            throw refuse(ErrorCode.END_IN_THE_PAST, "the invitation would lapse at once");
        }
        String key = Keys.invitation(invitation.hash());
        if (ledger.has(key)) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "there is an invitation of this code");
        }
        ledger.put(key, invitation.toJson());
        return invitation.toJson();
    }
}
