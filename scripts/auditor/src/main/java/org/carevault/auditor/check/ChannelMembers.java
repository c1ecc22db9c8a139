// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.SignatureVerifier;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Whoever an MSP of the channel accepts at its head may sign a head statement. */
record ChannelMembers(ChannelConfiguration configuration) implements HeadCheck.Members {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    @Override
    public boolean signed(String msp, byte[] certificate, byte[] message, byte[] signature) {
        String pem =
                "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate) + "\n-----END CERTIFICATE-----\n";
        ByteString serialized = SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFrom(pem, StandardCharsets.US_ASCII))
                .build()
                .toByteString();
        try {
            Identity identity = configuration.identify(serialized);
            return identity.verify(SignatureVerifier.BOUNCY_CASTLE, message, signature);
        } catch (InvalidIdentityException e) {
            return false;
        }
    }
}
