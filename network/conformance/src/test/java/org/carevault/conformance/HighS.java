// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** The other signature that verifies just as well, which Fabric does not accept. */
final class HighS {
    private static final BigInteger ORDER =
            SECNamedCurves.getByName("secp256r1").getN();

    private HighS() {}

    static byte[] of(byte[] lowS) throws IOException {
        BigInteger[] values = StandardDSAEncoding.INSTANCE.decode(ORDER, lowS);
        return StandardDSAEncoding.INSTANCE.encode(ORDER, values[0], ORDER.subtract(values[1]));
    }
}
