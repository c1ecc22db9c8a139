// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carevault.model.Keys;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;
import org.carevault.vault.network.Answer;
import org.carevault.vault.network.Consortium;
import org.carevault.vault.network.FakeApp;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.proposal.TrustedNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A revocation on its way to the chain, through an app that does not always behave. */
class ChainTest {
    private static final MedicalId ASHA = MedicalId.of(Role.PATIENT, new byte[16]);
    private static final MedicalId RAO = MedicalId.of(Role.DOCTOR, new byte[16]);
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final ConsentId CONSENT = ConsentId.of(new byte[16]);
    private static final Consortium CONSORTIUM = new Consortium("CityMSP", "LakeMSP");

    private final FakeApp app = new FakeApp();
    private final List<String> submitted = new ArrayList<>();
    /** What the peers endorse as the consent's status when they are asked. */
    private Supplier<ConsentStatus> standing = () -> ConsentStatus.REVOKED;

    private final Chain chain = new Chain(
            new AppClient(Http.to(app.address())),
            CONSORTIUM.authority("CityMSP").identity(ASHA.text(), "client"),
            TrustedNetwork.of(CONSORTIUM.genesis()),
            Clock.systemUTC());

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void a_valid_transaction_is_committed_once() {
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", this::accept)
                .on("GET /transactions/", body -> status("VALID"));

        var committed = chain.submit(new RevokeArgument(CONSENT));

        assertThat(committed.block()).isEqualTo(7);
        assertThat(submitted).hasSize(1);
    }

    @Test
    void a_commit_that_no_endorsed_answer_shows_is_not_believed() {
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", body -> Response.json("{}"))
                .on("GET /transactions/", body -> status("VALID"));
        standing = () -> ConsentStatus.ACTIVE;

        assertThatThrownBy(() -> chain.submit(new RevokeArgument(CONSENT)))
                .isInstanceOfSatisfying(
                        VaultException.class, e -> assertThat(e.exit()).isEqualTo(Exit.INTEGRITY))
                .hasMessageStartingWith("COMMIT_NOT_CONFIRMED");
    }

    @Test
    void a_peer_that_is_a_moment_behind_is_asked_again() {
        var asked = new AtomicInteger();
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", this::accept)
                .on("GET /transactions/", body -> status("VALID"));
        standing = () -> asked.incrementAndGet() < 3 ? ConsentStatus.ACTIVE : ConsentStatus.REVOKED;

        chain.submit(new RevokeArgument(CONSENT));

        assertThat(asked).hasValue(3);
        assertThat(submitted).hasSize(1);
    }

    @Test
    void when_nobody_answers_after_the_commit_the_outcome_is_unknown() {
        app.on(
                        "POST /transactions/endorse",
                        body -> submitted.isEmpty() ? endorse(body) : Response.problem(503, "LEDGER_UNAVAILABLE"))
                .on("POST /transactions/submit", this::accept)
                .on("GET /transactions/", body -> status("VALID"));

        assertThatThrownBy(() -> chain.submit(new RevokeArgument(CONSENT))).hasMessageStartingWith("OUTCOME_UNKNOWN");
    }

    @Test
    void when_the_outcome_is_unknown_the_same_envelope_is_sent_again() {
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", body -> {
                    accept(body);
                    return submitted.size() == 1 ? Response.hangUp() : Response.json("{}");
                })
                .on("GET /transactions/", body -> status(submitted.size() == 1 ? "UNKNOWN" : "VALID"));

        chain.submit(new RevokeArgument(CONSENT));

        assertThat(submitted).hasSize(2);
        assertThat(submitted.get(0)).isEqualTo(submitted.get(1));
    }

    @Test
    void a_lost_answer_is_found_by_its_status_and_nothing_is_sent_twice() {
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", body -> {
                    accept(body);
                    return Response.problem(503, "LEDGER_UNAVAILABLE");
                })
                .on("GET /transactions/", body -> status("VALID"));

        chain.submit(new RevokeArgument(CONSENT));

        assertThat(submitted).hasSize(1);
    }

    @Test
    void a_transaction_that_lost_a_race_is_signed_anew() {
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", this::accept)
                .on("GET /transactions/", body -> status(submitted.size() == 1 ? "MVCC_READ_CONFLICT" : "VALID"));

        chain.submit(new RevokeArgument(CONSENT));

        assertThat(submitted).hasSize(2);
        assertThat(submitted.get(0)).isNotEqualTo(submitted.get(1));
    }

    @Test
    void an_invalid_transaction_is_told_with_its_flag() {
        app.on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", this::accept)
                .on("GET /transactions/", body -> status("ENDORSEMENT_POLICY_FAILURE"));

        assertThatThrownBy(() -> chain.submit(new RevokeArgument(CONSENT)))
                .hasMessage("TRANSACTION_INVALID: The transaction was not accepted (ENDORSEMENT_POLICY_FAILURE).");
    }

    @Test
    void a_refusal_of_the_rules_keeps_its_code() {
        app.on("POST /transactions/endorse", body -> Response.problem(422, "CONSENT_NOT_ACTIVE"));

        assertThatThrownBy(() -> chain.submit(new RevokeArgument(CONSENT))).hasMessage("CONSENT_NOT_ACTIVE: No.");
        assertThat(submitted).isEmpty();
    }

    @Test
    void a_prepared_transaction_with_another_key_is_never_submitted() {
        app.on("POST /transactions/endorse", body -> prepared(body, "another key"))
                .on("POST /transactions/submit", this::accept);

        assertThatThrownBy(() -> chain.submit(new RevokeArgument(CONSENT))).hasMessageStartingWith("ANSWER_ALTERED");
        assertThat(submitted).isEmpty();
    }

    private Response endorse(String body) {
        return prepared(body, Keys.consent(ASHA, CONSENT));
    }

    private Response prepared(String body, String key) {
        var proposal = Base64.getDecoder().decode(Json.text(Json.read(body), "proposal"));
        var answer = new Answer(proposal, CONSORTIUM.peer("CityMSP"), CONSORTIUM.peer("LakeMSP"));
        var envelope = answer.function().equals(ConsentArgument.FUNCTION)
                ? answer.prepare(null, consent(standing.get()))
                : answer.prepare(key, "{}");
        return Response.json("{\"transaction\":\"" + Base64.getEncoder().encodeToString(envelope) + "\"}");
    }

    private static String consent(ConsentStatus status) {
        var terms = ConsentTerms.of(Scope.everything(), Set.of(Action.READ), Set.of(Purpose.TREAT), null);
        return new Consent(CONSENT, ASHA, ASHA, RAO, status, terms, TIME, TIME).toJson();
    }

    private Response accept(String body) {
        submitted.add(body);
        return Response.json("{}");
    }

    private Response status(String status) {
        return Response.json("{\"status\":\"" + status + "\",\"block\":7}");
    }
}
