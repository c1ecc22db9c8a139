// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.msp.Signers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * The orderers' signatures over a block ({@code protoutil/blockutils.go}, BlockSignatureVerifier). With BFT each names its
 * signer by the number in the list of consenters, and the policy demands a quorum of them.
 */
public final class BlockSignatures {
    private static final String POLICY = "/Channel/Orderer/BlockValidation";

    private BlockSignatures() {}

    /**
     * What the signatures of a block amount to.
     *
     * @param present how many there are
     * @param held by whom one holds, each orderer once
     * @param sufficient whether the policy of the configuration accepts these
     */
    public record Verdict(int present, List<Identity> held, boolean sufficient) {}

    /** Verifies the signatures of any block but block 0, which carries none, under the configuration before it. */
    public static Verdict verify(Block block, ChannelConfiguration configuration, SignatureVerifier verifier) {
        try {
            var metadata = Metadata.parseFrom(block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE));
            var held = new Signers();
            for (var signature : metadata.getSignaturesList()) {
                var signer = signer(signature, metadata.getValue(), block, configuration, verifier);
                if (signer != null) held.add(signer);
            }
            var sufficient = configuration.policy(POLICY).accepts(held.list());
            return new Verdict(metadata.getSignaturesCount(), held.list(), sufficient);
        } catch (InvalidProtocolBufferException | IndexOutOfBoundsException e) {
            return new Verdict(0, List.of(), false);
        }
    }

    private static Identity signer(
            MetadataSignature signature,
            ByteString value,
            Block block,
            ChannelConfiguration configuration,
            SignatureVerifier verifier) {
        try {
            var byNumber = signature.getSignatureHeader().isEmpty()
                    && !signature.getIdentifierHeader().isEmpty();
            var header = byNumber ? signature.getIdentifierHeader() : signature.getSignatureHeader();
            var signer = configuration.identify(
                    byNumber
                            ? consenter(header, configuration)
                            : SignatureHeader.parseFrom(header).getCreator());
            var signed = value.concat(header).concat(ByteString.copyFrom(Headers.bytes(block.getHeader())));
            return signer.verify(
                            verifier,
                            signed.toByteArray(),
                            signature.getSignature().toByteArray())
                    ? signer
                    : null;
        } catch (InvalidProtocolBufferException | InvalidIdentityException e) {
            return null;
        }
    }

    private static ByteString consenter(ByteString header, ChannelConfiguration configuration)
            throws InvalidProtocolBufferException, InvalidIdentityException {
        var number = IdentifierHeader.parseFrom(header).getIdentifier();
        for (var consenter : configuration.consenters())
            if (consenter.getId() == number)
                return SerializedIdentity.newBuilder()
                        .setMspid(consenter.getMspId())
                        .setIdBytes(consenter.getIdentity())
                        .build()
                        .toByteString();
        throw new InvalidIdentityException("no orderer of the channel has that number");
    }
}
