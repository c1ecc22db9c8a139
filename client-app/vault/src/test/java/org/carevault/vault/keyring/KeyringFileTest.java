// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.carevault.vault.sealing.AgeCommand;
import org.carevault.vault.sealing.AgeFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringFileTest {
    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    Path folder;

    private Keyring keyring;
    private Path file;

    @BeforeEach
    void a_keyring_on_disk() throws Exception {
        keyring = Keyrings.fresh();
        file = folder.resolve("asha.age");
        KeyringFile.write(file, keyring, PASSPHRASE);
    }

    @Test
    void a_keyring_opens_with_its_passphrase() {
        var opened = KeyringFile.read(file, PASSPHRASE);

        assertThat(opened).usingRecursiveComparison().isEqualTo(keyring);
    }

    @Test
    void a_keyring_belongs_to_its_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void another_passphrase_is_told_plainly() {
        assertThatThrownBy(() -> KeyringFile.read(file, "wrong")).hasMessageStartingWith("PASSPHRASE_WRONG");
    }

    @Test
    void a_missing_keyring_is_told_plainly() {
        assertThatThrownBy(() -> KeyringFile.read(folder.resolve("nobody.age"), PASSPHRASE))
                .hasMessageStartingWith("KEYRING_NOT_FOUND");
    }

    @Test
    void a_keyring_cut_short_is_told_plainly() throws Exception {
        var whole = Files.readAllBytes(file);

        for (var length : new int[] {0, 10, 100, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> KeyringFile.read(file, PASSPHRASE))
                    .as("%d bytes", length)
                    .hasMessageStartingWith("KEYRING_DAMAGED");
        }
    }

    @Test
    void the_age_command_opens_a_kit_and_what_is_sealed_to_its_owner() throws Exception {
        assumeTrue(AgeCommand.present(), "the age command is not on PATH");
        var code = RecoveryCode.fresh();
        var kit = folder.resolve("kit");
        var identities = folder.resolve("identities");
        KeyringFile.write(kit, keyring, code);
        var recipient = AgeFile.recipient(keyring.identity().recipient());
        var slot = Files.write(folder.resolve("slot"), AgeFile.seal("inside".getBytes("UTF-8"), recipient));

        var kitOpened = AgeCommand.run(
                Map.of("AGE_PASSPHRASE", code), "-d", "-j", "batchpass", "-o", identities.toString(), kit.toString());
        var slotOpened = AgeCommand.run(
                Map.of(),
                "-d",
                "-i",
                identities.toString(),
                "-o",
                folder.resolve("out").toString(),
                slot.toString());

        assertThat(kitOpened + slotOpened).isZero();
        assertThat(folder.resolve("out")).hasContent("inside");
    }

    @Test
    void the_age_command_opens_what_is_sealed_to_the_keys_of_before_and_after_a_rotation() throws Exception {
        assumeTrue(AgeCommand.present(), "the age command is not on PATH");
        var rotating = keyring.withNext(keys()).rotated().withNext(keys());
        var identities = Files.write(folder.resolve("identities"), KeyringText.write(rotating));

        for (var identity : rotating.identities()) {
            var slot = Files.write(
                    folder.resolve("slot"),
                    AgeFile.seal("inside".getBytes("UTF-8"), AgeFile.recipient(identity.recipient())));
            var out = folder.resolve("out").toString();
            assertThat(AgeCommand.run(Map.of(), "-d", "-i", identities.toString(), "-o", out, slot.toString()))
                    .isZero();
        }
        assertThat(rotating.identities()).hasSize(3);
    }

    @Test
    void a_keyring_in_rotation_is_read_as_it_was_written() throws Exception {
        var rotating = keyring.withNext(keys()).rotated().withNext(keys());

        KeyringFile.write(file, rotating, PASSPHRASE);

        assertThat(KeyringFile.read(file, PASSPHRASE))
                .usingRecursiveComparison()
                .isEqualTo(rotating);
    }

    private static MemberKeys keys() throws Exception {
        var other = Keyrings.fresh();
        return new MemberKeys(other.certificate(), other.signingKey(), other.identity());
    }

    @Test
    void we_open_a_keyring_that_the_age_command_sealed() throws Exception {
        assumeTrue(AgeCommand.present(), "the age command is not on PATH");
        var plaintext = Files.write(folder.resolve("plaintext"), KeyringText.write(keyring));
        var sealed = folder.resolve("by-age");

        AgeCommand.run(
                Map.of("AGE_PASSPHRASE", PASSPHRASE, "AGE_PASSPHRASE_WORK_FACTOR", "14"),
                "-e",
                "-j",
                "batchpass",
                "-o",
                sealed.toString(),
                plaintext.toString());

        assertThat(KeyringFile.read(sealed, PASSPHRASE).medicalId()).isEqualTo(keyring.medicalId());
    }

    @Test
    void recovery_codes_differ_and_avoid_look_alikes() {
        var code = RecoveryCode.fresh();

        assertThat(code).matches("([0-9a-hjkmnp-tv-z]{6}-){4}[0-9a-hjkmnp-tv-z]{2}");
        assertThat(code).isNotEqualTo(RecoveryCode.fresh());
    }
}
