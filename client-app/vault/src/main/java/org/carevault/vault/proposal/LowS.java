// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** Of the two signatures (r, s) and (r, n-s) that both verify, Fabric takes only the one with the smaller s. */
final class LowS {
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF = ORDER.shiftRight(1);

    private LowS() {}

    static byte[] normalise(byte[] der) {
        var s = s(der);
        if (s.compareTo(HALF) <= 0) {
            return der;
        }
        var r = ASN1Integer.getInstance(ASN1Sequence.getInstance(der).getObjectAt(0));
        try {
            return new DERSequence(new ASN1Integer[] {r, new ASN1Integer(ORDER.subtract(s))}).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
    }

    static boolean holds(byte[] der) {
        return s(der).compareTo(HALF) <= 0;
    }

    private static BigInteger s(byte[] der) {
        return ASN1Integer.getInstance(ASN1Sequence.getInstance(der).getObjectAt(1))
                .getValue();
    }
}
