// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.carevault.devledger.pki.SigningIdentity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** Changes inside sealed envelopes. */
final class Forging {
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private Forging() {}

    /** Turns one endorsement's signature into its other form; the creator signs the whole anew. */
    static Envelope highS(SigningIdentity creator, Envelope sealed, int endorsement) {
        try {
            Payload payload = Payload.parseFrom(sealed.getPayload());
            Transaction transaction = Transaction.parseFrom(payload.getData());
            var action =
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload()).toBuilder();
            var changed = action.getActionBuilder().getEndorsementsBuilder(endorsement);
            changed.setSignature(other(changed.getSignature()));
            var actions = transaction.getActions(0).toBuilder()
                    .setPayload(action.build().toByteString());
            ByteString data =
                    transaction.toBuilder().setActions(0, actions).build().toByteString();
            return Sealing.signed(creator, payload.toBuilder().setData(data));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteString other(ByteString signature) {
        try {
            ASN1Sequence numbers = ASN1Sequence.getInstance(signature.toByteArray());
            BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
            var high = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                numbers.getObjectAt(0), new ASN1Integer(ORDER.subtract(s))
            });
            return ByteString.copyFrom(high.getEncoded());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
