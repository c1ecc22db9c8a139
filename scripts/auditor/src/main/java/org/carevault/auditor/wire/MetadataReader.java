// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import org.carevault.auditor.report.Reason;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;

/** Takes the metadata of a block apart. No signature covers all of it, so every byte must have its one meaning. */
final class MetadataReader {
    private static final int ENTRIES = 5;

    /** Out of use, but still written. */
    private static final int LAST_CONFIGURATION = 1;

    /** Out of use, and empty. */
    private static final int ORDERER = 3;

    private final Block block;

    private MetadataReader(Block block) {
        this.block = block;
    }

    static WireMetadata read(Block block) throws WireException {
        try {
            return new MetadataReader(block).read();
        } catch (WireException e) {
            throw new WireException(Reason.BLOCK_METADATA, e.getMessage());
        }
    }

    private WireMetadata read() throws WireException {
        if (block.getMetadata().getMetadataCount() != ENTRIES) {
            throw new WireException(Reason.BLOCK_METADATA, "there are not five entries");
        }
        Metadata signed = entry(BlockMetadataIndex.SIGNATURES_VALUE);
        OrdererBlockMetadata value =
                Strict.canonical(OrdererBlockMetadata.parser(), signed.getValue(), "the signed value");
        long last = value.getLastConfig().getIndex();
        if (lastConfiguration() != last) {
            throw new WireException(Reason.BLOCK_METADATA, "two different last configurations");
        }
        ByteString flags = raw(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        if (flags.size() != block.getData().getDataCount()) {
            throw new WireException(Reason.BLOCK_METADATA, "not one flag for each transaction");
        }
        Strict.unused(!raw(ORDERER).isEmpty(), "the orderer's entry");
        return new WireMetadata(last, flags.toByteArray(), commitHash(), signatures(signed));
    }

    private long lastConfiguration() throws WireException {
        Metadata entry = entry(LAST_CONFIGURATION);
        Strict.unused(entry.getSignaturesCount() > 0, "a signature of the last configuration");
        return Strict.canonical(LastConfig.parser(), entry.getValue(), "the last configuration")
                .getIndex();
    }

    private byte[] commitHash() throws WireException {
        Metadata entry = entry(BlockMetadataIndex.COMMIT_HASH_VALUE);
        Strict.unused(entry.getSignaturesCount() > 0, "a signature of the commit hash");
        return entry.getValue().toByteArray();
    }

    private static int signatures(Metadata signed) throws WireException {
        for (MetadataSignature one : signed.getSignaturesList()) {
            if (!one.getIdentifierHeader().isEmpty()) {
                Strict.unused(!one.getSignatureHeader().isEmpty(), "a signature header beside the identifier");
                Strict.canonical(IdentifierHeader.parser(), one.getIdentifierHeader(), "an identifier header");
            }
        }
        return signed.getSignaturesCount();
    }

    private Metadata entry(int index) throws WireException {
        return Strict.canonical(Metadata.parser(), raw(index), "an entry");
    }

    private ByteString raw(int index) {
        return block.getMetadata().getMetadata(index);
    }
}
