// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.traces.Traces;

/**
 * One organisation's end of the chaincode stream. The shim keeps the state of a stream in this object, so no two peers
 * may share one; the router behind it is shared.
 */
final class OrganisationChaincode extends ChaincodeBase {
    private final Router router;

    OrganisationChaincode(Router router, String packageId) {
        this.router = router;
        processCommandLineOptions(new String[] {"--id", packageId});
        // Reads config.props, which the stream needs when a peer dials.
        var configuration = getChaincodeConfig();
        Metrics.initialize(configuration);
        Traces.initialize(configuration);
    }

    /** Answers that peer's calls; what it sends is for the observer that comes back. */
    StreamObserver<ChaincodeMessage> serve(StreamObserver<ChaincodeMessage> peer) throws IOException {
        return connectToPeer(peer);
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return router.invoke(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        return router.invoke(stub);
    }
}
