// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.system;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.List;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.commit.ChaincodeDefinitions;
import org.carevault.devledger.commit.ChaincodeDefinitions.Definition;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;

/** {@code _lifecycle}, read only: chaincodes are defined by the ledger's own configuration. */
final class LifecycleChaincode implements SystemChaincodes.SystemChaincode {
    private final Chain chain;

    LifecycleChaincode(Chain chain) {
        this.chain = chain;
    }

    @Override
    public MessageLite answer(String function, List<ByteString> arguments)
            throws SystemChaincodeException, InvalidProtocolBufferException {
        return switch (function) {
            case "QueryChaincodeDefinition" -> one(arguments);
            case "QueryChaincodeDefinitions" -> all();
            default ->
                throw new SystemChaincodeException(
                        "Function " + function + " of _lifecycle is not supported by the development ledger");
        };
    }

    private QueryChaincodeDefinitionResult one(List<ByteString> arguments)
            throws SystemChaincodeException, InvalidProtocolBufferException {
        if (arguments.isEmpty()) {
            throw new SystemChaincodeException("missing argument for QueryChaincodeDefinition");
        }
        String name = QueryChaincodeDefinitionArgs.parseFrom(arguments.get(0)).getName();
        Definition definition = chain.read(
                        state -> ChaincodeDefinitions.in(state).find(name))
                .orElseThrow(() -> new SystemChaincodeException("failed to invoke backing implementation of"
                        + " 'QueryChaincodeDefinition': namespace " + name + " is not defined"));
        return QueryChaincodeDefinitionResult.newBuilder()
                .setSequence(definition.sequence())
                .setVersion(definition.version())
                .setEndorsementPlugin(definition.endorsement().getEndorsementPlugin())
                .setValidationPlugin(definition.validation().getValidationPlugin())
                .setValidationParameter(definition.validation().getValidationParameter())
                .setCollections(CollectionConfigPackage.getDefaultInstance())
                .build();
    }

    private QueryChaincodeDefinitionsResult all() {
        var result = QueryChaincodeDefinitionsResult.newBuilder();
        for (Definition definition :
                chain.read(state -> ChaincodeDefinitions.in(state).all())) {
            result.addChaincodeDefinitions(QueryChaincodeDefinitionsResult.ChaincodeDefinition.newBuilder()
                    .setName(definition.name())
                    .setSequence(definition.sequence())
                    .setVersion(definition.version())
                    .setEndorsementPlugin(definition.endorsement().getEndorsementPlugin())
                    .setValidationPlugin(definition.validation().getValidationPlugin())
                    .setValidationParameter(definition.validation().getValidationParameter())
                    .setCollections(CollectionConfigPackage.getDefaultInstance()));
        }
        return result.build();
    }
}
