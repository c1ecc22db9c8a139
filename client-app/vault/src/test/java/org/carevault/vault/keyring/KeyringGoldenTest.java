// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.vault.golden.Golden.base64;
import static org.carevault.vault.golden.Golden.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.vault.golden.Golden;
import org.carevault.vault.network.Authority;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.AgeIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A keyring that the vault sealed, for the browser to unlock, and one that the browser sealed. */
class KeyringGoldenTest {
    private static final String VAULT = "keyring.json";
    private static final String BROWSER = "keyring-of-the-browser.json";
    private static final String ROTATING = "keyring-in-rotation.json";
    private static final String ROTATING_BROWSER = "keyring-in-rotation-of-the-browser.json";
    private static final String PASSPHRASE = "4rw8yt-0hjk2m-npqrst-vwxyz1-23-correct horse";

    private static final String ID = MedicalId.of(Role.PATIENT, new byte[16]).text();

    @TempDir
    static Path folder;

    @BeforeAll
    static void write_anew_where_asked() throws Exception {
        if (Golden.isWriting()) {
            Golden.write(VAULT, vectors());
            Golden.write(ROTATING, rotatingVectors());
        }
    }

    @Test
    void the_vault_opens_its_keyring() throws Exception {
        requireWhole(Golden.read(VAULT));
    }

    @Test
    void the_vault_opens_the_keyring_of_a_browser() throws Exception {
        requireWhole(Golden.read(BROWSER));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROTATING, ROTATING_BROWSER})
    void a_keyring_in_rotation_holds_the_keys_of_before_and_after(String name) throws Exception {
        var golden = Golden.read(name);
        var file = Files.write(folder.resolve("rotating.age"), bytes(golden.path("keyring")));
        var keyring = KeyringFile.read(file, golden.path("passphrase").textValue());

        assertThat(keyring.identities())
                .extracting(AgeIdentity::recipient)
                .containsExactlyElementsOf(texts(golden.path("recipients")));
        assertThat(signs(keyring)).isTrue();
        assertThat(signs(keyring.rotated())).isTrue();
        assertThat(keyring.rotated().former()).hasSize(keyring.former().size() + 1);
        for (var sealed : golden.path("sealed")) {
            assertThat(AgeFile.open(bytes(sealed), keyring.identities()))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("for the member alone");
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static Map<String, Object> rotatingVectors() throws Exception {
        var rotated = keyring().withNext(memberKeys()).rotated().withNext(memberKeys());
        var file = folder.resolve("rotating-fresh.age");
        KeyringFile.write(file, rotated, PASSPHRASE);
        var recipients =
                rotated.identities().stream().map(AgeIdentity::recipient).toList();
        var inside = "for the member alone".getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "passphrase",
                PASSPHRASE,
                "keyring",
                base64(Files.readAllBytes(file)),
                "recipients",
                recipients,
                "sealed",
                recipients.stream()
                        .map(recipient -> base64(AgeFile.seal(inside, AgeFile.recipient(recipient))))
                        .toList());
    }

    private static void requireWhole(JsonNode golden) throws Exception {
        var file = Files.write(folder.resolve("keyring.age"), bytes(golden.path("keyring")));
        var keyring = KeyringFile.read(file, golden.path("passphrase").textValue());

        assertThat(keyring.medicalId()).isEqualTo(golden.path("medicalId").textValue());
        assertThat(keyring.identity().recipient())
                .isEqualTo(golden.path("recipient").textValue());
        assertThat(signs(keyring)).isTrue();
        assertThat(AgeFile.open(bytes(golden.path("sealed")), keyring.identity().reader()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("for the member alone");
    }

    /** Key and certificate belong together. */
    private static boolean signs(Keyring keyring) throws Exception {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keyring.signingKey());
        var signed = signature.sign();
        signature.initVerify(keyring.certificate());
        return signature.verify(signed);
    }

    private static Map<String, Object> vectors() throws Exception {
        var keyring = keyring();
        var file = folder.resolve("fresh.age");
        KeyringFile.write(file, keyring, PASSPHRASE);
        var recipient = keyring.identity().recipient();
        var sealed =
                AgeFile.seal("for the member alone".getBytes(StandardCharsets.UTF_8), AgeFile.recipient(recipient));
        return Map.of(
                "passphrase", PASSPHRASE,
                "keyring", base64(Files.readAllBytes(file)),
                "medicalId", keyring.medicalId(),
                "device", keyring.device(),
                "recipient", recipient,
                "sealed", base64(sealed));
    }

    private static Keyring keyring() {
        var keys = memberKeys();
        return new Keyring(
                ID,
                "CityMSP",
                "http://127.0.0.1:17005",
                "0".repeat(64),
                "1".repeat(32),
                keys.certificate(),
                keys.signingKey(),
                keys.identity());
    }

    private static MemberKeys memberKeys() {
        var keys = Authority.newKeys();
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.OU, "client")
                .addRDN(BCStyle.CN, ID)
                .build();
        var certificate = new Authority("CityMSP").certify(subject, keys.getPublic(), false);
        return new MemberKeys(certificate, keys.getPrivate(), AgeIdentity.fresh());
    }
}
