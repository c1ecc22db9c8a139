// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Of the two signatures (r, s) and (r, n-s) that both verify, Fabric takes only the one with the smaller s. */
final class LowS {
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF = ORDER.shiftRight(1);
    private static final StandardDSAEncoding DER = StandardDSAEncoding.INSTANCE;

    private LowS() {}

    static byte[] normalise(byte[] der) {
        try {
            var pair = DER.decode(ORDER, der);
            return DER.encode(ORDER, pair[0], pair[1].min(ORDER.subtract(pair[1])));
        } catch (IOException e) {
            throw new IllegalStateException("the provider's signature is no DER", e);
        }
    }

    static boolean holds(byte[] der) {
        try {
            return DER.decode(ORDER, der)[1].compareTo(HALF) <= 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
