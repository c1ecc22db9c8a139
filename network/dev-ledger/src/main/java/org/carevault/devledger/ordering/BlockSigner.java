// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.devledger.pki.EcKeys;
import org.carevault.devledger.pki.Organisation;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;

/** Signs blocks as four SmartBFT orderers would, each with its organisation's own key. */
final class BlockSigner {
    private static final int NONCE_BYTES = 24;

    private final List<Organisation> consenters;

    BlockSigner(List<Organisation> consenters) {
        this.consenters = consenters;
    }

    /** @param lastConfig number of the newest configuration block, this one included */
    ByteString signatures(BlockHeader header, long lastConfig) {
        ByteString value = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.newBuilder().setIndex(lastConfig))
                .build()
                .toByteString();
        ByteString headerBytes = ByteString.copyFrom(Headers.bytes(header));
        var metadata = Metadata.newBuilder().setValue(value);
        consenters.forEach(consenter -> metadata.addSignatures(sign(consenter, value, headerBytes)));
        return metadata.build().toByteString();
    }

    private static MetadataSignature sign(Organisation consenter, ByteString value, ByteString header) {
        ByteString identifier = IdentifierHeader.newBuilder()
                .setIdentifier(consenter.consenterId())
                .setNonce(ByteString.copyFrom(EcKeys.random(NONCE_BYTES)))
                .build()
                .toByteString();
        return MetadataSignature.newBuilder()
                .setIdentifierHeader(identifier)
                .setSignature(consenter.orderer().sign(value.concat(identifier).concat(header)))
                .build();
    }
}
