// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void the_codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void a_neighbouring_step_is_forgiven_and_one_further_is_not() {
        assertThat(OneTimeCode.step(SECRET, "287082", Instant.ofEpochSecond(29)))
                .hasValue(1);
        assertThat(OneTimeCode.step(SECRET, "287082", Instant.ofEpochSecond(60)))
                .hasValue(1);
        assertThat(OneTimeCode.step(SECRET, "287082", Instant.ofEpochSecond(90)))
                .isEmpty();
    }

    @Test
    void an_authenticator_reads_secret_issuer_and_account_from_the_address() {
        assertThat(OneTimeCode.uri(SECRET, "City Hospital", "p0*"))
                .isEqualTo("otpauth://totp/City%20Hospital:p0*?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=City%20Hospital&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void no_two_secrets_are_equal() {
        assertThat(OneTimeCode.newSecret()).hasSize(20).isNotEqualTo(OneTimeCode.newSecret());
    }
}
