// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;

/**
 * Fabric takes only the lower of the two values of s that verify ({@code bccsp/sw/ecdsa.go}), so that nobody can change a
 * signature without the key. Like Fabric's reader this one passes over what follows r and s.
 */
final class LowS {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int LONG_LENGTH = 0x80;

    private final byte[] bytes;
    private int position;

    private LowS(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The signature's r and s alone, as DER; empty where Fabric does not take it. */
    static Optional<byte[]> of(ECPublicKey key, byte[] signature) {
        try {
            var reader = new LowS(signature);
            var end = reader.length(SEQUENCE) + reader.position;
            var r = reader.integer(end);
            var s = reader.integer(end);
            var half = key.getParams().getOrder().shiftRight(1);
            if (r.signum() <= 0 || s.signum() <= 0 || s.compareTo(half) > 0) return Optional.empty();
            var nothingFollows = reader.position == end && end == signature.length;
            return Optional.of(nothingFollows ? signature : encoded(r, s));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private BigInteger integer(int end) throws IOException {
        var length = length(INTEGER);
        if (length == 0 || position + length > end) throw new IOException("an integer does not fit");
        var value = new BigInteger(bytes, position, length);
        if (value.toByteArray().length != length) throw new IOException("an integer is longer than it needs to be");
        position += length;
        return value;
    }

    /** Of an element with that tag; what is signed here is never longer than the short form of a length can say. */
    private int length(int tag) throws IOException {
        if (position + 2 > bytes.length || bytes[position] != tag)
            throw new IOException("another element was expected");
        var length = Byte.toUnsignedInt(bytes[position + 1]);
        position += 2;
        if (length >= LONG_LENGTH || position + length > bytes.length) throw new IOException("an element does not fit");
        return length;
    }

    private static byte[] encoded(BigInteger r, BigInteger s) throws IOException {
        var fields = new ASN1EncodableVector(2);
        fields.add(new ASN1Integer(r));
        fields.add(new ASN1Integer(s));
        return new DERSequence(fields).getEncoded();
    }
}
