// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carevault.devledger.pki.EcKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
    private static final String MEMBER = "p0123456789abcdefghjkmnpqrst";
    private static final List<Map<String, ?>> ROLE =
            List.of(Map.of("name", "carevault.role", "value", "p", "ecert", true));
    private RunningCa ca;
    private CaClient client;

    @TempDir
    Path home;

    @BeforeEach
    void start() throws IOException {
        ca = new RunningCa(home);
        client = ca.client();
    }

    @AfterEach
    void stop() {
        ca.close();
    }

    @Test
    void a_registered_person_gets_a_certificate_that_says_who_he_is() throws IOException {
        String secret = register(Map.of("id", MEMBER, "type", "client", "attrs", ROLE));

        X509Certificate certificate = client.enrol(MEMBER, secret).certificate();

        assertThat(ca.city().authority().issued(certificate)).isTrue();
        assertThat(Authentication.commonName(certificate)).isEqualTo(MEMBER);
        assertThat(certificate.getSubjectX500Principal().getName()).contains("OU=client");
        assertThat(attributes(certificate))
                .contains("\"carevault.role\":\"p\"", "\"hf.EnrollmentID\":\"" + MEMBER + "\"");
    }

    @Test
    void an_id_whose_last_character_printed_names_escape_is_enrolled_as_it_is() throws IOException {
        String member = "p0123456789abcdefghjkmnpqrs=";
        String secret = register(Map.of("id", member, "type", "client", "attrs", ROLE));

        assertThat(Authentication.commonName(client.enrol(member, secret).certificate()))
                .isEqualTo(member);
    }

    @Test
    void a_certificate_carries_only_the_attributes_that_were_asked_for() throws IOException {
        String secret = register(Map.of("id", MEMBER, "attrs", ROLE));
        KeyPair keys = EcKeys.generate();

        var reply = client.enrol(
                MEMBER,
                secret,
                Map.of(
                        "certificate_request",
                        CaClient.csr(MEMBER, keys),
                        "attr_reqs",
                        List.of(Map.of("name", "carevault.role"), Map.of("name", "missing", "optional", true))));

        assertThat(attributes(CaClient.certificate(reply))).endsWith("{\"attrs\":{\"carevault.role\":\"p\"}}");
    }

    @Test
    void an_attribute_that_nobody_registered_cannot_be_claimed() throws IOException {
        String secret = register(Map.of("id", MEMBER));

        var reply = client.enrol(
                MEMBER,
                secret,
                Map.of(
                        "certificate_request",
                        CaClient.csr(MEMBER, EcKeys.generate()),
                        "attr_reqs",
                        List.of(Map.of("name", "carevault.role"))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo(81);
    }

    @Test
    void nobody_enrols_in_another_name() throws IOException {
        String secret = register(Map.of("id", MEMBER));

        var reply =
                client.enrol(MEMBER, secret, Map.of("certificate_request", CaClient.csr("admin", EcKeys.generate())));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errorCode()).isEqualTo(77);
    }

    @Test
    void a_request_that_is_not_signed_with_its_own_key_is_refused() throws IOException {
        String secret = register(Map.of("id", MEMBER));
        String stolen = CaClient.csr(MEMBER, EcKeys.generate(), EcKeys.generate(), "SHA256withECDSA");

        var reply = client.enrol(MEMBER, secret, Map.of("certificate_request", stolen));

        assertThat(reply.body().toString()).contains("The signature of the CSR does not hold");
    }

    @Test
    void only_keys_on_p256_are_certified() throws IOException, GeneralSecurityException {
        String secret = register(Map.of("id", MEMBER));
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair large = generator.generateKeyPair();

        var reply = client.enrol(
                MEMBER, secret, Map.of("certificate_request", CaClient.csr(MEMBER, large, large, "SHA384withECDSA")));

        assertThat(reply.body().toString()).contains("not on the curve P-256");
    }

    @Test
    void a_wrong_secret_and_an_unknown_name_get_the_same_answer() throws IOException {
        register(Map.of("id", MEMBER));
        Map<String, String> body = Map.of("certificate_request", CaClient.csr(MEMBER, EcKeys.generate()));

        var wrong = client.enrol(MEMBER, "wrong", body);
        var unknown = client.enrol("nobody", "wrong", body);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void a_secret_for_one_enrolment_works_once() throws IOException {
        String secret = register(Map.of("id", MEMBER, "max_enrollments", 1));
        Map<String, String> body = Map.of("certificate_request", CaClient.csr(MEMBER, EcKeys.generate()));

        assertThat(client.enrol(MEMBER, secret, body).status()).isEqualTo(201);
        assertThat(client.enrol(MEMBER, secret, body).status()).isEqualTo(401);
    }

    @Test
    void registrations_survive_a_restart() throws IOException {
        String secret = register(Map.of("id", MEMBER));

        ca.restart();

        assertThat(client.enrol(MEMBER, secret).certificate()).isNotNull();
        assertThat(ca.registrar()).isNotNull();
    }

    @Test
    void a_test_can_have_certificates_that_have_expired_already() throws IOException {
        ca.restart(Duration.ofMinutes(-1));

        assertThat(ca.registrar().certificate().getNotAfter().toInstant()).isBefore(Instant.now());
    }

    private String register(Map<String, ?> body) throws IOException {
        var reply = client.post("/api/v1/register", ca.registrar(), body);
        assertThat(reply.status()).isEqualTo(201);
        return reply.result().path("secret").asText();
    }

    private static String attributes(X509Certificate certificate) {
        return new String(certificate.getExtensionValue("1.2.3.4.5.6.7.8.1"), StandardCharsets.UTF_8);
    }
}
