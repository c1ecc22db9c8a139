// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** ECDSA on P-256 in the one form that Fabric accepts: of the two valid values of S the lower one. */
public final class LowS {
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF = ORDER.shiftRight(1);
    private static final StandardDSAEncoding DER = StandardDSAEncoding.INSTANCE;

    private LowS() {}

    /** Signs SHA-256 of the message; the result is DER. */
    public static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key);
        signer.update(message);
        try {
            BigInteger[] pair = DER.decode(ORDER, signer.sign());
            return DER.encode(ORDER, pair[0], pair[1].min(ORDER.subtract(pair[1])));
        } catch (IOException e) {
            throw new SignatureException("the provider's signature is no DER", e);
        }
    }

    /** Whether a DER signature has the higher S; false for what is no DER signature. */
    public static boolean isHigh(byte[] der) {
        try {
            return DER.decode(ORDER, der)[1].compareTo(HALF) > 0;
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            return false;
        }
    }
}
