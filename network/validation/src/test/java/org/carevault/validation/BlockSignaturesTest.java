// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carevault.validation.channel.Authority;
import org.carevault.validation.channel.Member;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.msp.SignatureVerifier;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.junit.jupiter.api.Test;

/** How many of four orderers must have signed a block. */
class BlockSignaturesTest {
    private static final ByteString VALUE = ByteString.copyFromUtf8("orderer block metadata");

    private final TestChannel channel = new TestChannel();
    private final ChannelConfiguration configuration = channel.configuration();
    private final BlockHeader header = BlockHeader.newBuilder().setNumber(7).build();

    @Test
    void three_of_four_orderers_are_enough() {
        var verdict = verify(by(1), by(2), by(4));

        assertThat(verdict.sufficient()).isTrue();
        assertThat(verdict.held()).hasSize(3);
    }

    @Test
    void two_of_four_are_not() {
        assertThat(verify(by(1), by(2)).sufficient()).isFalse();
    }

    @Test
    void an_orderer_that_signs_twice_counts_once() {
        assertThat(verify(by(1), by(2), by(2)).sufficient()).isFalse();
    }

    @Test
    void a_signature_under_another_orderers_number_is_none() {
        assertThat(verify(by(1), by(2), signature(3, channel.orderers().get(3), header))
                        .sufficient())
                .isFalse();
    }

    @Test
    void a_number_that_no_orderer_has_is_passed_over() {
        var verdict = verify(by(1), signature(9, channel.orderers().get(0), header), by(2), by(3));

        assertThat(verdict.present()).isEqualTo(4);
        assertThat(verdict.sufficient()).isTrue();
    }

    @Test
    void a_signature_of_another_block_is_none() {
        var other = signature(
                3, channel.orderers().get(2), header.toBuilder().setNumber(8).build());

        assertThat(verify(by(1), by(2), other).sufficient()).isFalse();
    }

    @Test
    void strangers_sign_nothing() {
        var stranger = new Authority("OrderersMSP").member("orderer1", "orderer");

        assertThat(verify(by(1), by(2), signature(3, stranger, header)).sufficient())
                .isFalse();
    }

    @Test
    void a_block_without_signatures() {
        assertThat(BlockSignatures.verify(Block.getDefaultInstance(), configuration, SignatureVerifier.BOUNCY_CASTLE))
                .isEqualTo(new BlockSignatures.Verdict(0, List.of(), false));
    }

    private MetadataSignature by(int number) {
        return signature(number, channel.orderers().get(number - 1), header);
    }

    private static MetadataSignature signature(int number, Member signer, BlockHeader header) {
        var identifier =
                IdentifierHeader.newBuilder().setIdentifier(number).build().toByteString();
        var signed = VALUE.concat(identifier).concat(ByteString.copyFrom(Headers.bytes(header)));
        return MetadataSignature.newBuilder()
                .setIdentifierHeader(identifier)
                .setSignature(signer.sign(signed))
                .build();
    }

    private BlockSignatures.Verdict verify(MetadataSignature... signatures) {
        var metadata =
                Metadata.newBuilder().setValue(VALUE).addAllSignatures(new ArrayList<>(Arrays.asList(signatures)));
        var block = Block.newBuilder()
                .setHeader(header)
                .setMetadata(
                        BlockMetadata.newBuilder().addMetadata(metadata.build().toByteString()))
                .build();
        return BlockSignatures.verify(block, configuration, SignatureVerifier.BOUNCY_CASTLE);
    }
}
