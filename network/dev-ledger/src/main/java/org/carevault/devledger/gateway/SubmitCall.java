// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import io.grpc.Status.Code;
import java.util.List;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.ordering.Orderer;
import org.carevault.devledger.ordering.OrderingException;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;

/** Hands a signed transaction to the orderer; the answer says that it was taken, not that it is valid. */
final class SubmitCall {
    private final Chain chain;
    private final Orderer orderer;

    SubmitCall(Chain chain, Orderer orderer) {
        this.chain = chain;
        this.orderer = orderer;
    }

    SubmitResponse submit(SubmitRequest request) {
        if (!request.hasPreparedTransaction()) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, "a prepared transaction is required");
        }
        Envelope transaction = request.getPreparedTransaction();
        if (transaction.getSignature().isEmpty()) {
            throw RpcErrors.error(Code.INVALID_ARGUMENT, "prepared transaction must be signed");
        }
        if (!request.getChannelId().equals(chain.name())) {
            throw RpcErrors.error(
                    Code.FAILED_PRECONDITION,
                    "failed to get config for channel [" + request.getChannelId()
                            + "]: could not get last config for channel " + request.getChannelId());
        }
        try {
            orderer.order(transaction);
            return SubmitResponse.getDefaultInstance();
        } catch (OrderingException e) {
            throw RpcErrors.error(
                    Code.UNAVAILABLE,
                    "insufficient number of orderers could successfully process transaction to satisfy quorum"
                            + " requirement",
                    refusals(e.getMessage()));
        }
    }

    /** One for each orderer until no quorum of the others is left, where Fabric's Gateway stops listening. */
    private List<ErrorDetail> refusals(String message) {
        var consenters = orderer.consenters();
        int faulty = (consenters.size() - 1) / 3;
        return consenters.subList(0, Math.min(faulty + 1, consenters.size())).stream()
                .map(consenter -> ErrorDetail.newBuilder()
                        .setAddress("127.0.0.1:" + consenter.ports().orderer())
                        .setMspId(consenter.member().ordererMspId())
                        .setMessage(message)
                        .build())
                .toList();
    }
}
