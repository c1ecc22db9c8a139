// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.server.chain.Stories;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Upload, grant, read and revoke through the apps of a network in which nothing is faked. */
class MainJobIT {
    private static final byte[] DOCUMENT =
            "not for the app to understand".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CARD = "a sealed card".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SLOT = "a sealed key".getBytes(StandardCharsets.US_ASCII);
    private static final Sha256 HASH = Sha256.hash(DOCUMENT);

    @RegisterExtension
    private static final Town TOWN = new Town();

    private static Actor asha;
    private static Actor mehta;
    private static Actor lin;

    @BeforeAll
    static void people_come_in() {
        asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        mehta = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        lin = TOWN.people().newcomer(Stack.LAKESIDE, Role.DOCTOR);
    }

    @Test
    void a_granted_document_is_read_and_after_the_revocation_not() {
        RecordId record = upload();
        ConsentId consent = grant(record, mehta);

        String access = mehta.submit(Stories.access(asha.id(), record, 1, Purpose.TREAT, consent));
        Answer document = mehta.http().get(document(record, access));
        asha.submit(new RevokeArgument(consent));
        Answer after = mehta.http().get(document(record, access));

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).isEqualTo(DOCUMENT);
        assertThat(after.code()).isEqualTo("RELEASE_REFUSED");
    }

    @Test
    void a_reader_of_another_hospital_gets_it_through_his_own_app_against_a_ticket() {
        RecordId record = upload();
        ConsentId consent = grant(record, lin);
        String access = lin.submit(Stories.access(asha.id(), record, 1, Purpose.TREAT, consent));
        String object = lin.http()
                .get("/records/" + record)
                .json()
                .at("/versions/0/object")
                .asText();
        String ticket = lin.ticket("read-document", Stack.CITY, record.text(), "1", object, access, "");

        Answer without = lin.http().get(document(record, access));
        Answer document = lin.http().get(document(record, access), "X-CareVault-Ticket", ticket);
        Answer again = lin.http().get(document(record, access), "X-CareVault-Ticket", ticket);

        assertThat(without.code()).isEqualTo("TICKET_REFUSED");
        assertThat(document.body()).isEqualTo(DOCUMENT);
        assertThat(again.code()).isEqualTo("TICKET_REFUSED");
    }

    @Test
    void a_slot_is_written_once_by_the_patient_and_read_by_its_owner_only() {
        RecordId record = upload();
        String object = asha.http()
                .get("/records/" + record)
                .json()
                .at("/versions/0/object")
                .asText();
        String address = "/objects/" + object + "/slots/" + mehta.id();

        Answer early = asha.http().put(address, SLOT);
        grant(record, mehta);
        Answer written = asha.http().put(address, SLOT);
        Answer twice = asha.http().put(address, SLOT);
        Answer read = mehta.http().get("/records/" + record + "/versions/1/slot");
        Answer stranger = mehta.http().put("/objects/" + object + "/slots/" + lin.id(), SLOT);

        assertThat(early.code()).isEqualTo("FORBIDDEN");
        assertThat(written.status()).isEqualTo(201);
        assertThat(twice.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(read.body()).isEqualTo(SLOT);
        assertThat(stranger.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void cards_are_for_whom_the_chain_entitles() {
        RecordId record = upload();
        String card = "/records/" + record + "/versions/1/card";

        Answer before = mehta.http().get(card);
        grant(record, mehta);
        Answer granted = mehta.http().get(card);

        assertThat(before.code()).isEqualTo("NO_CONSENT");
        assertThat(granted.body()).isEqualTo(CARD);
    }

    @Test
    void the_log_is_the_patients_and_anothers_only_against_his_own_committed_view() {
        RecordId record = upload();
        ConsentId consent = Stories.consent();
        asha.submit(Stories.grant(consent, lin.id(), Scope.of(List.of(record)), Action.AUDIT_LOG, null));
        String query = "/events?patient=" + asha.id() + "&record=" + record;

        Answer without = lin.http().get(query);
        String view = lin.submit(new ViewLogArgument(asha.id(), record, consent));
        Answer shown = lin.http().get(query + "&transaction=" + view);
        Answer borrowed = mehta.http().get(query + "&transaction=" + view);

        assertThat(without.code()).isEqualTo("FORBIDDEN");
        assertThat(shown.json().path("events"))
                .extracting(event -> event.path("type").asText())
                .containsExactly("create", "grant", "view-log");
        assertThat(borrowed.code()).isEqualTo("RELEASE_REFUSED");
    }

    @Test
    void a_refusal_of_the_chaincode_comes_back_under_its_own_code() {
        Answer answer =
                mehta.endorse(Stories.create(Stories.record(), asha.id(), Stories.object(), HASH, Stories.consent()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("NO_CONSENT");
        assertThat(answer.text("hint")).isNotEmpty();
    }

    @Test
    void a_doctor_of_another_hospital_sends_a_record_to_the_patients_home_against_tickets() {
        ConsentId consent = Stories.consent();
        asha.submit(Stories.grant(consent, lin.id(), Scope.everything(), Action.APPEND, null));
        RecordId record = Stories.record();
        ObjectName object = Stories.object();

        Answer document = putAbroad(object, "document", "document", DOCUMENT, "");
        Answer card = putAbroad(object, "card", "card", CARD, "");
        Answer slot =
                putAbroad(object, "slots/" + asha.id(), "slot", SLOT, asha.id().text());
        lin.submit(Stories.create(record, asha.id(), object, HASH, Sha256.hash(CARD), consent));

        assertThat(List.of(document.status(), card.status(), slot.status())).containsOnly(201);
        assertThat(asha.http().get("/records/" + record + "/versions/1/slot").body())
                .isEqualTo(SLOT);
        assertThat(asha.http().get("/records/" + record + "/versions/1/card").body())
                .isEqualTo(CARD);
    }

    @Test
    void an_upload_for_a_patient_without_consent_is_refused() {
        Answer answer = put(mehta, Stories.object(), "document", DOCUMENT, HASH);

        assertThat(answer.code()).isEqualTo("NO_CONSENT");
    }

    /** With a client that hears nothing before it has sent everything, and that pauses while the refusal is on its way. */
    @Test
    void whoever_is_refused_while_he_sends_hears_why() throws Exception {
        byte[] half = new byte[16 << 20];
        var request = (HttpURLConnection) TOWN.stack()
                .address(Stack.CITY)
                .resolve("/objects/" + Stories.object() + "/document")
                .toURL()
                .openConnection();
        request.setRequestMethod("PUT");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(2 * half.length);
        request.setRequestProperty("Authorization", "Bearer " + mehta.logIn().text("token"));
        request.setRequestProperty("X-CareVault-Sha256", HASH.text());
        request.setRequestProperty("X-CareVault-Patient", asha.id().text());

        try (var body = request.getOutputStream()) {
            body.write(half);
            TimeUnit.MILLISECONDS.sleep(500);
            body.write(half);
        }

        assertThat(request.getResponseCode()).isEqualTo(403);
        assertThat(new String(request.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"NO_CONSENT\"");
    }

    @Test
    void an_upload_with_another_hash_is_refused() {
        Answer answer = put(asha, Stories.object(), "document", DOCUMENT, Sha256.hash(CARD));

        assertThat(answer.code()).isEqualTo("HASH_MISMATCH");
    }

    @Test
    void what_the_chain_names_is_never_overwritten() {
        RecordId record = upload();
        String object = asha.http()
                .get("/records/" + record)
                .json()
                .at("/versions/0/object")
                .asText();

        Answer answer = put(asha, new ObjectName(object), "document", CARD, Sha256.hash(CARD));

        assertThat(answer.code()).isEqualTo("ALREADY_EXISTS");
    }

    private static RecordId upload() {
        RecordId record = Stories.record();
        ObjectName object = Stories.object();
        assertThat(put(asha, object, "document", DOCUMENT, HASH).status()).isEqualTo(201);
        assertThat(put(asha, object, "card", CARD, Sha256.hash(CARD)).status()).isEqualTo(201);
        asha.submit(Stories.create(record, asha.id(), object, HASH, Sha256.hash(CARD), null));
        return record;
    }

    private static ConsentId grant(RecordId record, Actor grantee) {
        ConsentId consent = Stories.consent();
        asha.submit(Stories.read(consent, grantee.id(), record, null));
        return consent;
    }

    private static Answer put(Actor actor, ObjectName object, String part, byte[] body, Sha256 hash) {
        return actor.http()
                .put(
                        "/objects/" + object + "/" + part,
                        body,
                        "X-CareVault-Sha256",
                        hash.text(),
                        "X-CareVault-Patient",
                        asha.id().text());
    }

    private static Answer putAbroad(ObjectName object, String address, String what, byte[] body, String subject) {
        String ticket = lin.ticket("write-" + what, Stack.CITY, "", "", object.text(), "", subject);
        return lin.http()
                .put(
                        "/objects/" + object + "/" + address,
                        body,
                        "X-CareVault-Ticket",
                        ticket,
                        "X-CareVault-Sha256",
                        Sha256.hash(body).text(),
                        "X-CareVault-Patient",
                        asha.id().text());
    }

    private static String document(RecordId record, String access) {
        return "/records/" + record + "/versions/1/document?transaction=" + access;
    }
}
