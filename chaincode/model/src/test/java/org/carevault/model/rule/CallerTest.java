// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static X509Certificate certificate(String name) throws Exception {
        try (var pem = CallerTest.class.getResourceAsStream("/certificates/" + name + ".pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    @Test
    void a_member_is_its_common_name_and_key() throws Exception {
        var caller = Caller.of("CityHospitalMSP", certificate("client"));

        assertThat(caller.msp()).isEqualTo("CityHospitalMSP");
        assertThat(caller.commonName()).isEqualTo("p0000000000000000000000000=*");
        assertThat(caller.keyHash()).isEqualTo("2eee0cd0b27b55007804c589494f22dc0473d70bbc1d05c719f5e378f6fc7b66");
        assertThat(caller.administrator()).isFalse();
    }

    @Test
    void the_unit_admin_makes_an_administrator() throws Exception {
        assertThat(Caller.of("CityHospitalMSP", certificate("admin")).administrator())
                .isTrue();
    }

    @Test
    void two_common_names_are_none() throws Exception {
        assertThat(Caller.of("CityHospitalMSP", certificate("two-names")).commonName())
                .isEmpty();
    }
}
