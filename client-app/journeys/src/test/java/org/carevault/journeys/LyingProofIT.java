// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.ColludingPeers;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A patient verifies a line of her log through an app that lies about what the peers of two organisations signed, alone, together with one of
 * the two peers, and together with both.
 */
@ExtendWith(OnStage.class)
class LyingProofIT {
    private static final String QUESTION = "POST /transactions/endorse?endorsers=";
    // After her own organisation the first one by name is asked.
    private static final String OTHER = QUESTION + "AcmeInsuranceMSP";
    private static final String NOT_CONFIRMED = "two organisations do not confirm the same block";
    private static final byte MVCC_READ_CONFLICT = 11;

    private LyingApp app;
    private ColludingPeers peers;
    private Visitor asha;
    private Locator row;

    @TestFactory
    Stream<DynamicTest> what_does_not_hold_is_told(Stage stage) throws IOException {
        app = stage.wire(stage.machine().city());
        peers = new ColludingPeers(stage.machine().home());
        asha = stage.visitor().logIn(app.url(), "asha");
        asha.link("Activity").first().click();
        row = asha.page().locator(".happening:has-text('added')").first();
        return Stream.concat(ofTheApp(), Stream.concat(ofOnePeer(), ofBothPeers()));
    }

    private Stream<DynamicTest> ofTheApp() {
        return Stream.of(
                doesNotHold("another bit of one organisation's answer", OTHER, LyingProofIT::flipped, NOT_CONFIRMED),
                dynamicTest("another bit of both", () -> isUnreadable(LyingProofIT::flipped)));
    }

    private Stream<DynamicTest> ofOnePeer() {
        return Stream.of(
                signed("one peer tells of another history", OTHER, NOT_CONFIRMED, LyingProofIT::otherHistory),
                signed("one peer holds it invalid", OTHER, NOT_CONFIRMED, LyingProofIT::invalid),
                signed("one peer has other data", OTHER, NOT_CONFIRMED, LyingProofIT::otherData));
    }

    private Stream<DynamicTest> ofBothPeers() {
        return Stream.of(
                signed("another signature", QUESTION, "not signed with your key", block -> block.getDataBuilder()
                        .setData(0, signedOtherwise(block.getData().getData(0)))),
                signed("a transaction more", QUESTION, "like this", block -> block.getDataBuilder()
                        .addData(block.getData().getData(0))),
                signed("a transaction that was not valid", QUESTION, "like this", LyingProofIT::invalid),
                signed("a block without it", QUESTION, "like this", block -> block.getDataBuilder()
                        .clearData()),
                dynamicTest(
                        "a block cut short",
                        () -> isUnreadable(body -> signed(body, block -> block.substring(0, block.size() - 1)))));
    }

    private DynamicTest signed(String name, String asked, String sentence, Consumer<Block.Builder> change) {
        return doesNotHold(name, asked, body -> signed(body, block -> changed(block, change)), sentence);
    }

    private DynamicTest doesNotHold(String name, String asked, UnaryOperator<byte[]> lie, String sentence) {
        return dynamicTest(name, () -> {
            app.lie((request, body) -> request.startsWith(asked) ? lie.apply(body) : body);
            verify();
            row.getByText("This does not hold").waitFor();
            assertThat(row.locator(".proof .status-bad").allTextContents())
                    .anySatisfy(line -> assertThat(line).contains(sentence));
            holdsWithoutALie();
        });
    }

    private void isUnreadable(UnaryOperator<byte[]> lie) {
        app.lie((request, body) -> request.startsWith(QUESTION) ? lie.apply(body) : body);
        verify();
        asha.isRefused("The network’s record of this is not what it must be.", "BLOCK_UNREADABLE");
        holdsWithoutALie();
    }

    private void holdsWithoutALie() {
        app.lieNoMore();
        verify();
        row.getByText("Verified in this browser").waitFor();
    }

    private void verify() {
        row.getByText("Verify now").click();
    }

    /** The answer with another block in it, truly signed. */
    private byte[] signed(byte[] body, UnaryOperator<ByteString> change) {
        return Lies.withTransaction(
                body,
                envelope -> peers.endorsed(envelope, action -> {
                    var answer = action.toBuilder();
                    var block = answer.getResponse().getPayload();
                    answer.getResponseBuilder().setPayload(change.apply(block));
                    return answer.build();
                }));
    }

    private static byte[] flipped(byte[] body) {
        return Lies.flippedTransaction(body, 50);
    }

    private static void otherHistory(Block.Builder block) {
        block.getHeaderBuilder().setPreviousHash(ByteString.copyFrom(new byte[32]));
    }

    private static void otherData(Block.Builder block) {
        block.getHeaderBuilder().setDataHash(ByteString.copyFrom(new byte[32]));
    }

    private static void invalid(Block.Builder block) {
        var flag = ByteString.copyFrom(new byte[] {MVCC_READ_CONFLICT});
        block.getMetadataBuilder().setMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, flag);
    }

    private static ByteString changed(ByteString bytes, Consumer<Block.Builder> change) {
        try {
            var block = Block.parseFrom(bytes).toBuilder();
            change.accept(block);
            return block.build().toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteString signedOtherwise(ByteString envelope) {
        try {
            var truth = Envelope.parseFrom(envelope);
            var signature = Lies.flipped(truth.getSignature().toByteArray(), 1);
            return truth.toBuilder()
                    .setSignature(ByteString.copyFrom(signature))
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
