// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.UtcTime;
import org.carevault.server.chain.Stories;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Http;
import org.carevault.server.stack.People;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may come in, what belongs to whom, and how somebody is stopped. */
class MembersIT {
    private static final byte[] KEYRING = "age-encryption.org/v1\n-> scrypt …".getBytes(UTF_8);

    @RegisterExtension
    private static final Town TOWN = new Town();

    private static Actor asha;
    private static Actor ravi;

    @BeforeAll
    static void start() throws Exception {
        asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        ravi = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
    }

    @Test
    void an_unknown_invitation_gives_no_certificate() {
        Answer answer = join(InvitationCode.of(new byte[16]), Role.PATIENT);

        assertThat(answer.code()).isEqualTo("INVITATION_NOT_FOUND");
    }

    @Test
    void an_invitation_for_another_role_gives_no_certificate() {
        Answer answer = join(TOWN.people().invite(Stack.CITY, Role.PATIENT), Role.DOCTOR);

        assertThat(answer.code()).isEqualTo("INVITATION_NOT_FOUND");
    }

    @Test
    void an_invitation_of_a_removed_administrator_gives_no_certificate() {
        Actor administrator = TOWN.people().anotherAdministrator();
        InvitationCode code = TOWN.people().invite(administrator, Role.PATIENT);
        TOWN.people().solutionAdministrator().submit(new DeassignAdministratorArgument(administrator.id()));

        Answer answer = join(code, Role.PATIENT);

        assertThat(answer.code()).isEqualTo("INVITATION_NOT_FOUND");
    }

    @Test
    void a_challenge_works_once() {
        String challenge = challenge(asha);
        Map<String, String> answer = asha.answer(challenge, UtcTime.format(Instant.now()));

        Answer first = asha.http().post("/sessions", answer);
        Answer second = asha.http().post("/sessions", answer);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.code()).isEqualTo("CHALLENGE_UNKNOWN");
    }

    @Test
    void somebody_elses_challenge_certificate_or_signature_is_refused() {
        String time = UtcTime.format(Instant.now());
        Map<String, String> stolen = asha.answer(challenge(ravi), time);
        Map<String, String> otherKey = new HashMap<>(ravi.answer(challenge(asha), time));
        otherKey.put("medicalId", asha.id().text());
        Map<String, String> forged = new HashMap<>(asha.answer(challenge(asha), time));
        forged.put("signature", ravi.sign(new byte[] {1}));

        for (Map<String, String> answer : List.of(stolen, otherKey, forged)) {
            assertThat(asha.http().post("/sessions", answer).code()).isEqualTo("CHALLENGE_UNKNOWN");
        }
    }

    @Test
    void an_old_answer_is_refused() {
        String old = UtcTime.format(Instant.now().minusSeconds(301));

        Answer answer = asha.http().post("/sessions", asha.answer(challenge(asha), old));

        assertThat(answer.code()).isEqualTo("CHALLENGE_UNKNOWN");
    }

    @Test
    void who_logs_out_is_out() {
        Actor member = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);

        member.http().delete("/sessions");

        assertThat(member.http().get("/consents").code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_removed_member_is_out_at_once_and_cannot_come_back() {
        Actor doctor = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        TOWN.people().cityAdministrator().submit(new RemoveMemberArgument(doctor.id()));

        Answer next = doctor.http().get("/consents");
        Answer again = doctor.logIn();

        assertThat(next.code()).isEqualTo("MEMBER_REMOVED");
        assertThat(again.code()).isEqualTo("MEMBER_REMOVED");
    }

    @Test
    void a_removed_members_certificate_is_revoked_which_a_block_of_configuration_tells() throws Exception {
        Actor doctor = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        long before = height();
        TOWN.people().cityAdministrator().submit(new RemoveMemberArgument(doctor.id()));

        for (int i = 0; i < 100 && height() < before + 2; i++) {
            Thread.sleep(100);
        }

        assertThat(height()).isEqualTo(before + 2);
    }

    @Test
    void a_keyring_comes_back_against_its_verifier_and_otherwise_with_one_answer() {
        byte[] verifier = new byte[32];
        asha.http().put("/keyrings", KEYRING, "X-CareVault-Verifier", base64(verifier));

        Answer right = fetch(asha.id().text(), verifier);
        Answer wrong = fetch(asha.id().text(), new byte[] {1});
        Answer unknown = fetch(People.somebody().text(), verifier);

        assertThat(right.body()).isEqualTo(KEYRING);
        assertThat(wrong.code()).isEqualTo("KEYRING_NOT_AVAILABLE");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void an_account_is_its_owners_and_unreadable_in_the_store() throws Exception {
        asha.http().put("/account", "{\"name\":\"Asha Canary\"}".getBytes(UTF_8));

        assertThat(asha.http().get("/account").text("name")).isEqualTo("Asha Canary");
        assertThat(ravi.http().get("/account").json().isEmpty()).isTrue();
        assertThat(textOfTheStore()).contains("age-encryption").doesNotContain("Canary");
    }

    @Test
    void a_relay_carries_no_call_without_its_signers_session() {
        Answer stranger = new Actor(ravi, TOWN.stack().address(Stack.CITY)).endorse(grant());

        assertThat(stranger.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_relay_carries_no_call_of_a_chaincode_that_manages_chaincodes() {
        Answer answer = asha.endorse("_lifecycle", "QueryChaincodeDefinitions", "");

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void five_refusals_in_ten_minutes_make_a_reader_wait() {
        Actor doctor = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        RecordId record = Stories.record();
        asha.submit(Stories.create(record, asha.id(), Stories.object(), Sha256.hash(KEYRING), null));
        var access = Stories.access(asha.id(), record, 1, Purpose.TREAT, Stories.consent());
        for (int i = 0; i < 5; i++) {
            doctor.submit(access);
        }

        Answer sixth = doctor.endorse(access);

        assertThat(sixth.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(sixth.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 601L);
    }

    @Test
    void the_thirty_first_access_of_a_minute_waits() {
        Actor patient = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        var access = Stories.access(patient.id(), Stories.record(), 1, Purpose.PATRQT, null);

        String last = "";
        for (int i = 0; i < 40 && !last.equals("TOO_MANY_REQUESTS"); i++) {
            last = patient.endorse(access).code();
        }

        assertThat(last).isEqualTo("TOO_MANY_REQUESTS");
    }

    @Test
    void a_store_that_is_down_is_named_and_works_again_when_it_is_back() throws Exception {
        TOWN.stack().stopStore();
        Answer down = asha.http().get("/account");
        TOWN.stack().startStore();
        Answer up = asha.http().get("/account");

        assertThat(down.code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(up.status()).isEqualTo(200);
    }

    private static Argument grant() {
        return Stories.read(Stories.consent(), asha.id(), Stories.record(), null);
    }

    private static String challenge(Actor actor) {
        return actor.http()
                .post("/challenges", Map.of("medicalId", actor.id().text()))
                .text("challenge");
    }

    private static long height() {
        return new Http(TOWN.stack().address(Stack.CITY))
                .get("/healthz")
                .json()
                .path("height")
                .asLong();
    }

    private static Answer join(InvitationCode code, Role role) {
        var id = MedicalId.of(role, new byte[16]);
        return new Http(TOWN.stack().address(Stack.CITY))
                .post("/join", Map.of("code", code.text(), "csr", People.request(id, People.keys())));
    }

    private static Answer fetch(String medicalId, byte[] verifier) {
        return new Http(TOWN.stack().address(Stack.CITY))
                .post("/keyrings/fetch", Map.of("medicalId", medicalId, "verifier", base64(verifier)));
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
