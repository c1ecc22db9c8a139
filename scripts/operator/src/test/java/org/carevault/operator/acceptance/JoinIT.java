// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An invitation lets one person in, once, and who was let in knows it from the organisations, not from the app. */
@ExtendWith(OneConsortium.class)
class JoinIT {
    private final Consortium consortium;
    private final String code;
    private final String name = "newcomer-" + System.nanoTime();

    JoinIT(Consortium consortium) {
        this.consortium = consortium;
        this.code = consortium
                .vault("city-admin", "invite", "--role", "p", "--json")
                .text("code");
    }

    @Test
    void a_used_invitation_lets_no_second_person_in() {
        assertThat(join(name, consortium.cityApp()).exit()).isZero();

        var second = join(name + "-2", consortium.cityApp());

        assertThat(second.exit()).as(second.err()).isEqualTo(1);
        assertThat(second.err()).contains("INVITATION_NOT_FOUND").contains("hint:");
        assertThat(consortium.keyring(name + "-2")).doesNotExist();
    }

    @Test
    void whoever_is_overtaken_after_his_certificate_was_made_is_kept_out_by_the_chain() throws IOException {
        try (var app = new LyingApp(consortium.cityApp(), (asked, body) -> {
            if (asked.equals("POST /join")) join(name, consortium.cityApp());
            return body;
        })) {
            var second = join(name + "-2", app.url());

            assertThat(second.exit()).as(second.err()).isEqualTo(1);
            assertThat(second.err()).contains("INVITATION_USED").contains("hint:");
            assertThat(consortium.keyring(name + "-2")).doesNotExist();
            assertThat(consortium.vault(name, "list").exit()).isZero();
        }
    }

    @Test
    void a_keyring_of_a_member_joins_no_second_time() throws IOException {
        assertThat(join(name, consortium.cityApp()).exit()).isZero();
        var keyring = Files.readAllBytes(consortium.keyring(name));
        var another = consortium
                .vault("city-admin", "invite", "--role", "p", "--json")
                .text("code");

        var again = consortium.vault(name, "join", "--code", another, "--role", "p", "--app", consortium.cityApp());

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("FILE_EXISTS");
        assertThat(consortium.keyring(name)).hasBinaryContent(keyring);
        assertThat(consortium.vault(name, "list").exit()).isZero();
    }

    @Test
    void a_swallowed_join_that_is_told_valid_is_no_success_and_its_keys_are_kept() throws IOException {
        try (var app = new LyingApp(consortium.cityApp(), (asked, body) -> body)) {
            app.swallow("POST /transactions/submit", "{}");
            app.swallow("GET /transactions/", "{\"status\":\"VALID\",\"block\":7}");

            var join = join(name, app.url());

            assertThat(join.exit()).as(join.err()).isEqualTo(3);
            assertThat(join.err()).contains("COMMIT_NOT_CONFIRMED").contains("hint:");
            assertThat(consortium.keyring(name)).exists();
        }
    }

    @Test
    void a_kit_that_cannot_be_kept_leaves_the_invitation_for_another_attempt() {
        var unwritable = consortium.home().resolve("k".repeat(300)).toString();

        var join = consortium.vault(
                name, "join", "--code", code, "--role", "p", "--app", consortium.cityApp(), "--kit", unwritable);

        assertThat(join.exit()).as(join.err()).isEqualTo(1);
        assertThat(join.err()).contains("KIT_NOT_WRITTEN").doesNotContain("Recovery code");
        assertThat(consortium.keyring(name)).doesNotExist();
        assertThat(join(name, consortium.cityApp()).exit()).isZero();
    }

    private Result join(String who, String app) {
        return consortium.vault(who, "join", "--code", code, "--role", "p", "--app", app);
    }
}
