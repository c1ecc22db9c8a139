// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.List;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;

/** Makes blocks with the orderers' keys; the peer's part (flags and commit hash) comes from {@link PeerWorks}. */
final class BlockWorks {
    private static final int NONCE = 24;

    private final Network network;
    private final PeerWorks peer;

    BlockWorks(Network network) {
        this.network = network;
        this.peer = new PeerWorks(network.genesis());
    }

    Block genesis() {
        return network.genesis();
    }

    /** The block after another one. */
    Block next(Block previous, List<ByteString> envelopes) {
        BlockData data = BlockData.newBuilder().addAllData(envelopes).build();
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(previous.getHeader().getNumber() + 1)
                .setPreviousHash(ByteString.copyFrom(Headers.hash(previous.getHeader())))
                .setDataHash(ByteString.copyFrom(Headers.dataHash(data)))
                .build();
        return peer.mark(ordered(header, data));
    }

    /** Takes a block that was made before. */
    void accept(Block block) {
        peer.mark(block);
    }

    PeerWorks peer() {
        return peer;
    }

    /** A block as the orderers sign it, not yet marked by a peer. */
    Block ordered(BlockHeader header, BlockData data) {
        ByteString value = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.getDefaultInstance())
                .build()
                .toByteString();
        Metadata.Builder signatures = Metadata.newBuilder().setValue(value);
        for (Organisation organisation : network.organisations()) {
            signatures.addSignatures(signature(organisation, value, header));
        }
        Metadata lastConfig = Metadata.newBuilder()
                .setValue(LastConfig.getDefaultInstance().toByteString())
                .build();
        return Block.newBuilder()
                .setHeader(header)
                .setData(data)
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(signatures.build().toByteString())
                        .addMetadata(lastConfig.toByteString())
                        .addAllMetadata(Collections.nCopies(3, ByteString.EMPTY)))
                .build();
    }

    private static MetadataSignature signature(Organisation organisation, ByteString value, BlockHeader header) {
        ByteString identifier = IdentifierHeader.newBuilder()
                .setIdentifier(organisation.consenterId())
                .setNonce(ByteString.copyFrom(TestChain.random(NONCE)))
                .build()
                .toByteString();
        ByteString signed = value.concat(identifier).concat(ByteString.copyFrom(Headers.bytes(header)));
        return MetadataSignature.newBuilder()
                .setIdentifierHeader(identifier)
                .setSignature(organisation.orderer().sign(signed))
                .build();
    }
}
