// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient verifies a line of her log through an app that lies about its block, or about what two organisations say of it. */
@ExtendWith(OnStage.class)
class LyingProofIT {
    private static final String NOT_CONFIRMED = "two organisations do not confirm the same block";
    private static final byte MVCC_READ_CONFLICT = 11;

    private LyingApp app;
    private Visitor asha;
    private Locator row;

    @TestFactory
    Stream<DynamicTest> what_does_not_hold_is_told(Stage stage) throws IOException {
        app = stage.wire(stage.machine().city());
        asha = stage.visitor().logIn(app.url(), "asha");
        asha.link("Activity").first().click();
        row = asha.page().locator(".happening:has-text('added')").first();
        return Stream.of(
                statement("another hash of one organisation", "/statements/0/blockHash"),
                statement("another history of one organisation", "/statements/1/commitHash"),
                statement("one organisation that holds it invalid", "/statements/1/flag"),
                doesNotHold("one organisation twice", LyingProofIT::byOneOrganisation, NOT_CONFIRMED),
                block("another block before it", NOT_CONFIRMED, block -> block.getHeaderBuilder()
                        .setPreviousHash(ByteString.copyFrom(new byte[32]))),
                block("another signature", "not signed with your key", block -> block.getDataBuilder()
                        .setData(0, signedOtherwise(block.getData().getData(0)))),
                block("a transaction more", "like this", block -> block.getDataBuilder()
                        .addData(block.getData().getData(0))),
                block("a transaction that was not valid", "like this", block -> block.getMetadataBuilder()
                        .setMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, flag(MVCC_READ_CONFLICT))),
                block("a block without it", "like this", block -> block.getDataBuilder()
                        .clearData()),
                dynamicTest("a block cut short", this::isUnreadable));
    }

    private DynamicTest statement(String name, String place) {
        return doesNotHold(
                name,
                (asked, body) -> asked.endsWith("/statement") ? Lies.changedAt(body, JsonPointer.compile(place)) : body,
                NOT_CONFIRMED);
    }

    private DynamicTest block(String name, String sentence, Consumer<Block.Builder> change) {
        return doesNotHold(name, (asked, body) -> isBlock(asked) ? changed(body, change) : body, sentence);
    }

    private DynamicTest doesNotHold(String name, BiFunction<String, byte[], byte[]> lie, String sentence) {
        return dynamicTest(name, () -> {
            app.lie(lie);
            verify();
            row.getByText("This does not hold").waitFor();
            assertThat(row.locator(".proof .status-bad").allTextContents())
                    .anySatisfy(line -> assertThat(line).contains(sentence));
            holdsWithoutALie();
        });
    }

    private void isUnreadable() {
        app.lie((asked, body) -> isBlock(asked) ? Arrays.copyOf(body, body.length - 1) : body);
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

    private static boolean isBlock(String asked) {
        return asked.startsWith("GET /blocks/");
    }

    private static byte[] byOneOrganisation(String asked, byte[] body) {
        if (!asked.endsWith("/statement")) return body;
        var one = "\"organisation\":\"CityHospitalMSP\"";
        return new String(body, UTF_8)
                .replaceAll("\"organisation\":\"\\w+\"", one)
                .getBytes(UTF_8);
    }

    private static byte[] changed(byte[] body, Consumer<Block.Builder> change) {
        try {
            var block = Block.parseFrom(body).toBuilder();
            change.accept(block);
            return block.build().toByteArray();
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

    private static ByteString flag(byte flag) {
        return ByteString.copyFrom(new byte[] {flag});
    }
}
