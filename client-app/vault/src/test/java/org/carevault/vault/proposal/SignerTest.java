// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import org.bouncycastle.asn1.x500.X500Name;
import org.carevault.vault.network.Authority;
import org.junit.jupiter.api.Test;

class SignerTest {
    @Test
    void every_signature_is_low_s_and_verifies() throws Exception {
        var authority = new Authority("CityMSP");
        var keys = Authority.newKeys();
        var signer = new Signer(
                "CityMSP", authority.certify(new X500Name("CN=x"), keys.getPublic(), false), keys.getPrivate());

        for (var i = 0; i < 64; i++) {
            var message = ("message " + i).getBytes(StandardCharsets.UTF_8);
            var signature = signer.sign(message);
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(keys.getPublic());
            verifier.update(message);
            assertThat(verifier.verify(signature)).isTrue();
            assertThat(LowS.holds(signature)).isTrue();
        }
    }
}
