// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationKeyTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_sealed_opens_after_a_restart() throws Exception {
        byte[] sealed = OrganisationKey.at(folder.resolve("account.key")).seal("name".getBytes(UTF_8));

        OrganisationKey again = OrganisationKey.at(folder.resolve("account.key"));

        assertThat(new String(again.open(sealed), UTF_8)).isEqualTo("name");
        assertThat(new String(sealed, UTF_8))
                .startsWith("age-encryption.org/v1")
                .doesNotContain("name");
    }

    @Test
    void the_key_is_for_its_owners_eyes_only() throws Exception {
        Path file = folder.resolve("account.key");

        OrganisationKey key = OrganisationKey.at(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(key.toString()).doesNotContain("AGE-SECRET");
    }

    @Test
    void another_organisations_key_opens_nothing_and_hides_under_other_names() throws Exception {
        OrganisationKey ours = OrganisationKey.at(folder.resolve("ours.key"));
        OrganisationKey theirs = OrganisationKey.at(folder.resolve("theirs.key"));

        assertThat(ours.hidden("p1")).isNotEqualTo(theirs.hidden("p1")).isNotEqualTo(ours.hidden("p2"));
        assertThatThrownBy(() -> theirs.open(ours.seal(new byte[1]))).isInstanceOf(IllegalStateException.class);
    }
}
