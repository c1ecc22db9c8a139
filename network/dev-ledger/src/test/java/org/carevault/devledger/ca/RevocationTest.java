// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationTest {
    private static final String PATH = "/api/v1/revoke";
    private RunningCa ca;
    private CaClient client;
    private CaClient.Enrolled registrar;

    @TempDir
    Path home;

    @BeforeEach
    void start() throws IOException {
        ca = new RunningCa(home);
        client = ca.client();
        registrar = ca.registrar();
    }

    @AfterEach
    void stop() {
        ca.close();
    }

    @Test
    void a_revoked_identity_is_on_the_channels_list_before_the_answer() throws Exception {
        var member = member("member");

        var reply = client.post(PATH, registrar, Map.of("id", "member", "gencrl", true));

        X509CRL published = list(ca.published.get(0));
        published.verify(ca.city().authority().certificate().getPublicKey());
        assertThat(published.isRevoked(member.certificate())).isTrue();
        assertThat(published.isRevoked(registrar.certificate())).isFalse();
        byte[] answered = Base64.getDecoder().decode(reply.result().path("CRL").asText());
        assertThat(list(new String(answered, StandardCharsets.US_ASCII)).isRevoked(member.certificate()))
                .isTrue();
    }

    @Test
    void each_list_holds_the_earlier_revocations_too() throws Exception {
        var first = member("first");
        member("second");

        client.post(PATH, registrar, Map.of("id", "first"));
        client.post(PATH, registrar, Map.of("id", "second"));

        assertThat(list(ca.published.get(1)).isRevoked(first.certificate())).isTrue();
        assertThat(list(ca.published.get(1)).getRevokedCertificates()).hasSize(2);
    }

    @Test
    void one_certificate_is_revoked_by_serial_and_key_identifier() throws Exception {
        var member = member("member");
        Issued issued = Issued.of("member", member.certificate());

        client.post(PATH, registrar, Map.of("serial", issued.serial(), "aki", issued.aki()));

        assertThat(list(ca.published.get(0)).isRevoked(member.certificate())).isTrue();
    }

    @Test
    void a_generated_identity_can_be_revoked_as_well() throws Exception {
        client.post(PATH, registrar, Map.of("id", "admin"));

        assertThat(list(ca.published.get(0)).isRevoked(ca.city().admin().certificate()))
                .isTrue();
    }

    @Test
    void a_revoked_registrar_has_no_power_left() {
        client.post(PATH, registrar, Map.of("id", "registrar"));

        var reply = client.post("/api/v1/register", registrar, Map.of("id", "friend"));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void a_member_revokes_himself_and_nobody_else() throws IOException {
        var member = member("member");

        assertThat(client.post(PATH, member, Map.of("id", "admin")).status()).isEqualTo(403);
        assertThat(client.post(PATH, member, Map.of("id", "member")).status()).isEqualTo(200);
    }

    @Test
    void a_revocation_while_the_ledger_was_down_is_published_at_the_next_start() throws Exception {
        var member = member("member");
        ca.ledgerDown = true;
        assertThat(client.post(PATH, registrar, Map.of("id", "member")).status())
                .isEqualTo(500);
        assertThat(ca.published).isEmpty();

        ca.ledgerDown = false;
        ca.restart();

        assertThat(list(ca.published.get(0)).isRevoked(member.certificate())).isTrue();
    }

    @Test
    void a_restart_publishes_nothing_twice() throws IOException {
        member("member");
        client.post(PATH, registrar, Map.of("id", "member"));

        ca.restart();

        assertThat(ca.published).hasSize(1);
    }

    @Test
    void only_who_may_make_lists_is_given_one() {
        var member = member("member");

        assertThat(client.post("/api/v1/gencrl", member, Map.of()).status()).isEqualTo(403);
        assertThat(client.post("/api/v1/gencrl", registrar, Map.of()).status()).isEqualTo(200);
    }

    private CaClient.Enrolled member(String name) {
        var reply = client.post("/api/v1/register", registrar, Map.of("id", name));
        return client.enrol(name, reply.result().path("secret").asText());
    }

    private static X509CRL list(String pem) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
