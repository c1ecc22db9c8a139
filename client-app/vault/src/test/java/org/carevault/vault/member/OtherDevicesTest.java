// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.carevault.vault.app.Json;
import org.carevault.vault.keyring.VaultPassphrase;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a keyring that is left with the app takes along, and what it does not. */
class OtherDevicesTest {
    private static final byte[] SEALED = {1, 2, 3};

    private final Map<String, String> left = new HashMap<>();
    private final Scene scene = new Scene();
    private final VaultPassphrase passphrase = VaultPassphrase.fresh("correct horse");

    OtherDevicesTest() {
        scene.app
                .on("PUT /keyrings", body -> {
                    left.put("verifier", scene.app.header("X-CareVault-Verifier"));
                    left.put("keyring", body);
                    return Response.json("{}");
                })
                .on("PUT /account", body -> {
                    left.put("account", body);
                    return Response.json("{}");
                });
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void the_keyring_is_left_against_the_verifier_and_the_account_says_who_comes() {
        new OtherDevices(scene.desk()).leave(SEALED, passphrase, "asha@example.org", "Asha");

        assertThat(left).containsEntry("verifier", Base64.getEncoder().encodeToString(passphrase.verifier()));
        assertThat(left.get("keyring")).isEqualTo("\u0001\u0002\u0003");
        var account = Json.read(left.get("account"));
        assertThat(Json.text(account, "email")).isEqualTo("asha@example.org");
        assertThat(Json.text(account, "name")).isEqualTo("Asha");
    }

    @Test
    void neither_vault_code_nor_password_goes_out() {
        new OtherDevices(scene.desk()).leave(SEALED, passphrase, "asha@example.org", null);

        assertThat(left.values()).noneMatch(sent -> sent.contains("horse") || sent.contains(passphrase.vaultCode()));
    }
}
