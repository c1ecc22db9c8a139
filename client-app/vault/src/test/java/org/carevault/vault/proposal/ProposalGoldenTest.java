// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.vault.golden.Golden.base64;
import static org.carevault.vault.golden.Golden.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.carevault.model.document.Roots;
import org.carevault.model.id.Sha256;
import org.carevault.vault.golden.Golden;
import org.carevault.vault.network.Answer;
import org.carevault.vault.network.Authority;
import org.carevault.vault.network.Consortium;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A network, a proposal, an honest answer and every lie of {@link PreparedTransactionTest}, for the browser to judge likewise. */
class ProposalGoldenTest {
    private static final String FILE = "proposal.json";
    private static final String KEY = "consent-key";
    private static final String ARGUMENT = "{\"end\":null}";
    private static final String TIME = "2026-11-21T08:34:11.123Z";
    private static final byte[] NONCE = new byte[24];

    @BeforeAll
    static void write_anew_where_asked() throws Exception {
        if (Golden.isWriting()) {
            Golden.write(FILE, vectors());
        }
    }

    @Test
    void browser_and_vault_build_the_same_proposal() throws Exception {
        var golden = Golden.read(FILE);
        var proposal = proposal(golden);

        assertThat(proposal.transaction()).isEqualTo(golden.path("transaction").textValue());
        assertThat(proposal.hash()).isEqualTo(bytes(golden.path("hash")));
        assertThat(SignedProposal.parseFrom(proposal.signed())
                        .getProposalBytes()
                        .toByteArray())
                .isEqualTo(bytes(golden.path("proposal")));
    }

    @Test
    void browser_and_vault_trust_the_same_network() throws Exception {
        var golden = Golden.read(FILE);

        assertThat(network(golden).fingerprint())
                .isEqualTo(golden.path("fingerprint").textValue());
        assertThat(network(golden)
                        .with("NewMSP", bytes(golden.path("newcomer")), roots(golden))
                        .organisations())
                .contains("NewMSP");
    }

    @Test
    void browser_and_vault_take_the_same_answer() throws Exception {
        var golden = Golden.read(FILE);
        var envelope = bytes(golden.path("honest"));

        assertThat(PreparedTransaction.check(proposal(golden), envelope, network(golden), Set.of(KEY))
                        .response())
                .isEqualTo(golden.path("response").textValue());
    }

    @Test
    void browser_and_vault_refuse_the_same_lies() throws Exception {
        var golden = Golden.read(FILE);
        var proposal = proposal(golden);
        var network = network(golden);

        assertThat(golden.path("lies")).isNotEmpty();
        for (var lie : golden.path("lies")) {
            assertThatThrownBy(() ->
                            PreparedTransaction.check(proposal, bytes(lie.path("envelope")), network, Set.of(KEY)))
                    .as(lie.path("lie").textValue())
                    .hasMessageStartingWith(lie.path("code").textValue());
        }
    }

    private static Map<String, Object> vectors() throws Exception {
        var consortium = new Consortium("CityMSP", "LakeMSP", "AcmeMSP");
        var newcomer = new Consortium("NewMSP");
        var asha = consortium.authority("CityMSP").identity("asha", "client");
        var target = new Target("", "carevault");
        var proposal = new Proposal(target, asha, "ConsentContract:grant", ARGUMENT, Instant.parse(TIME), NONCE);
        return Map.ofEntries(
                Map.entry("genesis", base64(consortium.genesis())),
                Map.entry("fingerprint", TrustedNetwork.of(consortium.genesis()).fingerprint()),
                Map.entry("newcomer", base64(newcomer.description("NewMSP"))),
                Map.entry("newcomerRoots", roots(newcomer.authority("NewMSP")).text()),
                Map.entry("certificate", asha.certificate()),
                Map.entry("function", proposal.function()),
                Map.entry("argument", proposal.argument()),
                Map.entry("time", TIME),
                Map.entry("nonce", base64(NONCE)),
                Map.entry("transaction", proposal.transaction()),
                Map.entry("hash", base64(proposal.hash())),
                Map.entry(
                        "proposal",
                        base64(SignedProposal.parseFrom(proposal.signed())
                                .getProposalBytes()
                                .toByteArray())),
                Map.entry("writable", KEY),
                Map.entry("response", "{\"done\":1}"),
                Map.entry("honest", base64(answer(consortium, proposal).prepare(KEY, "{\"done\":1}"))),
                Map.entry("lies", lies(consortium, proposal)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> lies(Consortium consortium, Proposal proposal) {
        return PreparedTransactionTest.lies()
                .map(lie -> {
                    var answer = answer(consortium, proposal);
                    ((Consumer<Answer>) lie.get()[2]).accept(answer);
                    var envelope = base64(answer.prepare(KEY, "{}"));
                    return Map.of("lie", (String) lie.get()[0], "code", (String) lie.get()[1], "envelope", envelope);
                })
                .toList();
    }

    private static Answer answer(Consortium consortium, Proposal proposal) {
        return new Answer(proposal.signed(), consortium.peer("CityMSP"), consortium.peer("LakeMSP"));
    }

    private static Proposal proposal(JsonNode golden) throws CertificateException {
        var signer =
                new Signer("CityMSP", certificate(golden), Authority.newKeys().getPrivate());
        return new Proposal(
                network(golden).target(),
                signer,
                golden.path("function").textValue(),
                golden.path("argument").textValue(),
                Instant.parse(golden.path("time").textValue()),
                bytes(golden.path("nonce")));
    }

    private static TrustedNetwork network(JsonNode golden) {
        return TrustedNetwork.of(bytes(golden.path("genesis")));
    }

    private static Sha256 roots(JsonNode golden) {
        return new Sha256(golden.path("newcomerRoots").textValue());
    }

    private static Sha256 roots(Authority authority) throws IOException, CertificateException {
        return Roots.hash(List.of(authority.root().getEncoded()));
    }

    private static X509Certificate certificate(JsonNode golden) throws CertificateException {
        var pem = golden.path("certificate").textValue().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }
}
