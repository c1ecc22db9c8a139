// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.deliver;

import org.hyperledger.fabric.protos.common.Status;

/** A request for blocks that is answered with a status instead; Fabric tells the client no more than that. */
final class DeliverException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;

    DeliverException(Status status, String reason) {
        super(reason);
        this.status = status;
    }

    Status status() {
        return status;
    }
}
