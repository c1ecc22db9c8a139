// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Base64;
import org.carevault.model.SignedText;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.id.Role;
import org.carevault.model.json.UtcTime;
import org.carevault.server.chain.Person;
import org.carevault.server.http.RequestBody;
import org.carevault.server.ledger.Pass;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Http;
import org.carevault.server.stack.People;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names of staff, from the administrator who signs them to the patient of another hospital who looks for one. */
class NamesIT {
    @RegisterExtension
    private static final Town TOWN = new Town();

    private static Actor patient;
    private static Actor doctor;
    private static Actor leaving;
    private static SignedName signed;

    @BeforeAll
    static void two_doctors_have_published_names() throws Exception {
        patient = TOWN.people().newcomer(Stack.LAKESIDE, Role.PATIENT);
        doctor = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        leaving = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        signed = name(TOWN.people().cityAdministrator(), doctor, "Dr Meera Mehta");
        assertThat(publish(TOWN.people().cityAdministrator(), signed).status()).isEqualTo(200);
        publish(
                TOWN.people().cityAdministrator(),
                name(TOWN.people().cityAdministrator(), leaving, "Dr Meera Leaving"));
    }

    @Test
    void a_patient_of_another_hospital_finds_a_doctor_by_a_part_of_the_name() {
        JsonNode found = patient.http().get("/names?q=mehta").json();

        assertThat(found.path("names").findValuesAsText("medicalId"))
                .containsExactly(doctor.id().text());
        assertThat(found.path("names").path(0)).isEqualTo(new ObjectMapper().valueToTree(signed));
    }

    @Test
    void an_app_that_does_not_answer_is_named() {
        JsonNode found = patient.http().get("/names").json();

        assertThat(found.path("unavailable").toString()).isEqualTo("[\"AcmeInsuranceMSP\"]");
    }

