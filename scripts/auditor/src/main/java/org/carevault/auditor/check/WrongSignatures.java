// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.crypto.LowS;
import org.carevault.auditor.crypto.Signer;
import org.carevault.auditor.crypto.Signers;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.wire.SignedPart;
import org.carevault.validation.CheckedTransaction;
import org.carevault.validation.msp.SignatureVerifier;

/** Finds which signatures of a transaction do not hold. A peer counts the good ones; here all must be good. */
final class WrongSignatures {
    private final Signers signers;
    private final SignatureVerifier verifier;

    WrongSignatures(Signers signers, SignatureVerifier verifier) {
        this.signers = signers;
        this.verifier = verifier;
    }

    /** The findings; none where validation accepted every signature already, which is nearly always. */
    List<Finding> of(TransactionFacts facts, CheckedTransaction checked) {
        boolean allHeld = checked.creator() != null && checked.endorsers().size() == checked.endorsements();
        return allHeld ? List.of() : search(facts);
    }

    private List<Finding> search(TransactionFacts facts) {
        var findings = new ArrayList<Finding>();
        for (SignedPart part : facts.wire().signatures()) {
            String who = signers.of(part.signer()).map(Signer::text).orElse("an unreadable identity");
            if (LowS.isHigh(part.signature().toByteArray())) {
                findings.add(facts.finding(Reason.HIGH_S_SIGNATURE, "by " + who));
            } else if (!holds(part)) {
                findings.add(facts.finding(part.onFailure(), "by " + who));
            }
        }
        return findings;
    }

    private boolean holds(SignedPart part) {
        return signers.of(part.signer())
                .filter(signer -> verifier.verify(
                        signer.certificate().getPublicKey(),
                        part.message().toByteArray(),
                        part.signature().toByteArray()))
                .isPresent();
    }
}
