// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** One organisation's end of the stream: the shim keeps a stream's state in this object, so no two peers may share one. */
final class OrganisationChaincode extends ChaincodeBase {
    private final Chaincode router;

    OrganisationChaincode(Chaincode router, String packageId) {
        this.router = router;
        processCommandLineOptions(new String[] {"-i", packageId});
        // Reads the properties that the stream needs when a peer dials.
        getChaincodeConfig();
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return router.init(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        return router.invoke(stub);
    }
}
