// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.carevault.validation.state.WorldState;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;

/** Which version of a chaincode the organisations have committed, read from the state of {@code _lifecycle}. */
public final class CommittedVersion {
    private CommittedVersion() {}

    /** The version in force in this state; empty where the chaincode is not defined. */
    public static Optional<String> of(WorldState state, String chaincode) {
        var value = state.get(LifecycleDefinitions.NAMESPACE, "namespaces/fields/" + chaincode + "/EndorsementInfo");
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(ChaincodeEndorsementInfo.parseFrom(
                                    StateData.parseFrom(value.value()).getBytes())
                            .getVersion());
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
