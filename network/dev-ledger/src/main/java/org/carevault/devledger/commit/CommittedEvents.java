// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;

/** What chaincodes announced in a block; only valid transactions count, each announces at most one thing. */
public final class CommittedEvents {
    private CommittedEvents() {}

    public static List<ChaincodeEvent> of(Block block) {
        return CommittedTransaction.of(block).stream()
                .filter(CommittedTransaction::isValid)
                .flatMap(transaction -> transaction.action().stream())
                .flatMap(action -> event(action).stream())
                .toList();
    }

    /** The action's event, if it has one. */
    public static Optional<ChaincodeEvent> event(ChaincodeAction action) {
        ByteString bytes = action.getEvents();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ChaincodeEvent.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
