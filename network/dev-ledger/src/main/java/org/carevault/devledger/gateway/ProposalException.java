// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status;

/** An endorsing peer did not endorse; carries the gRPC code that Fabric's Gateway makes of it. */
final class ProposalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status.Code code;

    private ProposalException(Status.Code code, String message) {
        super(message);
        this.code = code;
    }

    /** The peer's authentication filters turned the proposal away. */
    static ProposalException filtered(String message) {
        return new ProposalException(Status.Code.UNAVAILABLE, message);
    }

    /** The proposal itself is at fault. */
    static ProposalException refused(String message) {
        return new ProposalException(Status.Code.FAILED_PRECONDITION, message);
    }

    /** The peer could not run the chaincode. */
    static ProposalException failed(String message) {
        return new ProposalException(Status.Code.ABORTED, message);
    }

    /** The chaincode said no. */
    static ProposalException chaincode(int status, String message) {
        return new ProposalException(Status.Code.UNKNOWN, "chaincode response " + status + ", " + message);
    }

    Status.Code code() {
        return code;
    }

    boolean isFiltered() {
        return code == Status.Code.UNAVAILABLE;
    }

    /** Whether another peer may do better. */
    boolean isWorthRetrying() {
        return code == Status.Code.UNAVAILABLE || code == Status.Code.ABORTED;
    }
}
