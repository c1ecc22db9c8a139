// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.report.Reason;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/** Takes one envelope apart. */
final class EnvelopeReader {
    private EnvelopeReader() {}

    static WireTransaction read(ByteString bytes) throws WireException {
        Envelope envelope = Strict.canonical(Envelope.parser(), bytes, "the envelope");
        Payload payload = Strict.canonical(Payload.parser(), envelope.getPayload(), "the payload");
        ChannelHeader channel =
                Strict.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader(), "the channel header");
        SignatureHeader signature = Strict.parse(
                SignatureHeader.parser(), payload.getHeader().getSignatureHeader(), "the signature header");
        var signatures = new ArrayList<SignedPart>();
        if (!isGenesis(envelope, signature)) {
            signatures.add(new SignedPart(
                    signature.getCreator(), envelope.getPayload(), envelope.getSignature(), Reason.CREATOR_SIGNATURE));
        }
        return content(channel, signature.getCreator(), payload, signatures);
    }

    private static WireTransaction content(
            ChannelHeader channel, ByteString creator, Payload payload, List<SignedPart> signatures) {
        try {
            Strict.unused(channel.getEpoch() != 0, "the epoch");
            ContractAction action = null;
            if (channel.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
                action = ActionReader.read(payload, signatures);
            } else {
                ConfigurationReader.read(payload, signatures);
            }
            return new WireTransaction(channel, creator, List.copyOf(signatures), action, null);
        } catch (WireException e) {
            var flaw = new WireTransaction.Flaw(e.reason(), e.getMessage());
            return new WireTransaction(channel, creator, List.copyOf(signatures), null, flaw);
        }
    }

    /** Block 0 is signed by nobody: trust in it comes from outside. */
    private static boolean isGenesis(Envelope envelope, SignatureHeader signature) {
        return envelope.getSignature().isEmpty() && signature.getCreator().isEmpty();
    }
}
