// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/**
 * How a call failed, as a program sees it.
 *
 * @param message the status's own text
 * @param details what each peer said, in the form {@code MSP: message}, sorted
 */
record RpcFailure(Code code, String message, List<String> details) {

    static RpcFailure of(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        if (failure instanceof GatewayException refused) {
            return of(refused.getStatus(), refused.getDetails());
        }
        if (failure instanceof GatewayRuntimeException refused) {
            return of(refused.getStatus(), refused.getDetails());
        }
        if (failure instanceof StatusRuntimeException refused) {
            return of(refused.getStatus(), List.of());
        }
        throw new AssertionError("a peer should have refused this", failure);
    }

    private static RpcFailure of(Status status, List<ErrorDetail> details) {
        List<String> texts = details.stream()
                .map(detail -> detail.getMspId() + ": " + detail.getMessage())
                .sorted()
                .toList();
        return new RpcFailure(status.getCode(), status.getDescription(), texts);
    }

    /** Code, message and details, one a line, without what differs from run to run. */
    String told() {
        String text = code + " " + message
                + details.stream().map(detail -> "\n" + detail).collect(Collectors.joining());
        return Tolerance.applied(text);
    }
}
