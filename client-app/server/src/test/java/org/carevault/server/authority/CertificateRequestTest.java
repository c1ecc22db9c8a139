// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"pabc", "pabc*", "pabc~", "pabc$", "pabc=", "pabcu"})
    void a_name_comes_out_as_it_went_in_whatever_its_check_character(String name) {
        String pem = new CertificateKey().request(name);

        assertThat(CertificateRequest.parse(pem))
                .map(CertificateRequest::commonName)
                .contains(name);
    }

    @Test
    void a_request_that_its_key_did_not_sign_is_none() {
        String pem = new CertificateKey().request("pabc");
        int middle = pem.length() / 2;
        char other = pem.charAt(middle) == 'A' ? 'B' : 'A';

        assertThat(CertificateRequest.parse(pem.substring(0, middle) + other + pem.substring(middle + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no pem", "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n"})
    void anything_else_is_none(String text) {
        assertThat(CertificateRequest.parse(text)).isEmpty();
    }
}
