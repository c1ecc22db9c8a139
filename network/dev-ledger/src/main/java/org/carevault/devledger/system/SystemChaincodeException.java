// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.system;

/** A system chaincode's refusal. */
final class SystemChaincodeException extends Exception {
    private static final long serialVersionUID = 1L;

    SystemChaincodeException(String message) {
        super(message);
    }
}
