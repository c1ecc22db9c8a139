// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.policy;

import java.util.List;
import java.util.function.Predicate;
import org.carevault.validation.msp.Identity;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Trees of "n out of" over principals ({@code common/cauthdsl}); each signer counts for one leaf. */
public final class SignaturePolicies {
    private SignaturePolicies() {}

    /** The policy of an envelope; a malformed one accepts nobody. */
    public static Policy of(SignaturePolicyEnvelope envelope) {
        if (envelope.getVersion() != 0) return Policy.REJECT;
        var principals =
                envelope.getIdentitiesList().stream().map(Principals::matcher).toList();
        if (!isWellFormed(envelope.getRule(), principals.size())) return Policy.REJECT;
        return signers -> accepts(envelope.getRule(), principals, signers, new boolean[signers.size()]);
    }

    private static boolean isWellFormed(SignaturePolicy rule, int principals) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> rule.getSignedBy() >= 0 && rule.getSignedBy() < principals;
            case N_OUT_OF -> rule.getNOutOf().getRulesList().stream().allMatch(each -> isWellFormed(each, principals));
            default -> false;
        };
    }

    /** Marks in {@code used} whom it counted, also where it finds too few: Fabric keeps the marks of each met branch. */
    private static boolean accepts(
            SignaturePolicy rule, List<Predicate<Identity>> principals, List<Identity> signers, boolean[] used) {
        if (rule.hasSignedBy()) return signedBy(principals.get(rule.getSignedBy()), signers, used);
        var met = 0;
        for (var branch : rule.getNOutOf().getRulesList()) {
            var tried = used.clone();
            if (!accepts(branch, principals, signers, tried)) continue;
            met++;
            System.arraycopy(tried, 0, used, 0, used.length);
        }
        return met >= rule.getNOutOf().getN();
    }

    private static boolean signedBy(Predicate<Identity> principal, List<Identity> signers, boolean[] used) {
        for (var i = 0; i < used.length; i++)
            if (!used[i] && principal.test(signers.get(i))) {
                used[i] = true;
                return true;
            }
        return false;
    }
}
