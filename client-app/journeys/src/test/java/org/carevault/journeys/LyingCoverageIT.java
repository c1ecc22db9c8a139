// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.Arrays;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An app would leave something out of every log by telling the auditor that its transaction does not count. */
@ExtendWith(OnStage.class)
class LyingCoverageIT {
    /** Behind the blocks in which the channel gets its chaincode. */
    private static final String BLOCK = "/blocks/12";

    private static final byte MVCC_READ_CONFLICT = 11;

    @Test
    void a_transaction_that_the_app_alone_says_does_not_count_is_told(Stage stage) throws IOException {
        var app = stage.wire(stage.machine().regulator());
        app.lie((request, body) -> request.equals("GET " + BLOCK) ? nothingCounts(body) : body);

        var auditor = stage.visitor().logIn(app.url(), "auditor");

        auditor.sees("Two organisations do not confirm which transactions of this block count");
        assertThat(auditor.page().locator(".verdict").textContent()).contains("1 finding");
        assertThat(auditor.page().locator(".finding").textContent()).contains("12");
        assertThat(auditor.page().locator(".chain-bar .chain-bad").count()).isOne();
        auditor.link("Search").click();
        auditor.sees("1 finding in these blocks");
    }

    private static byte[] nothingCounts(byte[] body) {
        try {
            var block = Block.parseFrom(body).toBuilder();
            var flags = new byte[block.getData().getDataCount()];
            Arrays.fill(flags, MVCC_READ_CONFLICT);
            block.getMetadataBuilder()
                    .setMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, ByteString.copyFrom(flags));
            return block.build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
