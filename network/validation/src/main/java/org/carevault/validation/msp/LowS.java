// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * Fabric takes only the lower of the two values of s that verify ({@code bccsp/sw/ecdsa.go}), so that nobody can change a
 * signature without the key.
 */
final class LowS {
    private LowS() {}

    /** Whether the signature is a DER SEQUENCE of r and s, both positive, s at most half the key's order. */
    static boolean holds(ECPublicKey key, byte[] signature) {
        try {
            var sequence = ASN1Sequence.getInstance(signature);
            if (sequence.size() != 2) return false;
            var r = ASN1Integer.getInstance(sequence.getObjectAt(0)).getValue();
            var s = ASN1Integer.getInstance(sequence.getObjectAt(1)).getValue();
            var half = key.getParams().getOrder().shiftRight(1);
            return r.signum() > 0 && s.signum() > 0 && s.compareTo(half) <= 0 && isDer(sequence, signature);
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private static boolean isDer(ASN1Sequence sequence, byte[] signature) throws IOException {
        return java.util.Arrays.equals(sequence.getEncoded("DER"), signature);
    }
}
