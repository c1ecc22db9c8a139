// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An app that lies to somebody before he is in. Once it says the truth, the same button lets him in. */
@ExtendWith(OnStage.class)
class LyingLogInIT {
    private static final String GENESIS = "GET /network/genesis";
    private static final String OTHER_NETWORK = "This is not the network that your invitation or keys belong to.";

    private LyingApp app;
    private Visitor visitor;

    @BeforeEach
    void somebody_is_on_the_wire(Stage stage) throws IOException {
        app = stage.wire(stage.machine().city());
        visitor = stage.visitor();
    }

    @Test
    void a_proposal_offered_as_a_challenge_is_not_signed(Stage stage) throws IOException {
        var proposal = Base64.getEncoder().encodeToString(new byte[] {0x0a, 0x20, 1, 2, 3, 4, 5, 6, 7, 8});
        lie("POST /challenges", body -> Lies.field(body, "challenge", proposal));

        typeKeyring(stage);

        visitor.isRefused(
                "You were asked to sign something that is no log-in. Nothing was signed.", "CHALLENGE_INVALID");
        assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /sessions"));
        isLetIn();
    }

    @Test
    void another_block_zero_is_not_believed(Stage stage) throws IOException {
        lie(GENESIS, LyingLogInIT::ofAnotherNetwork);

        typeKeyring(stage);

        visitor.isRefused(OTHER_NETWORK, "NETWORK_UNKNOWN");
        assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /challenges"));
        isLetIn();
    }

    @Test
    void a_changed_block_zero_is_not_believed(Stage stage) throws IOException {
        lie(GENESIS, body -> Lies.flipped(body, body.length / 2));

        typeKeyring(stage);

        visitor.isRefused(OTHER_NETWORK, "NETWORK_UNKNOWN");
        assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /challenges"));
        isLetIn();
    }

    @Test
    void an_invitation_is_not_spent_in_another_network(Stage stage) throws IOException {
        lie(GENESIS, LyingLogInIT::ofAnotherNetwork);
        var newcomer = new Newcomer(visitor);

        newcomer.fillIn(Newcomer.invitation(stage, app.url()));
        visitor.button("Make my keys and join").click();

        visitor.isRefused(OTHER_NETWORK, "NETWORK_UNKNOWN");
        assertThat(app.requests()).noneMatch(request -> request.startsWith("POST /join"));
        app.lieNoMore();
        visitor.button("Make my keys and join").click();
        visitor.heading("Keep your recovery kit").waitFor();
    }

    private void lie(String asked, UnaryOperator<byte[]> other) {
        app.lie((request, body) -> request.equals(asked) ? other.apply(body) : body);
    }

    private void typeKeyring(Stage stage) throws IOException {
        visitor.goTo(app.url() + "/app/keyring-file").typeKeyring("asha");
        visitor.button("Log in").click();
    }

    private void isLetIn() {
        app.lieNoMore();
        visitor.button("Log in").click();
        visitor.heading("Who can see your records").waitFor();
    }

    /** Whole in itself: only its hash tells that it is another one. */
    private static byte[] ofAnotherNetwork(byte[] genesis) {
        try {
            var block = Block.parseFrom(genesis).toBuilder();
            var other = block.getData().getData(0).concat(ByteString.copyFrom(new byte[] {0x12, 1, 0}));
            var hash = MessageDigest.getInstance("SHA-256").digest(other.toByteArray());
            block.getDataBuilder().setData(0, other);
            block.getHeaderBuilder().setDataHash(ByteString.copyFrom(hash));
            return block.build().toByteArray();
        } catch (InvalidProtocolBufferException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
