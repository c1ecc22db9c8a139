// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.carevault.model.id.Role;
import org.carevault.server.chain.Person;
import org.junit.jupiter.api.Test;

class MemberCertificateTest {
    private final Person asha = Person.of(Role.PATIENT, "CityHospitalMSP");
    private final Person ravi = Person.of(Role.PATIENT, "CityHospitalMSP");

    @Test
    void a_certificate_names_its_member_and_key() {
        MemberCertificate certificate =
                MemberCertificate.fromPem(asha.certificate()).orElseThrow();

        assertThat(certificate.caller("CityHospitalMSP")).isEqualTo(asha.caller());
    }

    @Test
    void only_the_keys_own_signature_over_the_same_text_holds() {
        MemberCertificate certificate =
                MemberCertificate.fromPem(asha.certificate()).orElseThrow();
        byte[] text = {1, 2, 3};

        assertThat(certificate.signed(text, decoded(asha.sign(text)))).isTrue();
        assertThat(certificate.signed(text, decoded(ravi.sign(text)))).isFalse();
        assertThat(certificate.signed(new byte[] {1}, decoded(asha.sign(text)))).isFalse();
        assertThat(certificate.signed(text, new byte[0])).isFalse();
    }

    @Test
    void what_is_no_certificate_is_empty() {
        assertThat(MemberCertificate.fromPem("nothing")).isEmpty();
        assertThat(MemberCertificate.fromPem("")).isEmpty();
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
