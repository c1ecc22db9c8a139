// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.system;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.List;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** {@code qscc}: the chain's height and its blocks. */
final class QueryChaincode implements SystemChaincodes.SystemChaincode {
    private final Chain chain;

    QueryChaincode(Chain chain) {
        this.chain = chain;
    }

    @Override
    public MessageLite answer(String function, List<ByteString> arguments)
            throws SystemChaincodeException, IOException {
        if (arguments.isEmpty()) {
            throw new SystemChaincodeException("missing 2nd argument for " + function);
        }
        if (!arguments.get(0).toStringUtf8().equals(chain.name())) {
            throw new SystemChaincodeException(
                    "Invalid chain ID, " + arguments.get(0).toStringUtf8());
        }
        return switch (function) {
            case "GetChainInfo" -> information();
            case "GetBlockByNumber" -> block(second(function, arguments));
            case "GetBlockByTxID" -> blockOf(second(function, arguments));
            default ->
                throw new SystemChaincodeException(
                        "Requested function " + function + " is not supported by the development ledger.");
        };
    }

    private BlockchainInfo information() throws IOException {
        // One block decides all three values, though another may be committed meanwhile.
        Block newest = chain.block(chain.height() - 1);
        return BlockchainInfo.newBuilder()
                .setHeight(newest.getHeader().getNumber() + 1)
                .setCurrentBlockHash(Chain.hash(newest))
                .setPreviousBlockHash(newest.getHeader().getPreviousHash())
                .build();
    }

    private static String second(String function, List<ByteString> arguments) throws SystemChaincodeException {
        if (arguments.size() < 2) {
            throw new SystemChaincodeException("missing 3rd argument for " + function);
        }
        return arguments.get(1).toStringUtf8();
    }

    private Block block(String text) throws SystemChaincodeException, IOException {
        try {
            long number = Long.parseUnsignedLong(text);
            if (Long.compareUnsigned(number, chain.height()) >= 0) {
                throw new SystemChaincodeException(
                        "Failed to get block number " + text + ", error no such block number [" + text + "] in index");
            }
            return chain.block(number);
        } catch (NumberFormatException e) {
            throw new SystemChaincodeException("Failed to parse block number with error " + e.getMessage());
        }
    }

    private Block blockOf(String transaction) throws SystemChaincodeException, IOException {
        Chain.Position position = chain.find(transaction)
                .orElseThrow(() -> new SystemChaincodeException("Failed to get block for txID " + transaction
                        + ", error no such transaction ID [" + transaction + "] in index"));
        return chain.block(position.block());
    }
}
