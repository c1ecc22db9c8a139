// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Optional;
import org.carevault.devledger.simulation.CommittedState;
import org.carevault.devledger.simulation.Simulation;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage.Type;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.Test;

final class ChaincodeStreamTest {
    private static final String PACKAGE = "shelf_1.0:abc";
    private static final Duration SHORT = Duration.ofMillis(50);

    private final OutboundMessages outbound = new OutboundMessages();
    private final RecordingOwner owner = new RecordingOwner();
    private final ChaincodeStream stream =
            new ChaincodeStream(PACKAGE, new ShimCalls(invocation -> null), Runnable::run, owner);

    ChaincodeStreamTest() {
        stream.beforeStart(outbound);
    }

    @Test
    void a_chaincode_that_registers_is_told_so_and_then_that_it_is_ready() {
        stream.onNext(registration(PACKAGE));

        assertThat(outbound.types()).containsExactly(Type.REGISTERED, Type.READY);
        assertThat(owner.ready).isTrue();
    }

    @Test
    void a_chaincode_of_another_package_is_hung_up_on() {
        stream.onNext(registration("other_1.0:abc"));

        assertThat(outbound.types()).isEmpty();
        assertThat(outbound.isCompleted()).isTrue();
        assertThat(owner.ended).isTrue();
    }

    @Test
    void a_transaction_ends_with_what_the_chaincode_answers() throws Exception {
        outbound.answerWith(request -> stream.onNext(
                ChaincodeMessage.newBuilder(request).setType(Type.COMPLETED).build()));

        ChaincodeMessage end = stream.execute(invocation("tx"), Duration.ofSeconds(5));

        assertThat(end.getType()).isEqualTo(Type.COMPLETED);
    }

    @Test
    void a_chaincode_that_never_answers_is_given_up() {
        assertThatExceptionOfType(ChaincodeException.class)
                .isThrownBy(() -> stream.execute(invocation("tx"), SHORT))
                .withMessageContaining("timeout expired");
    }

    @Test
    void a_transaction_in_hand_fails_when_the_stream_ends() {
        outbound.answerWith(request -> stream.onCompleted());

        assertThatExceptionOfType(ChaincodeException.class)
                .isThrownBy(() -> stream.execute(invocation("tx"), Duration.ofSeconds(5)))
                .withMessageContaining("chaincode stream terminated");
    }

    @Test
    void a_chaincode_cannot_be_called_twice_in_one_transaction() {
        outbound.answerWith(request -> assertThatExceptionOfType(ChaincodeException.class)
                .isThrownBy(() -> stream.execute(invocation("tx"), SHORT))
                .withMessageContaining("exists"));

        assertThatExceptionOfType(ChaincodeException.class).isThrownBy(() -> stream.execute(invocation("tx"), SHORT));
    }

    @Test
    void a_call_for_a_transaction_that_is_not_running_is_refused() {
        stream.onNext(ChaincodeMessage.newBuilder()
                .setType(Type.GET_STATE)
                .setTxid("unknown")
                .build());

        assertThat(outbound.last().getType()).isEqualTo(Type.ERROR);
        assertThat(outbound.last().getPayload().toStringUtf8()).contains("no ledger context");
    }

    @Test
    void what_the_ledger_leaves_out_is_refused_by_name() {
        outbound.answerWith(request -> stream.onNext(ChaincodeMessage.newBuilder(request)
                .setType(Type.PURGE_PRIVATE_DATA)
                .build()));

        assertThatExceptionOfType(ChaincodeException.class).isThrownBy(() -> stream.execute(invocation("tx"), SHORT));
        assertThat(outbound.last().getPayload().toStringUtf8())
                .endsWith("PURGE_PRIVATE_DATA is not supported by the development ledger");
    }

    private static ChaincodeMessage registration(String packageId) {
        ByteString id = ChaincodeID.newBuilder().setName(packageId).build().toByteString();
        return ChaincodeMessage.newBuilder()
                .setType(Type.REGISTER)
                .setPayload(id)
                .build();
    }

    private static Invocation invocation(String transaction) {
        CommittedState nothing = new EmptyState();
        var simulation = new Simulation(nothing, (namespace, key) -> Optional::empty, () -> {});
        return new Invocation(
                "health",
                transaction,
                "shelf",
                ChaincodeInput.getDefaultInstance(),
                SignedProposal.getDefaultInstance(),
                simulation);
    }

    private static final class RecordingOwner implements ChaincodeStream.Owner {
        private boolean ready;
        private boolean ended;

        @Override
        public void ready() {
            ready = true;
        }

        @Override
        public void ended() {
            ended = true;
        }
    }
}
