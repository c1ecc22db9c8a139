// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.Test;

final class BatchCutterTest {
    private static final BatchLimits LIMITS = new BatchLimits(3, 10_000, 100_000);

    private final BlockingQueue<Envelope> queue = new ArrayBlockingQueue<>(10);
    private final BatchCutter cutter = new BatchCutter(queue, Duration.ofMillis(5));

    @Test
    void transactions_that_wait_share_a_block() throws Exception {
        queue.addAll(List.of(transaction("a"), transaction("b")));

        assertThat(cutter.next(LIMITS).envelopes()).containsExactly(transaction("a"), transaction("b"));
    }

    @Test
    void a_block_takes_no_more_than_its_number_of_transactions() throws Exception {
        queue.addAll(List.of(transaction("a"), transaction("b"), transaction("c"), transaction("d")));

        assertThat(cutter.next(LIMITS).envelopes()).hasSize(3);
        assertThat(cutter.next(LIMITS).envelopes()).containsExactly(transaction("d"));
    }

    @Test
    void a_transaction_that_would_make_the_block_too_large_waits_for_the_next() throws Exception {
        Envelope large = transaction("x".repeat(9_990));
        queue.addAll(List.of(transaction("a"), large, transaction("b")));

        assertThat(cutter.next(LIMITS).envelopes()).containsExactly(transaction("a"));
        assertThat(cutter.next(LIMITS).envelopes()).first().isEqualTo(large);
    }

    @Test
    void a_transaction_larger_than_preferred_gets_a_block() throws Exception {
        Envelope huge = transaction("x".repeat(20_000));
        queue.add(huge);

        assertThat(cutter.next(LIMITS).envelopes()).containsExactly(huge);
    }

    @Test
    void a_configuration_has_a_block_to_itself() throws Exception {
        Envelope configuration = envelope(HeaderType.CONFIG, "");
        queue.addAll(List.of(transaction("a"), configuration, transaction("b")));

        assertThat(cutter.next(LIMITS)).isEqualTo(new BatchCutter.Batch(List.of(transaction("a")), false));
        assertThat(cutter.next(LIMITS)).isEqualTo(new BatchCutter.Batch(List.of(configuration), true));
        assertThat(cutter.next(LIMITS)).isEqualTo(new BatchCutter.Batch(List.of(transaction("b")), false));
    }

    @Test
    void without_transactions_the_batch_is_empty() throws Exception {
        assertThat(cutter.next(LIMITS).envelopes()).isEmpty();
    }

    private static Envelope transaction(String content) {
        return envelope(HeaderType.ENDORSER_TRANSACTION, content);
    }

    private static Envelope envelope(HeaderType type, String content) {
        var header = ChannelHeader.newBuilder().setType(type.getNumber()).build();
        var payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header.toByteString()))
                .setData(ByteString.copyFromUtf8(content))
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build();
    }
}
