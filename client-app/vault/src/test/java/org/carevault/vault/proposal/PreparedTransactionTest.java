// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carevault.vault.network.Answer;
import org.carevault.vault.network.Consortium;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A relay that lies in every place it can reach. */
class PreparedTransactionTest {
    private static final Consortium CONSORTIUM = new Consortium("CityMSP", "LakeMSP", "AcmeMSP");
    private static final Consortium STRANGERS = new Consortium("CityMSP", "LakeMSP", "AcmeMSP");
    private static final TrustedNetwork NETWORK = TrustedNetwork.of(CONSORTIUM.genesis());
    private static final Target TARGET = new Target("health", "carevault");
    private static final String KEY = "consent-key";
    private static final Signer ASHA = CONSORTIUM.authority("CityMSP").identity("asha", "client");
    private static final Instant NOW = Instant.parse("2026-11-21T08:34:11.123Z");

    private final Proposal proposal = new Proposal(TARGET, ASHA, "ConsentContract:grant", "{\"end\":null}", NOW);

    @Test
    void what_two_organisations_endorsed_can_be_signed() throws InvalidProtocolBufferException {
        var envelope = honest().prepare(KEY, "{\"done\":1}");

        var prepared = check(envelope);
        var signed = Envelope.parseFrom(prepared.signed(ASHA));

        assertThat(prepared.response()).isEqualTo("{\"done\":1}");
        assertThat(signed.getPayload()).isEqualTo(Envelope.parseFrom(envelope).getPayload());
        assertThat(LowS.holds(signed.getSignature().toByteArray())).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_lie_is_never_signed(String lie, String code, Consumer<Answer> mutation) {
        var answer = honest();
        mutation.accept(answer);

        assertThatThrownBy(() -> check(answer.prepare(KEY, "{}"))).hasMessageStartingWith(code);
    }

    static Stream<Arguments> lies() {
        return Stream.concat(liesOfTheRelay(), liesOfTheEndorsers());
    }

    private static Stream<Arguments> liesOfTheRelay() {
        return Stream.of(
                altered("another channel", a -> a.payload = p -> withChannelHeader(p, "evil", null)),
                altered("another transaction id", a -> a.payload = p -> withChannelHeader(p, "health", "00")),
                altered("another signature header", a -> a.payload = PreparedTransactionTest::withOtherCreator),
                altered(
                        "unknown field in the payload",
                        a -> a.payload =
                                p -> p.toBuilder().setUnknownFields(unknown()).build()),
                altered(
                        "an envelope signed already",
                        a -> a.envelope = e -> e.toBuilder()
                                .setSignature(ByteString.copyFromUtf8("x"))
                                .build()),
                altered(
                        "unknown field in the envelope",
                        a -> a.envelope =
                                e -> e.toBuilder().setUnknownFields(unknown()).build()),
                altered(
                        "other arguments",
                        a -> a.actionPayload = p -> p.toBuilder()
                                .setChaincodeProposalPayload(ByteString.copyFromUtf8("other"))
                                .build()),
                altered(
                        "unknown field in the action",
                        a -> a.actionPayload = p -> p.toBuilder()
                                .setAction(p.getAction().toBuilder().setUnknownFields(unknown()))
                                .build()),
                altered(
                        "a second action",
                        a -> a.transaction =
                                t -> t.toBuilder().addActions(t.getActions(0)).build()),
                altered(
                        "no action",
                        a -> a.transaction = t -> t.toBuilder().clearActions().build()),
                altered(
                        "another action header",
                        a -> a.transaction = t -> t.toBuilder()
                                .setActions(0, t.getActions(0).toBuilder().setHeader(ByteString.EMPTY))
                                .build()),
                altered(
                        "bytes that are no envelope",
                        a -> a.envelope = e -> e.toBuilder()
                                .setPayload(ByteString.copyFromUtf8("\u0007"))
                                .build()),
                endorsement(
                        "an altered answer",
                        a -> a.actionPayload = p -> p.toBuilder()
                                .setAction(p.getAction().toBuilder()
                                        .setProposalResponsePayload(ByteString.copyFromUtf8("other")))
                                .build()),
                endorsement(
                        "an altered signature",
                        a -> a.endorsement = e -> e.toBuilder()
                                .setSignature(ByteString.copyFrom(ASHA.sign(new byte[1])))
                                .build()),
                endorsement(
                        "a signature that is none",
                        a -> a.endorsement = e -> e.toBuilder()
                                .setSignature(ByteString.copyFromUtf8("x"))
                                .build()),
                endorsement(
                        "an endorser with another name",
                        a -> a.endorsement = e -> e.toBuilder()
                                .setEndorser(renamed(e.getEndorser(), "AcmeMSP"))
                                .build()),
                endorsement(
                        "an unknown organisation",
                        a -> a.endorsement = e -> e.toBuilder()
                                .setEndorser(renamed(e.getEndorser(), "EvilMSP"))
                                .build()),
                endorsement(
                        "no endorsement",
                        a -> a.actionPayload = p -> p.toBuilder()
                                .setAction(p.getAction().toBuilder().clearEndorsements())
                                .build()));
    }

    private static Stream<Arguments> liesOfTheEndorsers() {
        return Stream.of(
                altered(
                        "an answer to another proposal",
                        a -> a.answer = p -> p.toBuilder()
                                .setProposalHash(ByteString.copyFrom(new byte[32]))
                                .build()),
                altered(
                        "another chaincode",
                        a -> a.action = x -> x.toBuilder()
                                .setChaincodeId(x.getChaincodeId().toBuilder().setName("evil"))
                                .build()),
                altered(
                        "a refusal prepared as success",
                        a -> a.action = x -> x.toBuilder()
                                .setResponse(x.getResponse().toBuilder().setStatus(500))
                                .build()),
                altered(
                        "an extra key",
                        a -> a.writes = w -> w.toBuilder()
                                .addWrites(KVWrite.newBuilder().setKey("other").setValue(ByteString.copyFromUtf8("{}")))
                                .build()),
                altered(
                        "another key",
                        a -> a.writes = w ->
                                withFirstWrite(w, w.getWrites(0).toBuilder().setKey("other"))),
                altered(
                        "a deletion",
                        a -> a.writes = w ->
                                withFirstWrite(w, w.getWrites(0).toBuilder().setIsDelete(true))),
                altered(
                        "a key policy",
                        a -> a.writes = w -> w.toBuilder()
                                .addMetadataWrites(KVMetadataWrite.newBuilder().setKey(KEY))
                                .build()),
                altered(
                        "a write to another chaincode",
                        a -> a.results = r -> r.toBuilder()
                                .addNsRwset(r.getNsRwset(0).toBuilder().setNamespace("_lifecycle"))
                                .build()),
                altered(
                        "private data",
                        a -> a.results = r -> r.toBuilder()
                                .setNsRwset(0, withPrivateData(r.getNsRwset(0)))
                                .build()));
    }

    @Test
    void one_organisation_twice_is_one_organisation() {
        var peer = CONSORTIUM.peer("CityMSP");

        assertThatThrownBy(() -> check(new Answer(proposal.signed(), peer, peer).prepare(KEY, "{}")))
                .hasMessageStartingWith("ENDORSEMENT_INVALID");
    }

    @Test
    void peers_of_other_authorities_with_our_names_are_refused() {
        var answer = new Answer(proposal.signed(), STRANGERS.peer("CityMSP"), STRANGERS.peer("LakeMSP"));

        assertThatThrownBy(() -> check(answer.prepare(KEY, "{}"))).hasMessageStartingWith("ENDORSEMENT_INVALID");
    }

    @Test
    void a_member_is_no_peer() {
        var member = CONSORTIUM.authority("LakeMSP").identity("lin", "client");
        var answer = new Answer(proposal.signed(), CONSORTIUM.peer("CityMSP"), member);

        assertThatThrownBy(() -> check(answer.prepare(KEY, "{}"))).hasMessageStartingWith("ENDORSEMENT_INVALID");
    }

    @Test
    void an_endorsed_answer_writes_nothing() {
        assertThat(PreparedTransaction.check(proposal, honest().prepare(null, "yes"), NETWORK, Set.of())
                        .response())
                .isEqualTo("yes");
        assertThatThrownBy(() -> PreparedTransaction.check(proposal, honest().prepare(KEY, "yes"), NETWORK, Set.of()))
                .hasMessageStartingWith("ANSWER_ALTERED");
    }

    private Answer honest() {
        return new Answer(proposal.signed(), CONSORTIUM.peer("CityMSP"), CONSORTIUM.peer("LakeMSP"));
    }

    private PreparedTransaction check(byte[] envelope) {
        return PreparedTransaction.check(proposal, envelope, NETWORK, Set.of(KEY));
    }

    private static Arguments altered(String lie, Consumer<Answer> mutation) {
        return Arguments.of(lie, "ANSWER_ALTERED", mutation);
    }

    private static Arguments endorsement(String lie, Consumer<Answer> mutation) {
        return Arguments.of(lie, "ENDORSEMENT_INVALID", mutation);
    }

    private static Payload withChannelHeader(Payload payload, String channel, String transaction) {
        try {
            var header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).toBuilder();
            header.setChannelId(channel).setTxId(transaction == null ? header.getTxId() : transaction);
            return payload.toBuilder()
                    .setHeader(payload.getHeader().toBuilder()
                            .setChannelHeader(header.build().toByteString()))
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Payload withOtherCreator(Payload payload) {
        return payload.toBuilder()
                .setHeader(payload.getHeader().toBuilder().setSignatureHeader(ByteString.EMPTY))
                .build();
    }

    private static ByteString renamed(ByteString identity, String msp) {
        try {
            return SerializedIdentity.parseFrom(identity).toBuilder()
                    .setMspid(msp)
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KVRWSet withFirstWrite(KVRWSet set, KVWrite.Builder write) {
        return set.toBuilder().setWrites(0, write).build();
    }

    private static NsReadWriteSet withPrivateData(NsReadWriteSet set) {
        return set.toBuilder()
                .addCollectionHashedRwset(
                        CollectionHashedReadWriteSet.newBuilder().setCollectionName("secret"))
                .build();
    }

    private static UnknownFieldSet unknown() {
        var field = UnknownFieldSet.Field.newBuilder().addVarint(1).build();
        return UnknownFieldSet.newBuilder().addField(1234, field).build();
    }
}
