// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.DelState;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.GetStateMetadata;
import org.hyperledger.fabric.protos.peer.PutState;
import org.hyperledger.fabric.protos.peer.PutStateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadataResult;

/** Calls on single keys. */
final class StateCalls {

    /** Answers the committed value, never what this transaction wrote; empty when there is none. */
    ByteString get(ByteString payload, Invocation call) throws InvalidProtocolBufferException {
        var request = GetState.parseFrom(payload);
        PrivateData.refuse(request.getCollection());
        return call.simulation().get(call.namespace(), request.getKey());
    }

    ByteString put(ByteString payload, Invocation call) throws InvalidProtocolBufferException {
        var request = PutState.parseFrom(payload);
        PrivateData.refuse(request.getCollection());
        call.simulation().put(call.namespace(), request.getKey(), request.getValue());
        return ByteString.EMPTY;
    }

    ByteString delete(ByteString payload, Invocation call) throws InvalidProtocolBufferException {
        var request = DelState.parseFrom(payload);
        PrivateData.refuse(request.getCollection());
        call.simulation().put(call.namespace(), request.getKey(), ByteString.EMPTY);
        return ByteString.EMPTY;
    }

    ByteString getMetadata(ByteString payload, Invocation call) throws InvalidProtocolBufferException {
        var request = GetStateMetadata.parseFrom(payload);
        PrivateData.refuse(request.getCollection());
        var result = StateMetadataResult.newBuilder();
        call.simulation()
                .metadata(call.namespace(), request.getKey())
                .forEach((name, value) -> result.addEntries(
                        StateMetadata.newBuilder().setMetakey(name).setValue(value)));
        return result.build().toByteString();
    }

    ByteString putMetadata(ByteString payload, Invocation call) throws InvalidProtocolBufferException {
        var request = PutStateMetadata.parseFrom(payload);
        PrivateData.refuse(request.getCollection());
        StateMetadata entry = request.getMetadata();
        call.simulation().putMetadata(call.namespace(), request.getKey(), entry.getMetakey(), entry.getValue());
        return ByteString.EMPTY;
    }
}
