// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private final Authority authority = Authority.create("ca.test");

    @Test
    void a_certificate_never_outlives_its_root() {
        var identity = authority.enrol("TestMSP", Subject.of("peer", "peer", Duration.ofDays(100 * 365)));

        assertThat(identity.certificate().getNotAfter())
                .isEqualTo(authority.certificate().getNotAfter());
    }

    @Test
    void a_certificate_of_another_root_of_the_same_name_is_not_its_own() {
        var impostor = Authority.create("ca.test").enrol("TestMSP", Subject.of("peer", "peer", Duration.ofDays(1)));

        assertThat(authority.issued(impostor.certificate())).isFalse();
    }

    @Test
    void a_member_signs_no_certificates() {
        var identity = authority.enrol("TestMSP", Subject.of("peer", "peer", Duration.ofDays(1)));

        assertThat(identity.certificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(identity.certificate().getKeyUsage()[5]).isFalse();
        assertThat(authority.certificate().getKeyUsage()[5]).isTrue();
    }

    @Test
    void a_key_comes_back_from_its_pem_text() {
        var pair = EcKeys.generate();

        assertThat(Pem.parseKey(Pem.key(pair.getPrivate()))).isEqualTo(pair.getPrivate());
        assertThat(Pem.certificate(Pem.parseCertificate(Pem.certificate(authority.certificate()))))
                .isEqualTo(Pem.certificate(authority.certificate()));
    }

    @Test
    void attributes_are_written_where_fabric_looks_for_them() {
        var attributes = new TreeMap<String, String>();
        attributes.put("carevault.role", "d");

        var identity = authority.enrol(
                "TestMSP", Subject.of("doctor", "client", Duration.ofDays(1)).with(attributes));

        assertThat(new String(identity.certificate().getExtensionValue("1.2.3.4.5.6.7.8.1"), StandardCharsets.UTF_8))
                .endsWith("{\"attrs\":{\"carevault.role\":\"d\"}}");
    }
}
