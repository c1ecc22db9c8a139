// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.Any;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** The shape in which Fabric's Gateway reports trouble: a gRPC status, with one detail for each peer that was asked. */
final class RpcErrors {
    private RpcErrors() {}

    static StatusRuntimeException error(Code code, String message) {
        return error(code, message, List.of());
    }

    static StatusRuntimeException error(Code code, String message, List<ErrorDetail> details) {
        var status = Status.newBuilder().setCode(code.value()).setMessage(message);
        details.forEach(detail -> status.addDetails(Any.pack(detail)));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    static ErrorDetail detail(Peer peer, String message) {
        return ErrorDetail.newBuilder()
                .setAddress(peer.address())
                .setMspId(peer.mspId())
                .setMessage(message)
                .build();
    }
}
