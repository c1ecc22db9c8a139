// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.witness;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;

/** Blocks of one transaction each, signed by the orderers as SmartBFT's are; written apart from the ledger's own code. */
final class SignedChain {
    private final Network network;
    private final List<Block> blocks = new CopyOnWriteArrayList<>();
    private long lastConfig;

    SignedChain(Network network) {
        this.network = network;
        blocks.add(network.genesis());
    }

    List<Block> blocks() {
        return blocks;
    }

    void add(Envelope transaction) throws IOException {
        append(transaction);
    }

    /** Appends a block that holds a configuration and is itself the newest configuration block. */
    void addConfiguration(Envelope configuration) throws IOException {
        lastConfig = blocks.size();
        append(configuration);
    }

    private void append(Envelope envelope) throws IOException {
        ByteString data = envelope.toByteString();
        var header = BlockHeader.newBuilder()
                .setNumber(blocks.size())
                .setPreviousHash(sha256(encoded(blocks.get(blocks.size() - 1).getHeader())))
                .setDataHash(sha256(data))
                .build();
        blocks.add(Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addData(data))
                .setMetadata(metadata(encoded(header)))
                .build());
    }

    private BlockMetadata metadata(ByteString header) {
        var last = LastConfig.newBuilder().setIndex(lastConfig).build();
        ByteString value =
                OrdererBlockMetadata.newBuilder().setLastConfig(last).build().toByteString();
        var signatures = Metadata.newBuilder().setValue(value);
        for (Organisation organisation : network.organisations().subList(0, 3)) {
            ByteString identifier = IdentifierHeader.newBuilder()
                    .setIdentifier(organisation.consenterId())
                    .build()
                    .toByteString();
            signatures.addSignatures(MetadataSignature.newBuilder()
                    .setIdentifierHeader(identifier)
                    .setSignature(
                            organisation.orderer().sign(value.concat(identifier).concat(header))));
        }
        return BlockMetadata.newBuilder()
                .addMetadata(signatures.build().toByteString())
                .addMetadata(Metadata.newBuilder()
                        .setValue(last.toByteString())
                        .build()
                        .toByteString())
                .addAllMetadata(List.of(ByteString.EMPTY, ByteString.EMPTY, ByteString.EMPTY))
                .build();
    }

    private static ByteString encoded(BlockHeader header) throws IOException {
        return ByteString.copyFrom(new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(BigInteger.valueOf(header.getNumber())),
                    new DEROctetString(header.getPreviousHash().toByteArray()),
                    new DEROctetString(header.getDataHash().toByteArray())
                })
                .getEncoded());
    }

    private static ByteString sha256(ByteString bytes) {
        try {
            return ByteString.copyFrom(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
