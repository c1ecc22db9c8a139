// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.FileCheckpointer;
import org.hyperledger.fabric.client.InMemoryCheckpointer;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Events of chaincodes, and blocks, as they are committed and afterwards. */
interface EventStories extends Stories {

    @Test
    default void an_event_names_its_transaction_and_block_and_carries_its_payload() throws Exception {
        Status status = announce("Announced", "the payload");

        try (var events = network()
                .newChaincodeEventsRequest(Consortium.SHELF)
                .startBlock(status.getBlockNumber())
                .build()
                .getEvents()) {
            var event = events.next();

            assertThat(event.getEventName()).isEqualTo("Announced");
            assertThat(event.getPayload()).asString(UTF_8).isEqualTo("the payload");
            assertThat(event.getTransactionId()).isEqualTo(status.getTransactionId());
            assertThat(event.getBlockNumber()).isEqualTo(status.getBlockNumber());
            assertThat(event.getChaincodeName()).isEqualTo(Consortium.SHELF);
        }
    }

    @Test
    default void a_client_goes_on_after_the_event_of_its_checkpoint() throws Exception {
        Status first = announce("First", "1");
        announce("Second", "2");
        var checkpoint = new InMemoryCheckpointer();
        checkpoint.checkpointTransaction(first.getBlockNumber(), first.getTransactionId());

        try (var events = network()
                .newChaincodeEventsRequest(Consortium.SHELF)
                .checkpoint(checkpoint)
                .build()
                .getEvents()) {
            assertThat(events.next().getEventName()).isEqualTo("Second");
        }
    }

    @Test
    default void an_event_that_comes_while_a_client_listens_reaches_it() throws Exception {
        Status before = announce("Before", "1");
        try (var events = network()
                .newChaincodeEventsRequest(Consortium.SHELF)
                .startBlock(before.getBlockNumber())
                .build()
                .getEvents()) {
            events.next();

            announce("While", "2");

            assertThat(events.next().getEventName()).isEqualTo("While");
        }
    }

    @Test
    default void an_invalid_transaction_announces_nothing() throws Exception {
        Status invalid = shelf().newProposal("announce")
                .addArguments("Invalid", "1")
                .setEndorsingOrganizations(Consortium.CITY)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
        announce("Valid", "2");

        try (var events = network()
                .newChaincodeEventsRequest(Consortium.SHELF)
                .startBlock(invalid.getBlockNumber())
                .build()
                .getEvents()) {
            assertThat(events.next().getEventName()).isEqualTo("Valid");
        }
    }

    @Test
    default void a_chaincode_does_not_hear_of_anothers_events() throws Exception {
        Contract other = network().getContract(Consortium.OTHER_SHELF);
        Status start = announce(other, "Others", "1");
        announce("Own", "2");

        try (var events = network()
                .newChaincodeEventsRequest(Consortium.SHELF)
                .startBlock(start.getBlockNumber())
                .build()
                .getEvents()) {
            assertThat(events.next().getEventName()).isEqualTo("Own");
        }
    }

    @Test
    default void blocks_come_in_order_from_block_0_on_and_each_names_its_predecessor() throws Exception {
        Status newest = announce("Anything", "1");

        try (var blocks =
                network().newBlockEventsRequest().startBlock(0).build().getEvents()) {
            Block previous = blocks.next();
            assertThat(previous.getHeader().getNumber()).isZero();
            while (previous.getHeader().getNumber() < newest.getBlockNumber()) {
                Block block = blocks.next();
                assertThat(block.getHeader().getPreviousHash()).isEqualTo(HeaderHash.of(previous));
                previous = block;
            }
        }
    }

