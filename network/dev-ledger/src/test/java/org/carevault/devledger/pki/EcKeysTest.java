// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.Test;

class EcKeysTest {
    private static final BigInteger HALF_ORDER =
            new BigInteger("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8", 16);
    private final KeyPair keys = EcKeys.generate();

    @Test
    void every_signature_has_the_low_s_that_fabric_insists_on() throws IOException {
        for (int i = 0; i < 100; i++) {
            byte[] message = ("message " + i).getBytes(StandardCharsets.UTF_8);

            byte[] signature = EcKeys.sign(keys.getPrivate(), message);

            assertThat(s(signature)).isLessThanOrEqualTo(HALF_ORDER);
            assertThat(EcKeys.verify(keys.getPublic(), message, signature)).isTrue();
        }
    }

    @Test
    void certificates_are_signed_with_low_s_too() throws IOException {
        Authority authority = Authority.create("ca.test");
        for (int i = 0; i < 20; i++) {
            var identity = authority.enrol("TestMSP", Subject.of("peer", "peer", Duration.ofDays(1)));

            assertThat(s(identity.certificate().getSignature())).isLessThanOrEqualTo(HALF_ORDER);
        }
    }

    @Test
    void a_signature_of_other_bytes_does_not_hold() {
        byte[] signature = EcKeys.sign(keys.getPrivate(), new byte[] {1});

        assertThat(EcKeys.verify(keys.getPublic(), new byte[] {2}, signature)).isFalse();
        assertThat(EcKeys.verify(keys.getPublic(), new byte[] {1}, new byte[] {3}))
                .isFalse();
    }

    @Test
    void a_signing_identity_never_prints_its_key() {
        var identity = Authority.create("ca.test").enrol("TestMSP", Subject.of("peer", "peer", Duration.ofDays(1)));

        assertThat(identity).hasToString("SigningIdentity[TestMSP]");
    }

    private static BigInteger s(byte[] signature) throws IOException {
        return ASN1Integer.getInstance(ASN1Sequence.getInstance(signature).getObjectAt(1))
                .getValue();
    }
}