    @Test
    void one_organisations_names_are_found_and_one_members() {
        String id = doctor.id().text();

        assertThat(patient.http()
                        .get("/names?organisation=LakesideHospitalMSP")
                        .json()
                        .path("names")
                        .isEmpty())
                .isTrue();
        assertThat(patient.http().get("/names/" + id).text("name")).isEqualTo("Dr Meera Mehta");
        assertThat(doctor.http().get("/names/" + id).text("name")).isEqualTo("Dr Meera Mehta");
        assertThat(patient.http().get("/names/" + patient.id()).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void who_was_removed_has_no_name_any_more() {
        TOWN.people().cityAdministrator().submit(new RemoveMemberArgument(leaving.id()));

        assertThat(doctor.http().get("/names?q=leaving").json().path("names").isEmpty())
                .isTrue();
    }

    @Test
    void a_patients_name_is_never_published() {
        Actor own = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);

        assertThat(publish(TOWN.people().cityAdministrator(), name(TOWN.people().cityAdministrator(), own, "Asha Rao"))
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void only_an_administrator_of_the_members_organisation_publishes() {
        Actor lakeside = TOWN.people().lakesideAdministrator();

        assertThat(publish(doctor, name(doctor, doctor, "Dr Best")).code()).isEqualTo("FORBIDDEN");
        assertThat(publish(lakeside, name(lakeside, doctor, "Dr Other")).code()).isEqualTo("FORBIDDEN");
        assertThat(publish(TOWN.people().anotherAdministrator(), signed).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_name_that_is_not_what_was_signed_is_refused() {
        SignedName fresh = name(TOWN.people().cityAdministrator(), doctor, "Dr Mehta");
        SignedName changed = new SignedName(
                fresh.medicalId(),
                "Dr Changed",
                fresh.organisation(),
                fresh.role(),
                fresh.time(),
                fresh.signer(),
                fresh.certificate(),
                fresh.signature());

        assertThat(publish(TOWN.people().cityAdministrator(), changed).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void an_older_signature_does_not_come_back() {
        assertThat(publish(TOWN.people().cityAdministrator(), signed).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_former_key_publishes_nothing_any_more() {
        Actor before = TOWN.people().anotherAdministrator();
        Actor after = rotated(before);
        SignedName name = name(before, doctor, "Dr Meera Former");

        assertThat(publish(before, name).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(publish(after, name).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void what_an_administrators_former_key_signed_stands_until_the_new_one_signs_it_again() {
        Actor before = TOWN.people().anotherAdministrator();
        Actor omar = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        publish(before, name(before, omar, "Dr Omar Anand"));
        Actor after = rotated(before);
        assertThat(published(omar)).isEqualTo(before.certificate());

        Answer again = publish(after, name(after, omar, "Dr Omar Anand"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(published(omar)).isEqualTo(after.certificate());
    }

    @Test
    void a_name_that_deceives_the_eye_is_refused() {
        for (String name : new String[] {"", "Dr \u202enil", "Dr <b>", "x".repeat(81)}) {
            assertThat(publish(
                                    TOWN.people().cityAdministrator(),
                                    name(TOWN.people().cityAdministrator(), doctor, name))
                            .code())
                    .isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void nobody_asks_between_apps_without_a_pass_of_a_known_organisation() {
        Http stranger = new Http(TOWN.stack().address(Stack.CITY));

        Answer without = stranger.get("/exchange/names");
        Answer selfMade = stranger.get("/exchange/names", "X-CareVault-Pass", selfMadePass());

        assertThat(without.code()).isEqualTo("PASS_REFUSED");
        assertThat(selfMade.code()).isEqualTo("PASS_REFUSED");
        assertThat(stranger.get("/exchange/names", "X-CareVault-Pass", "x").code())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void a_pass_opens_the_app_that_it_names_and_no_other() {
        String pass = pass(patient);

        assertThat(new Http(TOWN.stack().address(Stack.CITY))
                        .get("/exchange/names", "X-CareVault-Pass", pass)
                        .status())
                .isEqualTo(200);
        assertThat(new Http(TOWN.stack().address(Stack.REGULATOR))
                        .get("/exchange/names", "X-CareVault-Pass", pass)
                        .code())
                .isEqualTo("PASS_REFUSED");
    }

    // Whoever has a certificate of a member organisation may ask; apps have one, and so have people.
    private static String pass(Actor actor) {
        String time = UtcTime.format(Instant.now());
        byte[] text = passText(Stack.LAKESIDE, time);
        return encoded(new Pass(Stack.LAKESIDE, Stack.CITY, time, actor.certificate(), actor.sign(text)));
    }

    private static String selfMadePass() {
        Person mallory = Person.of(Role.DOCTOR, Stack.LAKESIDE);
        String time = UtcTime.format(Instant.now());
        String signature = mallory.sign(passText(Stack.LAKESIDE, time));
        return encoded(new Pass(Stack.LAKESIDE, Stack.CITY, time, mallory.certificate(), signature));
    }

    private static byte[] passText(String organisation, String time) {
        return SignedText.of(
                "pass",
                patient.fingerprint().getBytes(UTF_8),
                organisation.getBytes(UTF_8),
                Stack.CITY.getBytes(UTF_8),
                time.getBytes(UTF_8));
    }

    private static String encoded(Pass pass) {
        return Base64.getEncoder().encodeToString(RequestBody.write(pass));
    }

    private static Actor rotated(Actor administrator) {
        Actor after = People.rotated(administrator, People.keys());
        after.logIn();
        return after;
    }

    /** The certificate whose key signed the name that the app tells. */
    private static String published(Actor member) {
        return doctor.http().get("/names/" + member.id()).text("certificate");
    }

    private static SignedName name(Actor signer, Actor subject, String name) {
        String time = UtcTime.format(Instant.now());
        SignedName unsigned = new SignedName(
                subject.id().text(),
                name,
                Stack.CITY,
                subject.id().role().text(),
                time,
                signer.id().text(),
                signer.certificate(),
                "");
        return new SignedName(
                unsigned.medicalId(),
                name,
                unsigned.organisation(),
                unsigned.role(),
                time,
                unsigned.signer(),
                unsigned.certificate(),
                signer.sign(unsigned.text(signer.fingerprint())));
    }

    private static Answer publish(Actor administrator, SignedName name) {
        String address = "/names/" + name.medicalId();
        return administrator.http().put(address, RequestBody.write(name));
    }
}
