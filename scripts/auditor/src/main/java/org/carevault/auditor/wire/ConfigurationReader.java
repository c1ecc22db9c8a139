// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import java.util.List;
import org.carevault.auditor.report.Reason;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/** Takes a change of the channel's configuration apart: who sent it, and who signed it. */
final class ConfigurationReader {
    private ConfigurationReader() {}

    static void read(Payload payload, List<SignedPart> signatures) throws WireException {
        ConfigEnvelope configuration = Strict.parse(ConfigEnvelope.parser(), payload.getData(), "the configuration");
        if (configuration.hasLastUpdate()) {
            update(configuration.getLastUpdate(), signatures);
        }
    }

    private static void update(Envelope envelope, List<SignedPart> signatures) throws WireException {
        Payload payload = Strict.canonical(Payload.parser(), envelope.getPayload(), "the update");
        SignatureHeader sender = header(payload.getHeader().getSignatureHeader());
        signatures.add(new SignedPart(
                sender.getCreator(), envelope.getPayload(), envelope.getSignature(), Reason.CREATOR_SIGNATURE));
        ConfigUpdateEnvelope update =
                Strict.parse(ConfigUpdateEnvelope.parser(), payload.getData(), "the update's content");
        for (ConfigSignature one : update.getSignaturesList()) {
            signatures.add(new SignedPart(
                    header(one.getSignatureHeader()).getCreator(),
                    one.getSignatureHeader().concat(update.getConfigUpdate()),
                    one.getSignature(),
                    Reason.ENDORSEMENT_SIGNATURE));
        }
    }

    private static SignatureHeader header(com.google.protobuf.ByteString bytes) throws WireException {
        return Strict.parse(SignatureHeader.parser(), bytes, "a signature header");
    }
}
