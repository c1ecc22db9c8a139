// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.junit.jupiter.api.Test;

/** What tools ask a peer's own chaincodes. */
interface SystemStories extends Stories {

    @Test
    default void a_peer_tells_its_height_and_the_hash_of_its_newest_block() throws Exception {
        submit(shelf(), "put", freshKey(), "a value");

        BlockchainInfo info = BlockchainInfo.parseFrom(query("GetChainInfo"));

        Block newest = Block.parseFrom(query("GetBlockByNumber", Long.toString(info.getHeight() - 1)));
        assertThat(info.getCurrentBlockHash()).isEqualTo(HeaderHash.of(newest));
        assertThat(info.getPreviousBlockHash()).isEqualTo(newest.getHeader().getPreviousHash());
    }

    @Test
    default void a_block_by_its_number_is_the_one_that_is_delivered() throws Exception {
        try (var blocks =
                network().newBlockEventsRequest().startBlock(1).build().getEvents()) {
            assertThat(Block.parseFrom(query("GetBlockByNumber", "1"))).isEqualTo(blocks.next());
        }
    }

    @Test
    default void a_block_that_is_not_there_yet_is_refused() {
        RpcFailure failure = failureOf(() -> query("GetBlockByNumber", "1000000"));

        assertThat(failure.code()).isEqualTo(Code.UNKNOWN);
        assertThat(failure.message()).contains("chaincode response 500").contains("1000000");
    }

    @Test
    default void a_chaincodes_definition_can_be_asked_for() throws Exception {
        byte[] argument = QueryChaincodeDefinitionArgs.newBuilder()
                .setName(Consortium.SHELF)
                .build()
                .toByteArray();
        Contract lifecycle = network().getContract("_lifecycle");

        var definition = QueryChaincodeDefinitionResult.parseFrom(
                lifecycle.evaluateTransaction("QueryChaincodeDefinition", argument));

        assertThat(definition.getVersion()).isEqualTo("1.0");
        assertThat(definition.getSequence()).isEqualTo(1);
        assertThat(definition.getValidationPlugin()).isEqualTo("vscc");
    }

    private byte[] query(String function, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = consortium().channelName();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return network().getContract("qscc").evaluateTransaction(function, all);
    }

    private Network network() throws Exception {
        return consortium().network(Consortium.CITY);
    }
}
