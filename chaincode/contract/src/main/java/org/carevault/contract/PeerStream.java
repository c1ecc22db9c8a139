// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc.ChaincodeImplBase;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** The service that a peer dials: its one stream goes to the organisation's chaincode. */
final class PeerStream extends ChaincodeImplBase {
    private final OrganisationChaincode chaincode;

    PeerStream(OrganisationChaincode chaincode) {
        this.chaincode = chaincode;
    }

    @Override
    public StreamObserver<ChaincodeMessage> connect(StreamObserver<ChaincodeMessage> peer) {
        try {
            return chaincode.serve(peer);
        } catch (IOException e) {
            throw Status.UNAVAILABLE.withCause(e).asRuntimeException();
        }
    }
}
