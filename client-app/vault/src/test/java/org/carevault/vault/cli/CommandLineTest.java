// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.carevault.model.id.InvitationCode;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.keyring.Keyrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees without any network. */
class CommandLineTest {
    private static final String RECORD = "0".repeat(32);

    @TempDir
    Path folder;

    private final Shell shell = new Shell().with("CAREVAULT_PASSPHRASE", "secret");

    @Test
    void whoami_tells_the_medical_id_and_nothing_else() throws Exception {
        var keyring = keyring();

        assertThat(shell.run("whoami", "--keyring", keyring, "--json").shown()).isEqualTo("""
                {"medicalId":"p00000000000000000000000000"}
                → 0""");
    }

    @Test
    void shared_options_stand_before_or_after_the_command() throws Exception {
        var keyring = keyring();

        assertThat(shell.run("--keyring", keyring, "--json", "whoami").exit()).isZero();
    }

    @Test
    void a_wrong_passphrase_is_one_line_and_a_hint() throws Exception {
        var keyring = keyring();

        assertThat(new Shell()
                        .with("CAREVAULT_PASSPHRASE", "wrong")
                        .run("whoami", "--keyring", keyring)
                        .shown())
                .isEqualTo("""
                error: PASSPHRASE_WRONG: The passphrase does not open this keyring.
                hint: Type it again; if it is lost, the recovery kit opens with the recovery code.
                → 1""");
    }

    @Test
    void without_terminal_and_environment_nobody_is_asked() throws Exception {
        var keyring = keyring();

        assertThat(new Shell()
                        .with("CAREVAULT_PASSPHRASE", "")
                        .run("whoami", "--keyring", keyring)
                        .shown())
                .isEqualTo("""
                error: PASSPHRASE_NEEDED: There is no terminal to ask for the passphrase.
                hint: Set CAREVAULT_PASSPHRASE, or run the command in a terminal.
                → 1""");
    }

    @Test
    void a_keyring_that_is_not_there_is_one_line_and_a_hint() {
        assertThat(shell.run("whoami", "--keyring", folder.resolve("no").toString())
                        .shown())
                .isEqualTo("""
                error: KEYRING_NOT_FOUND: There is no keyring file at this place.
                hint: Name it with --keyring FILE, or make one with the join command.
                → 1""");
    }

    @Test
    void a_keyring_cut_short_is_an_integrity_failure() throws Exception {
        var keyring = keyring();
        var bytes = Files.readAllBytes(Path.of(keyring));
        Files.write(Path.of(keyring), Arrays.copyOf(bytes, bytes.length - 20));

        assertThat(shell.run("whoami", "--keyring", keyring).shown()).isEqualTo("""
                error: KEYRING_DAMAGED: The keyring file is damaged or is not a keyring.
                hint: Restore it from a copy, or use the recovery kit.
                → 3""");
    }

    @Test
    void an_app_that_is_down_is_one_line_and_a_hint() throws Exception {
        var keyring = keyring();

        assertThat(shell.run("list", "--keyring", keyring, "--app", "http://127.0.0.1:1")
                        .shown())
                .isEqualTo("""
                error: APP_UNREACHABLE: The organisation's app does not answer.
                hint: Check that it runs and that the address in the keyring or --app is right.
                → 1""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "upload",
                "upload x.pdf",
                "open 0",
                "open " + "00000000000000000000000000000000",
                "grant",
                "grant --to nobody",
                "grant --to x --request y",
                "revoke",
                "remove me",
                "invite --role x",
                "log --fast",
                "whoami"
            })
    void a_wrong_command_line_is_usage_and_says_where_help_is(String line) {
        var result = shell.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ").contains("hint: ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_read_grant_without_purpose_is_usage() {
        var wish = new Terms().wish();

        assertThat(catchThrowable(() -> wish.terms(null))).hasMessageStartingWith("PURPOSE_NEEDED");
    }

    @Test
    void an_output_folder_that_is_not_there_is_told_before_anybody_logs_in() throws Exception {
        var target = folder.resolve("no/out.pdf").toString();

        assertThat(shell.run("open", RECORD, "--keyring", keyring(), "-o", target)
                        .err())
                .startsWith("error: FILE_NOT_WRITABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant --to p00000000000000000000000000 --purpose PATRQT",
                "grant --to p00000000000000000000000000 --purpose TREAT --until +12026-01-01T00:00:00Z",
                "grant --to p00000000000000000000000000 --purpose TREAT --until 9999-12-31",
                "request --patient p00000000000000000000000000 --purpose PATRQT",
                "invite --role p --expires +12026-01-01T00:00:00Z",
                "record-build --source main",
                "record-build --source main --package carevault_1.0:ab --jar pom.xml",
                "record-build --source main --pages no-such-list",
                "record-build --source main --pages pom.xml --release 1.0 --package carevault_1.0:ab --jar pom.xml"
            })
    void what_no_network_could_do_is_usage_before_anybody_logs_in(String line) throws Exception {
        var result = shell.run((line + " --app http://127.0.0.1:1 --keyring " + keyring()).split(" "));

        assertThat(result.exit()).as(result.err()).isEqualTo(2);
    }

    @Test
    void a_title_that_fits_into_no_card_is_usage_before_anything_is_sealed() throws Exception {
        var file = Files.writeString(folder.resolve("report.txt"), "blood count");
        var title = "x".repeat(70_000);

        var result = shell.run(
                "upload", file.toString(), "--title", title, "--app", "http://127.0.0.1:1", "--keyring", keyring());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: TITLE_TOO_LONG");
    }

    @Test
    void a_kit_that_cannot_be_written_is_told_before_the_invitation_is_used() {
        assertThat(join("asha.age", "no/kit.age").err()).startsWith("error: KIT_NOT_WRITTEN");
        assertThat(join("no/asha.age", "kit.age").err()).startsWith("error: KEYRING_NOT_WRITTEN");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_short_password_for_the_pages_is_told_before_the_invitation_is_used() {
        var result = shell.run(
                ("join --code " + InvitationCode.of(new byte[16]).text() + " --role p --app http://127.0.0.1:1"
                                + " --email asha@example.org --keyring " + folder.resolve("asha.age"))
                        .split(" "));

        assertThat(result.err()).startsWith("error: PASSWORD_TOO_SHORT");
        assertThat(folder).isEmptyDirectory();
    }

    private Shell.Result join(String keyring, String kit) {
        var code = InvitationCode.of(new byte[16]).text();
        return shell.run(
                "join",
                "--code",
                code,
                "--role",
                "p",
                "--app",
                "http://127.0.0.1:1",
                "--keyring",
                folder.resolve(keyring).toString(),
                "--kit",
                folder.resolve(kit).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "join",
                "whoami",
                "invite",
                "remove",
                "name",
                "record-build",
                "upload",
                "list",
                "request",
                "requests",
                "grant",
                "decline",
                "revoke",
                "open",
                "delete",
                "log"
            })
    void every_command_explains_itself(String command) {
        var result = shell.run(command, "--help");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Usage: vault " + command, "--keyring", "--json", "--yes");
        assertThat(result.err()).isEmpty();
    }

    private String keyring() throws Exception {
        var file = folder.resolve("asha.age");
        KeyringFile.write(file, Keyrings.fresh(), "secret");
        return file.toString();
    }
}
