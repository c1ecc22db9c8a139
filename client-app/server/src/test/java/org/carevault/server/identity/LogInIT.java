// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.carevault.model.id.Role;
import org.carevault.model.json.UtcTime;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Http;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Coming in by e-mail address and with an authenticator. */
class LogInIT {
    private static final Duration PACE = Duration.ofMillis(250);

    @RegisterExtension
    private static final Town TOWN = new Town();

    private Actor asha;
    private byte[] verifier;

    @BeforeEach
    void a_patient_has_left_a_keyring() {
        asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        verifier = leaveKeyring(asha);
    }

    @Test
    void an_address_stands_for_the_medical_id_whatever_its_capitals() {
        nameAddress(asha, "Asha@Example.org");

        Answer answer = fetch("email", " asha@example.ORG", verifier);

        assertThat(answer.body()).isEqualTo(keyring(asha));
    }

    @Test
    void an_unknown_address_gets_the_answer_of_a_wrong_vault_code_at_the_same_time() {
        nameAddress(asha, "known@example.org");

        long start = System.nanoTime();
        Answer wrong = fetch("email", "known@example.org", new byte[32]);
        long between = System.nanoTime();
        Answer unknown = fetch("email", "unknown@example.org", verifier);
        long end = System.nanoTime();

        assertThat(wrong.code()).isEqualTo("KEYRING_NOT_AVAILABLE");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(Duration.ofNanos(between - start)).isGreaterThanOrEqualTo(PACE);
        assertThat(Duration.ofNanos(end - between)).isGreaterThanOrEqualTo(PACE);
    }

    @Test
    void two_who_name_one_address_come_in_each_by_the_own_vault_code() {
        Actor ravi = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        byte[] ravis = leaveKeyring(ravi);
        nameAddress(asha, "family@example.org");
        nameAddress(ravi, "family@example.org");

        assertThat(fetch("email", "family@example.org", verifier).body()).isEqualTo(keyring(asha));
        assertThat(fetch("email", "family@example.org", ravis).body()).isEqualTo(keyring(ravi));
    }

    @Test
    void a_given_up_address_leads_nowhere() {
        nameAddress(asha, "old@example.org");
        nameAddress(asha, "new@example.org");

        assertThat(fetch("email", "old@example.org", verifier).code()).isEqualTo("KEYRING_NOT_AVAILABLE");
        assertThat(fetch("email", "new@example.org", verifier).status()).isEqualTo(200);
    }

    @Test
    void a_challenge_for_an_address_is_its_members_and_one_for_an_unknown_address_nobodys() {
        nameAddress(asha, "challenge@example.org");

        Answer known = challenge("challenge@example.org");
        Answer unknown = challenge("nobody@example.org");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(201);
        assertThat(logIn(asha, known, null).status()).isEqualTo(201);
        assertThat(logIn(asha, unknown, null).code()).isEqualTo("CHALLENGE_UNKNOWN");
    }

    @Test
    void what_is_no_address_is_refused_and_no_address_stands_in_the_store() throws Exception {
        nameAddress(asha, "canary@example.org");

        Answer refused = asha.http().put("/account", "{\"email\":\"no address\"}".getBytes(UTF_8));

        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(fetch("email", "canary@example.org", verifier).status()).isEqualTo(200);
        assertThat(textOfTheStore()).contains("logins").doesNotContain("canary");
    }

