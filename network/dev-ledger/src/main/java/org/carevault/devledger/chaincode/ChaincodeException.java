// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

/** The chaincode could not be run to its end; its own refusals are responses, not exceptions. */
public final class ChaincodeException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what a Fabric peer would say
     */
    public ChaincodeException(String message) {
        super(message);
    }
}
