// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.crypto;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.carevault.model.rule.Caller;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.Msp;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** What a serialized identity says. Immutable. */
public record Signer(String mspId, X509Certificate certificate, Caller caller) {

    static Optional<Signer> read(ByteString identity) {
        try {
            SerializedIdentity parsed = Msp.parse(identity);
            X509Certificate certificate = Msp.certificate(parsed);
            return Optional.of(new Signer(parsed.getMspid(), certificate, Caller.of(parsed.getMspid(), certificate)));
        } catch (InvalidIdentityException e) {
            return Optional.empty();
        }
    }

    /** Whether the certificate is valid at a moment. */
    public boolean validAt(Instant time) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }

    /** The name and the organisation, for messages. */
    public String text() {
        return caller.commonName() + " of " + mspId;
    }
}
