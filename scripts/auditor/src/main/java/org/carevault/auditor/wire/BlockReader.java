// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;

/** Takes a serialised block apart. Stateless; called by many threads. */
public final class BlockReader {
    private final long number;
    private final List<Finding> findings = new ArrayList<>();

    private BlockReader(long number) {
        this.number = number;
    }

    /**
     * Reads a block.
     *
     * @param number the number that the block should have; findings name it
     * @return empty when the bytes are no block at all, or not in the one form that a block has
     */
    public static Optional<WireBlock> read(long number, byte[] bytes) {
        try {
            Block block = Strict.canonical(Block.parser(), ByteString.copyFrom(bytes), "the block");
            return block.hasHeader() && block.hasMetadata()
                    ? Optional.of(new BlockReader(number).read(block))
                    : Optional.empty();
        } catch (WireException e) {
            return Optional.empty();
        }
    }

    private WireBlock read(Block block) {
        byte[] dataHash = Headers.dataHash(block.getData());
        if (!Arrays.equals(dataHash, block.getHeader().getDataHash().toByteArray())) {
            findings.add(Finding.at(
                    number, Reason.DATA_HASH, "computed " + HexFormat.of().formatHex(dataHash)));
        }
        String hash = HexFormat.of().formatHex(Headers.hash(block.getHeader()));
        return new WireBlock(block, hash, metadata(block), transactions(block), findings);
    }

    private WireMetadata metadata(Block block) {
        try {
            return MetadataReader.read(block);
        } catch (WireException e) {
            findings.add(Finding.at(number, e.reason(), e.getMessage()));
            return null;
        }
    }

    private List<WireTransaction> transactions(Block block) {
        var transactions = new ArrayList<WireTransaction>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            transactions.add(transaction(i, block.getData().getData(i)));
        }
        return transactions;
    }

    private WireTransaction transaction(int index, ByteString envelope) {
        try {
            return EnvelopeReader.read(envelope);
        } catch (WireException e) {
            findings.add(Finding.at(number, e.reason(), "envelope " + index + ": " + e.getMessage()));
            return null;
        }
    }
}
