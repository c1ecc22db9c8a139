// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.system;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.Response;

/** Answers the system chaincodes that a development ledger can answer. Thread-safe. */
public final class SystemChaincodes {
    private static final int OK = 200;
    private static final int ERROR = 500;

    private final Map<String, SystemChaincode> chaincodes;

    /** One of them. */
    interface SystemChaincode {
        /**
         * The answer to one call.
         *
         * @throws SystemChaincodeException with what the chaincode would say
         */
        MessageLite answer(String function, List<ByteString> arguments) throws SystemChaincodeException, IOException;
    }

    public SystemChaincodes(Chain chain) {
        chaincodes = Map.of("qscc", new QueryChaincode(chain), "_lifecycle", new LifecycleChaincode(chain));
    }

    public boolean has(String name) {
        return chaincodes.containsKey(name);
    }

    /** Never throws for bad input; trouble is a response of status 500. */
    public Response invoke(String name, ChaincodeInput input) {
        if (input.getArgsCount() == 0) {
            return failure("Incorrect number of arguments, 0");
        }
        try {
            String function = input.getArgs(0).toStringUtf8();
            MessageLite answer =
                    chaincodes.get(name).answer(function, input.getArgsList().subList(1, input.getArgsCount()));
            return Response.newBuilder()
                    .setStatus(OK)
                    .setPayload(answer.toByteString())
                    .build();
        } catch (SystemChaincodeException | InvalidProtocolBufferException e) {
            return failure(e.getMessage());
        } catch (IOException e) {
            return failure("the block file cannot be read: " + e.getMessage());
        }
    }

    private static Response failure(String message) {
        return Response.newBuilder().setStatus(ERROR).setMessage(message).build();
    }
}
