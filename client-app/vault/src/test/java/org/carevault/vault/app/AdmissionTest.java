// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.OrganisationArgument;
import org.carevault.model.document.Organisation;
import org.carevault.model.document.Roots;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.vault.network.Answer;
import org.carevault.vault.network.Consortium;
import org.carevault.vault.network.FakeApp;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.proposal.TrustedNetwork;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that City and Hill signed; Hill joined the network after its block 0. */
class AdmissionTest {
    private static final MedicalId ASHA = MedicalId.of(Role.PATIENT, new byte[16]);
    private static final Consortium FOUNDERS = new Consortium("CityMSP", "LakeMSP");
    private static final Consortium LATER = new Consortium("HillMSP");
    private static final ConsentArgument QUESTION = new ConsentArgument(ASHA, ConsentId.of(new byte[16]));

    private final FakeApp app = new FakeApp();
    private Supplier<Signer> secondOfTheEntry = () -> FOUNDERS.peer("LakeMSP");
    private Sha256 roots = rootsOf(LATER);
    private String asked;
    private boolean known = true;
    private boolean heeding;

    private final Chain chain = new Chain(
            new AppClient(Http.to(app.address())),
            FOUNDERS.authority("CityMSP").identity(ASHA.text(), "client"),
            TrustedNetwork.of(FOUNDERS.genesis()),
            Clock.systemUTC());

    @BeforeEach
    void the_app_answers() {
        app.on("POST /transactions/endorse", this::endorse)
                .on(
                        "GET /network/organisations/HillMSP",
                        body -> new Response(200, LATER.description("HillMSP"), null, null));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void it_counts_once_two_trusted_organisations_named_its_roots() {
        assertThat(chain.ask(QUESTION)).isEqualTo("{}");

        assertThat(asked).isEqualTo("endorsers=CityMSP,LakeMSP");
    }

    @Test
    void it_is_asked_about_once() {
        chain.ask(QUESTION);
        chain.ask(QUESTION);

        assertThat(app.requests()).containsOnlyOnce("GET /network/organisations/HillMSP");
    }

    @Test
    void it_cannot_vouch_for_itself() {
        secondOfTheEntry = () -> LATER.peer("HillMSP");

        assertThatThrownBy(() -> chain.ask(QUESTION)).hasMessageStartingWith("ENDORSEMENT_INVALID");
    }

    @Test
    void one_trusted_organisation_is_not_enough() {
        secondOfTheEntry = () -> FOUNDERS.peer("CityMSP");

        assertThatThrownBy(() -> chain.ask(QUESTION)).hasMessageStartingWith("ENDORSEMENT_INVALID");
    }

    @Test
    void other_roots_than_the_chain_names_are_refused() {
        roots = rootsOf(new Consortium("HillMSP"));

        assertThatThrownBy(() -> chain.ask(QUESTION))
                .hasMessage(
                        "ENDORSEMENT_INVALID: An organisation that joined later is not described as the chain knows it.");
    }

    @Test
    void a_description_that_takes_its_people_for_peers_is_refused() throws Exception {
        var description = FabricMSPConfig.parseFrom(LATER.description("HillMSP")).toBuilder();
        description.getFabricNodeOusBuilder().getPeerOuIdentifierBuilder().setOrganizationalUnitIdentifier("client");
        app.on(
                "GET /network/organisations/HillMSP",
                body -> new Response(200, description.build().toByteArray(), null, null));

        assertThatThrownBy(() -> chain.ask(QUESTION))
                .hasMessage(
                        "ENDORSEMENT_INVALID: An organisation that joined later is not described as the chain knows it.");
    }

    @Test
    void a_name_that_the_chain_does_not_know_is_no_endorser() {
        known = false;

        assertThatThrownBy(() -> chain.ask(QUESTION))
                .hasMessage("ENDORSEMENT_INVALID: An answer is signed by an unknown organisation.");
    }

    @Test
    void while_it_is_not_registered_yet_those_that_are_trusted_are_asked() {
        known = false;
        heeding = true;

        assertThat(chain.ask(QUESTION)).isEqualTo("{}");
    }

    private Response endorse(String body) {
        var proposal = Base64.getDecoder().decode(Json.text(Json.read(body), "proposal"));
        var second = heeding && app.query() != null ? FOUNDERS.peer("LakeMSP") : LATER.peer("HillMSP");
        var answer = new Answer(proposal, FOUNDERS.peer("CityMSP"), second);
        if (answer.function().equals(OrganisationArgument.FUNCTION)) {
            asked = app.query();
            if (!known) {
                return Response.problem(404, "ORGANISATION_NOT_FOUND");
            }
            var entry = new Organisation("HillMSP", "Hill", roots, Instant.parse("2026-11-21T08:34:11.123Z"));
            var vouched = new Answer(proposal, FOUNDERS.peer("CityMSP"), secondOfTheEntry.get());
            return transaction(vouched.prepare(null, entry.toJson()));
        }
        return transaction(answer.prepare(null, "{}"));
    }

    private static Response transaction(byte[] envelope) {
        return Response.json("{\"transaction\":\"" + Base64.getEncoder().encodeToString(envelope) + "\"}");
    }

    private static Sha256 rootsOf(Consortium consortium) {
        try {
            return Roots.hash(List.of(consortium.authority("HillMSP").root().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
