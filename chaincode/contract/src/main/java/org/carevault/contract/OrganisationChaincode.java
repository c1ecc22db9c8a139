// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * One organisation's end of the chaincode stream. It has a stream state of its own, which the shim does not share
 * between peers, and hands each call to a router that all organisations of this process share, because making a router
 * scans the class path.
 */
final class OrganisationChaincode extends ChaincodeBase {
    private final ContractRouter router;

    OrganisationChaincode(ContractRouter router, String packageId) {
        this.router = router;
        processCommandLineOptions(new String[] {"--id", packageId});
        // Reads config.props, which the stream needs when a peer dials.
        getChaincodeConfig();
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return invoke(stub);
    }

    /** Exactly function and argument: the router would ignore more and break on less. */
    @Override
    public Response invoke(ChaincodeStub stub) {
        if (stub.getArgs().size() != 2) {
            return ResponseUtils.newErrorResponse("BAD_ARGUMENT: a call has a function and one argument");
        }
        return router.invoke(stub);
    }
}
