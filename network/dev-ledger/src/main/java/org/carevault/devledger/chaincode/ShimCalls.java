// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.carevault.devledger.simulation.SimulationException;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetQueryResult;
import org.hyperledger.fabric.protos.peer.GetState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what a chaincode asks its peer for while it runs. A request that fails is answered with an ERROR; as the Java
 * shim drops that text, it is logged here. Thread-safe.
 */
final class ShimCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ShimCalls.class);

    private final StateCalls states = new StateCalls();
    private final QueryCalls queries = new QueryCalls();
    private final ChaincodeCalls chaincodes;

    ShimCalls(Invoker invoker) {
        chaincodes = new ChaincodeCalls(invoker);
    }

    /** @param call the transaction that asks, or null when it is not running (any more) */
    ChaincodeMessage answer(ChaincodeMessage request, RunningCall call) {
        try {
            if (call == null) {
                throw new SimulationException("no ledger context");
            }
            return reply(request, ChaincodeMessage.Type.RESPONSE, payload(request, call));
        } catch (SimulationException | InvalidProtocolBufferException e) {
            return failure(request, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("unexpected failure of {}", request.getType(), e);
            return failure(request, "internal error of the development ledger");
        }
    }

    private ByteString payload(ChaincodeMessage request, RunningCall call) throws InvalidProtocolBufferException {
        ByteString payload = request.getPayload();
        return switch (request.getType()) {
            case GET_STATE -> states.get(payload, call.invocation());
            case PUT_STATE -> states.put(payload, call.invocation());
            case DEL_STATE -> states.delete(payload, call.invocation());
            case GET_STATE_METADATA -> states.getMetadata(payload, call.invocation());
            case PUT_STATE_METADATA -> states.putMetadata(payload, call.invocation());
            case GET_STATE_BY_RANGE -> queries.range(payload, call);
            case GET_HISTORY_FOR_KEY -> queries.history(payload, call);
            case QUERY_STATE_NEXT -> queries.next(payload, call);
            case QUERY_STATE_CLOSE -> queries.close(payload, call);
            case GET_QUERY_RESULT -> throw richQuery(payload);
            case GET_PRIVATE_DATA_HASH -> throw privateDataHash(payload);
            case INVOKE_CHAINCODE -> chaincodes.invoke(payload, call.invocation());
            default -> throw new SimulationException(request.getType() + " is not supported by the development ledger");
        };
    }

    private static SimulationException richQuery(ByteString payload) throws InvalidProtocolBufferException {
        PrivateData.refuse(GetQueryResult.parseFrom(payload).getCollection());
        return new SimulationException("ExecuteQuery not supported for leveldb");
    }

    private static SimulationException privateDataHash(ByteString payload) throws InvalidProtocolBufferException {
        return PrivateData.refusal(GetState.parseFrom(payload).getCollection());
    }

    private static ChaincodeMessage failure(ChaincodeMessage request, String reason) {
        String text = request.getType() + " failed: transaction ID: " + request.getTxid() + ": " + reason;
        LOG.warn("{}", text);
        return reply(request, ChaincodeMessage.Type.ERROR, ByteString.copyFromUtf8(text));
    }

    private static ChaincodeMessage reply(ChaincodeMessage request, ChaincodeMessage.Type type, ByteString payload) {
        return ChaincodeMessage.newBuilder()
                .setType(type)
                .setTxid(request.getTxid())
                .setChannelId(request.getChannelId())
                .setPayload(payload)
                .build();
    }
}
