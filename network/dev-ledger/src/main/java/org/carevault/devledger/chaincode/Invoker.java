// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** Runs a chaincode by name. */
interface Invoker {

    /**
     * Waits until the chaincode has answered.
     *
     * @return its closing message, COMPLETED or ERROR
     * @throws ChaincodeException when it is not there, is gone, or takes too long
     */
    ChaincodeMessage invoke(Invocation invocation) throws ChaincodeException;
}
