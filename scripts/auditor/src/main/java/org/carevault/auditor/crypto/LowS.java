// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** ECDSA on P-256 in the one form that Fabric accepts: of the two valid values of S the lower one. */
public final class LowS {
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF = ORDER.shiftRight(1);
    /** IEEE P1363 form: R and S, 32 bytes each. */
    private static final int NUMBER = 32;

    private LowS() {}

    /** Signs SHA-256 of the message; the result is DER. */
    public static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(key);
        signer.update(message);
        byte[] plain = signer.sign();
        BigInteger r = new BigInteger(1, plain, 0, NUMBER);
        BigInteger s = new BigInteger(1, plain, NUMBER, NUMBER);
        return der(r, s.compareTo(HALF) > 0 ? ORDER.subtract(s) : s);
    }

    /** Whether a DER signature has the higher S; false for what is no DER signature. */
    public static boolean isHigh(byte[] der) {
        if (der.length < 8 || der[0] != 0x30 || der[2] != 0x02) {
            return false;
        }
        int second = 4 + der[3];
        boolean inside = der[3] > 0 && second + 2 < der.length && second + 2 + der[second + 1] == der.length;
        return inside && new BigInteger(1, der, second + 2, der[second + 1]).compareTo(HALF) > 0;
    }

    private static byte[] der(BigInteger r, BigInteger s) {
        byte[] first = r.toByteArray();
        byte[] second = s.toByteArray();
        var out = new ByteArrayOutputStream();
        out.write(0x30);
        out.write(4 + first.length + second.length);
        integer(out, first);
        integer(out, second);
        return out.toByteArray();
    }

    private static void integer(ByteArrayOutputStream out, byte[] value) {
        out.write(0x02);
        out.write(value.length);
        out.writeBytes(value);
    }
}
