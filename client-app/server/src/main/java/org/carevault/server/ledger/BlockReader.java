// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Reads blocks into plain records; what a malformed, invalid transaction holds is left out, not guessed. */
public final class BlockReader {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final CallReader calls;

    /**
     * A reader for one chaincode.
     *
     * @param chaincode the name of the CareVault chaincode, which is also its namespace
     */
    public BlockReader(String chaincode) {
        this.calls = new CallReader(chaincode);
    }

    /**
     * Reads a serialized block.
     *
     * @throws IllegalArgumentException when the bytes are no block, or its transactions are not those of its header
     */
    public LedgerBlock read(byte[] bytes) {
        try {
            return read(Block.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not a block", e);
        }
    }

    LedgerBlock read(Block block) {
        if (!block.getHeader().getDataHash().equals(ByteString.copyFrom(BlockHash.of(block.getData())))) {
            throw new IllegalArgumentException("the transactions are not those of the header");
        }
        List<LedgerTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            transactions.add(transaction(block.getData().getData(i), flag(block, i)));
        }
        return new LedgerBlock(
                block.getHeader().getNumber(),
                BlockHash.of(block.getHeader()),
                block.getHeader().getPreviousHash().toByteArray(),
                block.getHeader().getDataHash().toByteArray(),
                commitHash(block),
                outcome(block, transactions),
                time(block),
                transactions,
                block.toByteArray());
    }

    private LedgerTransaction transaction(ByteString envelope, String flag) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            return header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE
                    ? calls.read(payload, header, flag)
                    : empty(header.getTxId(), flag);
        } catch (InvalidProtocolBufferException e) {
            return empty("", flag);
        }
    }

    // Who sends an invalid transaction may claim any time, even one that nobody can write down.
    private static Instant time(Block block) {
        return IntStream.range(0, block.getData().getDataCount())
                .filter(i -> flag(block, i).equals("VALID"))
                .mapToObj(block.getData()::getData)
                .flatMap(envelope -> time(envelope).stream())
                .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(LATEST))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Instant> time(ByteString envelope) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            return Optional.of(
                    CallReader.time(ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())));
        } catch (InvalidProtocolBufferException | DateTimeException e) {
            return Optional.empty();
        }
    }

    static LedgerTransaction empty(String id, String flag) {
        return new LedgerTransaction(id, flag, Optional.empty(), new TreeMap<>(), Optional.empty());
    }

    // A flag is one unsigned byte: 254 and 255 are codes of their own.
    private static String flag(Block block, int index) {
        ByteString flags = metadata(block, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        if (index >= flags.size()) {
            // Block 0 comes from nobody's validator and carries no flags on some peers.
            return block.getHeader().getNumber() == 0 ? "VALID" : "NOT_VALIDATED";
        }
        TxValidationCode code = TxValidationCode.forNumber(Byte.toUnsignedInt(flags.byteAt(index)));
        return code == null ? "INVALID_OTHER_REASON" : code.name();
    }

    // The commit hash covers the flags only for who computes it anew; a peer can tell the true one beside other flags.
    private static byte[] outcome(Block block, List<LedgerTransaction> transactions) {
        var outcome = new ByteArrayOutputStream();
        outcome.writeBytes(commitHash(block));
        transactions.forEach(
                transaction -> outcome.writeBytes((" " + transaction.flag()).getBytes(StandardCharsets.US_ASCII)));
        return BlockHash.sha256(outcome.toByteArray());
    }

    private static byte[] commitHash(Block block) {
        try {
            return Metadata.parseFrom(metadata(block, BlockMetadataIndex.COMMIT_HASH_VALUE))
                    .getValue()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            return new byte[0];
        }
    }

    private static ByteString metadata(Block block, int index) {
        return index < block.getMetadata().getMetadataCount()
                ? block.getMetadata().getMetadata(index)
                : ByteString.EMPTY;
    }
}
