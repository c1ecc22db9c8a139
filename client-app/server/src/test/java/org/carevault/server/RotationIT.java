// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
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

/** A member's new keys: who gets a certificate for which, and what becomes of the old ones. */
class RotationIT {
    @RegisterExtension
    private static final Town TOWN = new Town();

    private static Actor asha;

    @BeforeAll
    static void people_come_in() {
        asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
    }

    @Test
    void after_a_rotation_the_new_key_comes_in_and_the_old_one_does_not() {
        Actor before = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);

        Actor after = rotated(before);

        assertThat(after.logIn().status()).isEqualTo(201);
        assertThat(before.http().get("/consents").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(before.logIn().code()).isEqualTo("CHALLENGE_UNKNOWN");
    }

    @Test
    void keys_are_rotated_a_second_time() {
        Actor once = rotated(TOWN.people().newcomer(Stack.CITY, Role.DOCTOR));
        once.logIn();

        Actor twice = rotated(once);

        assertThat(twice.logIn().status()).isEqualTo(201);
        assertThat(once.logIn().code()).isEqualTo("CHALLENGE_UNKNOWN");
    }

    @Test
    void a_certificate_alone_changes_nothing() {
        Actor before = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        KeyPair fresh = People.keys();

        Answer certificate = renew(before, before.id(), fresh);
        Actor after = before.renewed(certificate.text("certificate"), fresh.getPrivate());

        assertThat(certificate.status()).isEqualTo(201);
        assertThat(after.logIn().code()).isEqualTo("CHALLENGE_UNKNOWN");
        assertThat(before.http().get("/consents").status()).isEqualTo(200);
        assertThat(before.logIn().status()).isEqualTo(201);
    }

    @Test
    void what_became_of_a_rotation_is_told_to_the_session_that_it_ended() {
        Actor before = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        String transaction = before.submit(People.rotation(People.keys()));

        Answer status = before.http().get("/transactions/" + transaction);

        assertThat(status.text("status")).isEqualTo("VALID");
    }

    @Test
    void a_stranger_gets_no_certificate() {
        var csr = Map.of("csr", People.request(asha.id(), People.keys()));

        Answer answer = new Http(TOWN.stack().address(Stack.CITY)).post("/account/certificate", csr);

        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void nobody_gets_a_certificate_in_somebody_elses_name() {
        Actor ravi = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);

        assertThat(renew(ravi, asha.id(), People.keys()).code()).isEqualTo("FORBIDDEN");
        assertThat(renew(ravi, People.somebody(), People.keys()).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_key_that_was_used_before_gets_no_certificate() {
        Actor before = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        KeyPair first = People.keys();
        Actor once = People.rotated(before, first);
        once.logIn();
        Answer present = renew(once, once.id(), first);
        rotated(once).logIn();

        Actor other = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        Answer former = renew(other, other.id(), first);

        assertThat(List.of(present.code(), former.code())).containsOnly("ALREADY_EXISTS");
    }

    @Test
    void a_request_that_is_none_gets_no_certificate() {
        Answer answer = asha.http().post("/account/certificate", Map.of("csr", "-----BEGIN NOTHING-----"));

        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void certificates_are_counted() {
        Actor member = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);

        String last = "";
        for (int i = 0; i < 12 && !last.equals("TOO_MANY_REQUESTS"); i++) {
            last = renew(member, member.id(), People.keys()).code();
        }

        assertThat(last).isEqualTo("TOO_MANY_REQUESTS");
    }

    @Test
    void a_grant_to_a_member_with_new_keys_is_a_grant_like_any_other() {
        Actor doctor = rotated(TOWN.people().newcomer(Stack.CITY, Role.DOCTOR));
        doctor.logIn();
        var record = Stories.record();
        asha.submit(Stories.create(record, asha.id(), Stories.object(), Sha256.hash("x".getBytes(US_ASCII)), null));

        asha.submit(Stories.read(Stories.consent(), doctor.id(), record, null));

        assertThat(doctor.http().get("/records?patient=" + asha.id()).json().path("records"))
                .hasSize(1);
    }

    private static Actor rotated(Actor member) {
        return People.rotated(member, People.keys());
    }

    private static Answer renew(Actor member, MedicalId name, KeyPair keys) {
        return member.http().post("/account/certificate", Map.of("csr", People.request(name, keys)));
    }
}
