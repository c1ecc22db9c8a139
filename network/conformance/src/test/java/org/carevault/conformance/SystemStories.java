// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
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
    default void a_block_is_found_by_a_transaction_in_it() throws Exception {
        var submitted = put(freshKey());

        Block found = Block.parseFrom(query("GetBlockByTxID", submitted.getTransactionId()));

        assertThat(found.getHeader().getNumber())
                .isEqualTo(submitted.getStatus().getBlockNumber());
    }

    @Test
    default void an_organisations_peer_signs_the_block_that_it_tells() throws Exception {
        String id = put(freshKey()).getTransactionId();

        Transaction told = ofThisChannel("GetBlockByTxID", id)
                .setEndorsingOrganizations(Consortium.CITY)
                .build()
                .endorse();

        assertThat(told.getResult()).isEqualTo(query("GetBlockByTxID", id));
        assertThat(EndorsedBytes.endorsers(told)).containsExactly(Consortium.CITY);
    }

    @Test
    default void a_block_of_a_transaction_that_is_not_there_is_refused() {
        RpcFailure failure = failureOf(() -> query("GetBlockByTxID", "ab".repeat(32)));

        assertThat(failure.message()).contains("no such transaction ID");
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

    private SubmittedTransaction put(String key) throws Exception {
        var submitted = shelf().newProposal("put")
                .addArguments(key, "a value")
                .build()
                .endorse()
                .submitAsync();
        submitted.getStatus();
        return submitted;
    }

    private byte[] query(String function, String... arguments) throws Exception {
        return ofThisChannel(function, arguments).build().evaluate();
    }

    private Proposal.Builder ofThisChannel(String function, String... arguments) throws Exception {
        return network()
                .getContract("qscc")
                .newProposal(function)
                .addArguments(consortium().channelName())
                .addArguments(arguments);
    }

    private Network network() throws Exception {
        return consortium().network(Consortium.CITY);
    }
}
