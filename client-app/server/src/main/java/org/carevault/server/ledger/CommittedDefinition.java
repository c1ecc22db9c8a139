// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;

/** A chaincode definition as Fabric's {@code _lifecycle} writes it when the organisations commit it. */
final class CommittedDefinition {
    static final String NAMESPACE = "_lifecycle";

    private CommittedDefinition() {}

    /** The version that these writes define for the chaincode; empty when they are about something else. */
    static Optional<String> version(KVRWSet writes, String chaincode) throws InvalidProtocolBufferException {
        String key = "namespaces/fields/" + chaincode + "/EndorsementInfo";
        for (KVWrite write : writes.getWritesList()) {
            if (write.getKey().equals(key)) {
                var info = StateData.parseFrom(write.getValue()).getBytes();
                return Optional.of(ChaincodeEndorsementInfo.parseFrom(info).getVersion());
            }
        }
        return Optional.empty();
    }
}
