// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.transaction;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.Optional;
import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.document.Member;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;

/** Recognises the caller: MSP, key and registration must agree, so a second certificate for an id gains nothing. */
public final class Callers {
    private Callers() {}

    /**
     * The caller's registration.
     *
     * @throws org.carevault.model.rule.RuleException when the caller is no active member with this key
     */
    public static Member self(Reading ledger) {
        var caller = ledger.caller();
        var member = idOf(caller.commonName())
                .flatMap(ledger::member)
                .filter(found -> found.msp().equals(caller.msp()))
                .orElseThrow(() -> refuse(ErrorCode.NOT_A_MEMBER, "the caller is not registered"));
        if (!member.keyHash().text().equals(caller.keyHash())) {
            throw refuse(ErrorCode.KEY_NOT_REGISTERED, "the caller's key is not the registered one");
        }
        if (!member.isActive()) {
            throw refuse(ErrorCode.MEMBER_REMOVED, "the caller was removed");
        }
        return member;
    }

    /** The caller's registration, whose role must be one of these. */
    public static Member self(Reading ledger, Set<Role> roles) {
        var member = self(ledger);
        if (!roles.contains(member.role())) {
            throw refuse(ErrorCode.NOT_PERMITTED, "the caller's role does not allow it");
        }
        return member;
    }

    /** The medical id of a certificate's common name, empty when it is none. */
    public static Optional<MedicalId> idOf(String commonName) {
        try {
            return Optional.of(new MedicalId(commonName));
        } catch (IllegalArgumentException notAMedicalId) {
            return Optional.empty();
        }
    }
}