    @Test
    default void a_block_carries_flags_signatures_and_a_commit_hash() throws Exception {
        Status status = announce("Anything", "1");

        try (var blocks = network()
                .newBlockEventsRequest()
                .startBlock(status.getBlockNumber())
                .build()
                .getEvents()) {
            var metadata = blocks.next().getMetadata();

            assertThat(metadata.getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE))
                    .isNotEmpty();
            assertThat(metadata.getMetadata(BlockMetadataIndex.SIGNATURES_VALUE))
                    .isNotEmpty();
            assertThat(metadata.getMetadata(4)).isNotEmpty();
        }
    }

    @Test
    default void a_filtered_block_names_events_without_their_payload() throws Exception {
        Status status = announce("Filtered", "a payload");

        try (var blocks = network()
                .newFilteredBlockEventsRequest()
                .startBlock(status.getBlockNumber())
                .build()
                .getEvents()) {
            FilteredTransaction transaction = blocks.next().getFilteredTransactions(0);
            var event =
                    transaction.getTransactionActions().getChaincodeActions(0).getChaincodeEvent();

            assertThat(transaction.getTxid()).isEqualTo(status.getTransactionId());
            assertThat(transaction.getTxValidationCode()).isEqualTo(TxValidationCode.VALID);
            assertThat(event.getEventName()).isEqualTo("Filtered");
            assertThat(event.getPayload()).isEmpty();
        }
    }

    @Test
    default void a_checkpoint_at_the_end_of_a_block_goes_on_with_the_next_block() throws Exception {
        Status first = announce("First", "1");
        Status second = announce("Second", "2");
        var checkpoint = new InMemoryCheckpointer();
        checkpoint.checkpointBlock(first.getBlockNumber());

        try (var blocks = network()
                .newFilteredBlockEventsRequest()
                .checkpoint(checkpoint)
                .build()
                .getEvents()) {
            assertThat(blocks.next().getNumber()).isEqualTo(first.getBlockNumber() + 1);
        }
        assertThat(second.getBlockNumber()).isGreaterThan(first.getBlockNumber());
    }

    @Test
    default void a_checkpoint_in_a_file_survives_its_client() throws Exception {
        Path file = Files.createTempFile("checkpoint", ".json");
        Files.delete(file);
        Status first = announce("First", "1");
        announce("Second", "2");
        try (var checkpoint = new FileCheckpointer(file)) {
            checkpoint.checkpointTransaction(first.getBlockNumber(), first.getTransactionId());
        }

        try (var checkpoint = new FileCheckpointer(file);
                var events = network()
                        .newChaincodeEventsRequest(Consortium.SHELF)
                        .checkpoint(checkpoint)
                        .build()
                        .getEvents()) {
            assertThat(events.next().getEventName()).isEqualTo("Second");
        }
        Files.delete(file);
    }

    @Test
    default void events_of_a_channel_that_is_not_there_are_refused() throws Exception {
        var nowhere = consortium()
                .gateway(consortium().member(Consortium.CITY), Consortium.CITY)
                .getNetwork("no-such-channel");

        try (var events = nowhere.getChaincodeEvents(Consortium.SHELF)) {
            failureOf(events::hasNext);
        }
    }

    @Test
    default void blocks_with_private_data_are_the_same_blocks_when_there_is_none() throws Exception {
        Status status = announce("Anything", "1");

        try (var blocks = network()
                .newBlockAndPrivateDataEventsRequest()
                .startBlock(status.getBlockNumber())
                .build()
                .getEvents()) {
            var block = blocks.next();

            assertThat(block.getBlock().getHeader().getNumber()).isEqualTo(status.getBlockNumber());
            assertThat(block.getPrivateDataMapMap()).isEmpty();
        }
    }

    private Network network() throws Exception {
        return consortium().network(Consortium.CITY);
    }

    private Status announce(String name, String payload) throws Exception {
        return announce(shelf(), name, payload);
    }

    private static Status announce(Contract contract, String name, String payload) throws Exception {
        Status status = contract.newProposal("announce")
                .addArguments(name, payload)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
        assertThat(status.isSuccessful()).isTrue();
        return status;
    }
}
