// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.lies;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Transaction;

/** What peers answered and signed, in the middle of a prepared transaction. */
public final class Endorsed {
    private Endorsed() {}

    /** The same envelope with that part changed. */
    public static byte[] changed(byte[] envelope, UnaryOperator<ChaincodeEndorsedAction> change) {
        try {
            var whole = Envelope.parseFrom(envelope);
            var payload = Payload.parseFrom(whole.getPayload());
            var transaction = Transaction.parseFrom(payload.getData()).toBuilder();
            var action =
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
            var other = action.toBuilder().setAction(change.apply(action.getAction()));
            transaction.getActionsBuilder(0).setPayload(other.build().toByteString());
            var told = payload.toBuilder().setData(transaction.build().toByteString());
            return whole.toBuilder()
                    .setPayload(told.build().toByteString())
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Endorsed by one organisation, and once more by the same. */
    public static ChaincodeEndorsedAction byOneAlone(ChaincodeEndorsedAction truth) {
        var one = truth.getEndorsements(0);
        return truth.toBuilder()
                .clearEndorsements()
                .addEndorsements(one)
                .addEndorsements(one)
                .build();
    }
}
