// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carevault.model.SignedText.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.carevault.model.SignedText;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.vault.app.Json;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The names of staff, as an administrator signs them. */
class NamingTest {
    private static final MedicalId LIN = MedicalId.of(Role.DOCTOR, new byte[16]);

    private final AtomicReference<String> published = new AtomicReference<>();
    private final Scene scene = new Scene();
    private final Naming naming = new Naming(scene.desk());

    NamingTest() {
        scene.app.on("PUT /names/" + LIN, body -> {
            published.set(body);
            return Response.json("{}");
        });
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void the_signature_covers_the_network_and_every_field() throws GeneralSecurityException {
        naming.publish(LIN, "Dr Lin");

        var name = Json.read(published.get());
        var text = SignedText.of(
                "name",
                field(scene.keyring().network()),
                field("CityMSP"),
                field(LIN.text()),
                field("d"),
                field("Dr Lin"),
                of(name, "time"),
                field(scene.keyring().medicalId()));
        assertThat(holds(text, Base64.getDecoder().decode(Json.text(name, "signature"))))
                .isTrue();
    }

    @Test
    void a_name_with_unusual_characters_is_usage_and_is_not_sent() {
        var failure = catchThrowableOfType(VaultException.class, () -> naming.publish(LIN, "Dr \u202enil"));

        assertThat(failure.exit().code()).isEqualTo(2);
        assertThat(published.get()).isNull();
    }

    private boolean holds(byte[] text, byte[] signature) throws GeneralSecurityException {
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(scene.keyring().certificate());
        verifier.update(text);
        return verifier.verify(signature);
    }

    private static byte[] of(JsonNode name, String part) {
        return field(Json.text(name, part));
    }
}
