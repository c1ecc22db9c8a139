// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.carevault.vault.sealing.Digests;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** Fabric's block hash: SHA-256 over the DER sequence of number, previous hash and data hash. */
final class HeaderHash {
    private HeaderHash() {}

    static byte[] of(BlockHeader header) {
        var number = new BigInteger(Long.toUnsignedString(header.getNumber()));
        var fields = new ASN1Encodable[] {
            new ASN1Integer(number),
            new DEROctetString(header.getPreviousHash().toByteArray()),
            new DEROctetString(header.getDataHash().toByteArray())
        };
        try {
            return Digests.sha256(new DERSequence(fields).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
    }
}