    @Test
    void an_authenticator_guards_keyring_and_session_and_no_code_counts_twice() {
        byte[] secret = begin(asha);
        long step = step();
        assertThat(fetch("medicalId", asha.id().text(), verifier).status()).isEqualTo(200); // not confirmed yet
        assertThat(confirm(asha, OneTimeCode.of(secret, step)).json().path("on").asBoolean())
                .isTrue();

        assertThat(fetch("medicalId", asha.id().text(), verifier).code()).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(fetch(asha, OneTimeCode.of(secret, step)).code()).isEqualTo("SECOND_FACTOR_WRONG");
        Answer keyring = fetch(asha, OneTimeCode.of(secret, step + 1));
        String proof = keyring.headers().firstValue("X-CareVault-Proof").orElseThrow();

        assertThat(keyring.body()).isEqualTo(keyring(asha));
        assertThat(logIn(asha, challenge(asha), null).code()).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(logIn(asha, challenge(asha), OneTimeCode.of(secret, step + 1))
                        .code())
                .isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(logIn(asha, challenge(asha), proof).status()).isEqualTo(201);
        assertThat(logIn(asha, challenge(asha), proof).code()).isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void a_wrong_vault_code_does_not_tell_that_an_authenticator_is_on() {
        byte[] secret = begin(asha);
        confirm(asha, OneTimeCode.of(secret, step()));

        assertThat(fetch("medicalId", asha.id().text(), new byte[32]).code()).isEqualTo("KEYRING_NOT_AVAILABLE");
    }

    @Test
    void who_guesses_codes_waits() {
        confirm(asha, OneTimeCode.of(begin(asha), step()));

        String last = "";
        for (int i = 0; i < 6; i++) {
            last = fetch(asha, "12345" + i).code();
        }

        assertThat(last).isEqualTo("TOO_MANY_REQUESTS");
    }

    @Test
    void an_authenticator_is_switched_off_by_its_code_only() {
        byte[] secret = begin(asha);
        long step = step();
        confirm(asha, OneTimeCode.of(secret, step));

        Answer again = asha.http().post("/account/totp", Map.of());
        Answer wrong = asha.http().post("/account/totp/end", Map.of("code", "x"));
        Answer right = asha.http().post("/account/totp/end", Map.of("code", OneTimeCode.of(secret, step + 1)));

        assertThat(again.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(wrong.code()).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(right.json().path("on").asBoolean()).isFalse();
        assertThat(fetch("medicalId", asha.id().text(), verifier).status()).isEqualTo(200);
    }

    @Test
    void a_read_mark_moves_on_and_never_back() {
        assertThat(asha.http().get("/account/read-mark").json().path("block").isNull())
                .isTrue();

        asha.http().put("/account/read-mark", "{\"block\":17}".getBytes(UTF_8));
        asha.http().put("/account/read-mark", "{\"block\":5}".getBytes(UTF_8));

        assertThat(asha.http().get("/account/read-mark").json().path("block").asInt())
                .isEqualTo(17);
        assertThat(asha.http().get("/account").json().isEmpty()).isTrue();
    }

    private static byte[] begin(Actor member) {
        return Base32.decode(member.http().post("/account/totp", Map.of()).text("secret"));
    }

    private static Answer confirm(Actor member, String code) {
        return member.http().put("/account/totp", ("{\"code\":\"" + code + "\"}").getBytes(UTF_8));
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }

    private static byte[] leaveKeyring(Actor member) {
        byte[] verifier = new byte[32];
        System.arraycopy(member.id().text().getBytes(US_ASCII), 0, verifier, 0, 28);
        member.http().put("/keyrings", keyring(member), "X-CareVault-Verifier", base64(verifier));
        return verifier;
    }

    private static byte[] keyring(Actor member) {
        return ("age-encryption.org/v1\n-> scrypt " + member.id()).getBytes(UTF_8);
    }

    private static void nameAddress(Actor member, String address) {
        member.http().put("/account", ("{\"email\":\"" + address + "\"}").getBytes(UTF_8));
    }

    private static Answer fetch(String as, String name, byte[] verifier) {
        return stranger().post("/keyrings/fetch", Map.of(as, name, "verifier", base64(verifier)));
    }

    private Answer fetch(Actor member, String code) {
        var request = Map.of("medicalId", member.id().text(), "verifier", base64(verifier), "secondFactor", code);
        return stranger().post("/keyrings/fetch", request);
    }

    private static Answer challenge(Actor member) {
        return stranger().post("/challenges", Map.of("medicalId", member.id().text()));
    }

    private static Answer challenge(String address) {
        return stranger().post("/challenges", Map.of("email", address));
    }

    private static Answer logIn(Actor member, Answer challenge, String secondFactor) {
        Map<String, String> answer =
                new HashMap<>(member.answer(challenge.text("challenge"), UtcTime.format(Instant.now())));
        if (secondFactor != null) {
            answer.put("secondFactor", secondFactor);
        }
        return stranger().post("/sessions", answer);
    }

    private static Http stranger() {
        return new Http(TOWN.stack().address(Stack.CITY));
    }

    private static String textOfTheStore() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(TOWN.stack().home().resolve("run/object-store"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(file).append(new String(Files.readAllBytes(file), US_ASCII));
            }
        }
        return text.toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
