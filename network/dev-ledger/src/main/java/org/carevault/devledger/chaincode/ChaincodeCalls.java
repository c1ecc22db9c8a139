// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.carevault.devledger.simulation.SimulationException;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;

/** A chaincode that calls another one: same channel, same transaction, the other's own namespace. */
final class ChaincodeCalls {
    private final Invoker invoker;

    ChaincodeCalls(Invoker invoker) {
        this.invoker = invoker;
    }

    /** Waits for the other chaincode, so it must not run on the stream's own thread. */
    ByteString invoke(ByteString payload, Invocation caller) throws InvalidProtocolBufferException {
        var spec = ChaincodeSpec.parseFrom(payload);
        String[] target = spec.getChaincodeId().getName().split("/", 2);
        if (target.length == 2 && !target[1].isEmpty() && !target[1].equals(caller.channel())) {
            throw new SimulationException("failed to find ledger for channel: " + target[1]);
        }
        // Callers may write name:version; like a peer, the ledger runs the version in force.
        String name = target[0].split(":", 2)[0];
        try {
            return invoker.invoke(caller.calling(name, spec.getInput())).toByteString();
        } catch (ChaincodeException e) {
            throw new SimulationException("execute failed: " + e.getMessage());
        }
    }
}
