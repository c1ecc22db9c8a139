// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carevault.devledger.simulation.CommittedState;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;

/** The chaincodes that are defined on the channel, read from where Fabric keeps them: the state of {@code _lifecycle}. */
public final class ChaincodeDefinitions {
    /** Namespace of Fabric's lifecycle chaincode. */
    public static final String NAMESPACE = "_lifecycle";

    private static final String METADATA = "namespaces/metadata/";
    private static final String FIELDS = "namespaces/fields/";

    private final CommittedState state;

    private ChaincodeDefinitions(CommittedState state) {
        this.state = state;
    }

    /** The definitions in that state. */
    public static ChaincodeDefinitions in(CommittedState state) {
        return new ChaincodeDefinitions(state);
    }

    /**
     * One definition.
     *
     * @param endorsement plug-in and version
     * @param validation plug-in and policy
     */
    public record Definition(
            String name, long sequence, ChaincodeEndorsementInfo endorsement, ChaincodeValidationInfo validation) {

        public String version() {
            return endorsement.getVersion();
        }

        /** Which endorsements a write of this chaincode needs. */
        public ApplicationPolicy policy() throws InvalidProtocolBufferException {
            return ApplicationPolicy.parseFrom(validation.getValidationParameter());
        }
    }

    public Optional<Definition> find(String name) {
        if (state.get(NAMESPACE, METADATA + name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Definition(
                    name,
                    field(name, "Sequence").getInt64(),
                    ChaincodeEndorsementInfo.parseFrom(
                            field(name, "EndorsementInfo").getBytes()),
                    ChaincodeValidationInfo.parseFrom(
                            field(name, "ValidationInfo").getBytes())));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the definition of chaincode " + name + " cannot be read", e);
        }
    }

    /** All definitions, in the order of their names. */
    public List<Definition> all() {
        List<Definition> definitions = new ArrayList<>();
        var entries = state.range(NAMESPACE, METADATA, METADATA + Character.MAX_VALUE);
        while (entries.hasNext()) {
            find(entries.next().key().substring(METADATA.length())).ifPresent(definitions::add);
        }
        return definitions;
    }

    private StateData field(String name, String field) throws InvalidProtocolBufferException {
        ByteString bytes = state.get(NAMESPACE, FIELDS + name + "/" + field)
                .map(CommittedState.Entry::value)
                .orElse(ByteString.EMPTY);
        return StateData.parseFrom(bytes);
    }
}
