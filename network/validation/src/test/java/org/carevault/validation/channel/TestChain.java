// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carevault.validation.BlockValidator;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.ConfigurationException;
import org.carevault.validation.TransactionVerdict;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.state.MemoryState;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;

/** A chain that validates and keeps what it is given. Block 1 defines the chaincode {@code records}. */
public final class TestChain {
    public static final String RECORDS = "records";

    private final TestChannel channel;
    private final MemoryState state = new MemoryState();
    private final Set<String> ids = new HashSet<>();
    private final BlockValidator validator = new BlockValidator(state, ids::contains, SignatureVerifier.BOUNCY_CASTLE);
    private ChannelConfiguration configuration;
    private byte[] commitHash = new byte[0];
    private long height = 1;

    public TestChain(TestChannel channel) {
        this.channel = channel;
        configuration = channel.configuration();
        commit(define(RECORDS).envelope());
    }

    /** A definition of a chaincode that two peers of any organisations must endorse. */
    public TransactionDraft define(String chaincode) {
        var policy = ApplicationPolicy.newBuilder().setChannelConfigPolicyReference(TestChannel.TWO_PEERS);
        var info = ChaincodeValidationInfo.newBuilder()
                .setValidationPlugin("vscc")
                .setValidationParameter(policy.build().toByteString());
        var metadata =
                StateMetadata.newBuilder().setDatatype("ChaincodeDefinition").addFields("ValidationInfo");
        var field = StateData.newBuilder().setBytes(info.build().toByteString());
        var results = Results.of("_lifecycle")
                .writes(
                        "namespaces/fields/" + chaincode + "/ValidationInfo",
                        field.build().toByteString())
                .writes("namespaces/metadata/" + chaincode, metadata.build().toByteString());
        return new TransactionDraft(channel.city().admin(), results)
                .endorsedBy(channel.city().peer(), channel.lakeside().peer());
    }

    /** A client's call with these results, endorsed by two. */
    public TransactionDraft call(Results results) {
        return new TransactionDraft(channel.city().client(), results)
                .endorsedBy(channel.city().peer(), channel.lakeside().peer());
    }

    /** Validates and keeps a block of these envelopes; its flags. */
    public List<TxValidationCode> commit(Envelope... envelopes) {
        var bytes = Arrays.stream(envelopes).map(Envelope::toByteString).toList();
        try {
            return verdict(bytes).transactions().stream()
                    .map(TransactionVerdict::flag)
                    .toList();
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #commit}, for what may be no envelope or no lawful configuration. */
    public BlockVerdict verdict(List<ByteString> envelopes) throws ConfigurationException {
        var block = Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setNumber(height))
                .setData(BlockData.newBuilder().addAllData(new ArrayList<>(envelopes)))
                .build();
        var verdict = validator.validate(block, configuration, commitHash);
        verdict.transactions().forEach(each -> ids.add(each.transaction().id()));
        state.apply(verdict.updates());
        commitHash = verdict.commitHash();
        configuration = verdict.newConfiguration().orElse(configuration);
        height++;
        return verdict;
    }

    public ChannelConfiguration configuration() {
        return configuration;
    }

    /** The number that the next block will have. */
    public long height() {
        return height;
    }

    public MemoryState state() {
        return state;
    }

    /** What a key of the chaincode {@code records} holds as text, or null. */
    public String value(String key) {
        var held = state.get(RECORDS, key);
        return held == null ? null : held.value().toStringUtf8();
    }
}
