// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;

/**
 * A chaincode definition of {@code _lifecycle}: the state keys and values that Fabric writes for it.
 *
 * @param policy path of a channel policy, such as {@link #CAREVAULT_POLICY}
 */
public record Definition(String name, String version, long sequence, String policy) {
    /** Peers of any two organisations. */
    public static final String CAREVAULT_POLICY = "/Channel/Application/" + ApplicationGroup.CAREVAULT_ENDORSEMENT;

    private static final String PREFIX = "namespaces/";
    private static final List<String> FIELDS = List.of("Sequence", "EndorsementInfo", "ValidationInfo", "Collections");

    /** The definition of the demonstration's contract. */
    public static Definition careVault() {
        return new Definition(Network.CHAINCODE, "1.0", 1, CAREVAULT_POLICY);
    }

    /** State key of the definition's metadata. */
    public String metadataKey() {
        return PREFIX + "metadata/" + name;
    }

    /** State key of one field. */
    public String fieldKey(String field) {
        return PREFIX + "fields/" + name + "/" + field;
    }

    /** Keys and values, in the order of a write set. */
    SortedMap<String, ByteString> state() {
        var state = new TreeMap<String, ByteString>();
        state.put(
                fieldKey("Sequence"),
                StateData.newBuilder().setInt64(sequence).build().toByteString());
        state.put(fieldKey("EndorsementInfo"), bytes(endorsementInfo()));
        state.put(fieldKey("ValidationInfo"), bytes(validationInfo()));
        state.put(fieldKey("Collections"), bytes(CollectionConfigPackage.getDefaultInstance()));
        state.put(
                metadataKey(),
                StateMetadata.newBuilder()
                        .setDatatype("ChaincodeDefinition")
                        .addAllFields(FIELDS)
                        .build()
                        .toByteString());
        return state;
    }

    /** The argument of {@code CommitChaincodeDefinition}. */
    CommitChaincodeDefinitionArgs arguments() {
        return CommitChaincodeDefinitionArgs.newBuilder()
                .setName(name)
                .setVersion(version)
                .setSequence(sequence)
                .setEndorsementPlugin("escc")
                .setValidationPlugin("vscc")
                .setValidationParameter(validationInfo().getValidationParameter())
                .setCollections(CollectionConfigPackage.getDefaultInstance())
                .build();
    }

    private ChaincodeEndorsementInfo endorsementInfo() {
        return ChaincodeEndorsementInfo.newBuilder()
                .setVersion(version)
                .setEndorsementPlugin("escc")
                .build();
    }

    private ChaincodeValidationInfo validationInfo() {
        return ChaincodeValidationInfo.newBuilder()
                .setValidationPlugin("vscc")
                .setValidationParameter(ApplicationPolicy.newBuilder()
                        .setChannelConfigPolicyReference(policy)
                        .build()
                        .toByteString())
                .build();
    }

    private static ByteString bytes(MessageLite message) {
        return StateData.newBuilder().setBytes(message.toByteString()).build().toByteString();
    }
}
