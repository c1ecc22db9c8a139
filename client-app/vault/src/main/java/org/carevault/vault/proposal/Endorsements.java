// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.HashSet;
import java.util.List;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.Endorsement;

/** Believes an answer when peers of two organisations signed it. */
final class Endorsements {
    private static final int ORGANISATIONS = 2;

    private Endorsements() {}

    /** Refuses with {@code ENDORSEMENT_INVALID} unless every signature holds and two different organisations are among them. */
    static void check(TrustedNetwork network, ByteString answer, List<Endorsement> endorsements) {
        var organisations = new HashSet<String>();
        for (var endorsement : endorsements) {
            organisations.add(endorser(network, answer, endorsement));
        }
        if (organisations.size() < ORGANISATIONS) {
            throw Refusal.endorsement("An answer is not signed by two organisations.");
        }
    }

    private static String endorser(TrustedNetwork network, ByteString answer, Endorsement endorsement) {
        try {
            var identity = SerializedIdentity.parseFrom(endorsement.getEndorser());
            var organisation = network.organisation(identity.getMspid())
                    .orElseThrow(() -> Refusal.endorsement("An answer is signed by an unknown organisation."));
            var peer = organisation.peer(identity.getIdBytes());
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(peer);
            signature.update(answer.concat(endorsement.getEndorser()).asReadOnlyByteBuffer());
            var bytes = endorsement.getSignature().toByteArray();
            if (!signature.verify(bytes) || !LowS.holds(bytes)) {
                throw Refusal.endorsement("The signature under an answer does not hold.");
            }
            return identity.getMspid();
        } catch (InvalidProtocolBufferException | GeneralSecurityException | IllegalArgumentException e) {
            throw Refusal.endorsement("An answer is not signed by a peer of its organisation.")
                    .because(e);
        }
    }
}
