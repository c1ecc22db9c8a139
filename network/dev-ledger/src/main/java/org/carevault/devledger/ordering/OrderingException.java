// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import org.hyperledger.fabric.protos.common.Status;

/** The orderer does not take a transaction. */
public final class OrderingException extends Exception {
    private static final long serialVersionUID = 1L;

    OrderingException(Status status, String info) {
        super("received unsuccessful response from orderer: status=" + status + ", info=" + info);
    }
}
