// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status.Code;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/**
 * How a call failed, as a program sees it.
 *
 * @param message the status's own text
 * @param details what each peer said, in the form {@code MSP: message}
 */
record RpcFailure(Code code, String message, List<String> details) {

    static RpcFailure of(ThrowingCallable call) {
        GatewayException e = catchThrowableOfType(GatewayException.class, call);
        return new RpcFailure(
                e.getStatus().getCode(),
                e.getStatus().getDescription(),
                e.getDetails().stream().map(RpcFailure::text).toList());
    }

    private static String text(ErrorDetail detail) {
        return detail.getMspId() + ": " + detail.getMessage();
    }
}
