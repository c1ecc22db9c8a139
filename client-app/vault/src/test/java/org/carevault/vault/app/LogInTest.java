// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.id.ConsentId;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.network.Consortium;
import org.carevault.vault.network.FakeApp;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.proposal.Proposal;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.proposal.Target;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogInTest {
    private final Signer asha = new Consortium("CityMSP").authority("CityMSP").identity("asha", "client");
    private final FakeApp app = new FakeApp();
    private final LogIn logIn = logIn(OneTimeCodes.none());

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_proposal_offered_as_a_challenge_is_not_signed() {
        var revocation = new RevokeArgument(ConsentId.of(new byte[16]));
        var proposal = new Proposal(
                new Target("health", "carevault"),
                asha,
                revocation.function(),
                revocation.toJson(),
                Clock.systemUTC().instant());
        app.on("POST /challenges", body -> challenge(proposal.signed()));

        assertThatThrownBy(() -> logIn.as(asha, "00")).hasMessageStartingWith("CHALLENGE_INVALID");
        assertThat(app.requests()).containsExactly("POST /challenges");
    }

    @Test
    void a_challenge_that_is_a_hash_to_sign_is_wrapped_before() {
        var signature = new String[1];
        app.on("POST /challenges", body -> challenge(new byte[32])).on("POST /sessions", body -> {
            signature[0] = Json.text(Json.read(body), "signature");
            return Response.json("{\"token\":\"t\"}");
        });

        logIn.as(asha, "00");

        assertThat(verifies(new byte[32], signature[0])).isFalse();
    }

    @Test
    void an_app_that_is_busy_is_given_the_second_it_asks_for() {
        app.on("POST /challenges", body -> app.requests().size() == 1 ? busy() : challenge(new byte[32]))
                .on("POST /sessions", body -> Response.json("{\"token\":\"t\"}"));

        logIn.as(asha, "00");

        assertThat(app.requests()).containsExactly("POST /challenges", "POST /challenges", "POST /sessions");
    }

    private static Response busy() {
        return new Response(429, Response.problem(429, "TOO_MANY_REQUESTS").body(), "Retry-After", "1");
    }

    @Test
    void a_removed_member_is_denied() {
        app.on("POST /challenges", body -> challenge(new byte[32]))
                .on("POST /sessions", body -> Response.problem(403, "MEMBER_REMOVED"));

        assertThatThrownBy(() -> logIn.as(asha, "00"))
                .satisfies(e -> assertThat(((VaultException) e).exit().code()).isEqualTo(4));
    }

    @Test
    void an_authenticator_is_asked_when_the_app_wants_it_and_another_challenge_signed() {
        var factors = new ArrayList<String>();
        app.on("POST /challenges", body -> challenge(new byte[32])).on("POST /sessions", body -> {
            factors.add(Json.textOrNull(Json.read(body), "secondFactor"));
            return factors.size() == 1
                    ? Response.problem(401, "SECOND_FACTOR_NEEDED")
                    : Response.json("{\"token\":\"t\"}");
        });

        logIn(() -> "123456").as(asha, "00");

        assertThat(factors).containsExactly(null, "123456");
        assertThat(app.requests())
                .containsExactly("POST /challenges", "POST /sessions", "POST /challenges", "POST /sessions");
    }

    @Test
    void where_nobody_can_be_asked_the_error_says_how_to_give_the_code() {
        app.on("POST /challenges", body -> challenge(new byte[32]))
                .on("POST /sessions", body -> Response.problem(401, "SECOND_FACTOR_NEEDED"));

        assertThatThrownBy(() -> logIn.as(asha, "00"))
                .hasMessageStartingWith("SECOND_FACTOR_NEEDED")
                .satisfies(e -> assertThat(((VaultException) e).hint()).contains("CAREVAULT_ONE_TIME_CODE"));
    }

    private LogIn logIn(OneTimeCodes codes) {
        return new LogIn(Http.to(app.address()), codes, Meter.silent(), Clock.systemUTC());
    }

    private boolean verifies(byte[] message, String signature) {
        try {
            var identity = SerializedIdentity.parseFrom(asha.creator());
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(identity.getIdBytes().newInput());
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(certificate);
            verifier.update(message);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response challenge(byte[] bytes) {
        return Response.json("{\"challenge\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}");
    }
}
