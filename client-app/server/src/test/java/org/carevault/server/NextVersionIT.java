// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.consent.Action;
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

/** Whoever may read one record has a slot of its next version the moment that is committed. */
class NextVersionIT {
    private static final byte[] DOCUMENT = "a sealed document".getBytes(StandardCharsets.US_ASCII);
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
    void the_patient_leaves_slots_before_the_version_for_the_record_that_she_names() {
        RecordId record = Stories.record();
        asha.submit(Stories.create(record, asha.id(), Stories.object(), HASH, null));
        grant(mehta, Action.READ, Scope.of(List.of(record)));
        ObjectName object = Stories.object();

        Answer unclaimed = slot(asha, object, "X-CareVault-Record", record.text());
        put(asha, object, "document");
        Answer unnamed = slot(asha, object);
        Answer named = slot(asha, object, "X-CareVault-Record", record.text());
        asha.submit(Stories.addVersion(record, 2, object, HASH, null));

        assertThat(unclaimed.code()).isEqualTo("OBJECT_NOT_FOUND");
        assertThat(unnamed.code()).isEqualTo("FORBIDDEN");
        assertThat(named.status()).isEqualTo(201);
        assertThat(slotOfMehta(record)).isEqualTo(SLOT);
    }

    @Test
    void a_doctor_of_another_hospital_leaves_them_for_the_record_that_his_ticket_names() {
        RecordId record = Stories.record();
        ConsentId append = grant(lin, Action.APPEND, Scope.everything());
        lin.submit(Stories.create(record, asha.id(), Stories.object(), HASH, append));
        ConsentId amend = grant(lin, Action.AMEND, Scope.of(List.of(record)));
        grant(mehta, Action.READ, Scope.of(List.of(record)));
        ObjectName object = Stories.object();
        put(lin, object, "document", "X-CareVault-Ticket", ticket("write-document", "", object, ""));

        Answer other = slotAbroad(object, Stories.record().text(), record);
        Answer named = slotAbroad(object, record.text(), record);
        lin.submit(Stories.addVersion(record, 2, object, HASH, amend));

        assertThat(other.code()).isEqualTo("TICKET_REFUSED");
        assertThat(named.status()).isEqualTo(201);
        assertThat(slotOfMehta(record)).isEqualTo(SLOT);
    }

    private static ConsentId grant(Actor grantee, Action action, Scope scope) {
        ConsentId consent = Stories.consent();
        asha.submit(Stories.grant(consent, grantee.id(), scope, action, null));
        return consent;
    }

    private static void put(Actor actor, ObjectName object, String part, String... more) {
        List<String> headers = new ArrayList<>(List.of("X-CareVault-Sha256", HASH.text(), "X-CareVault-Patient"));
        headers.add(asha.id().text());
        headers.addAll(List.of(more));
        Answer answer = actor.http().put("/objects/" + object + "/" + part, DOCUMENT, headers.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static Answer slot(Actor writer, ObjectName object, String... headers) {
        return writer.http().put("/objects/" + object + "/slots/" + mehta.id(), SLOT, headers);
    }

    /** The ticket names one record, the request the same or another. */
    private static Answer slotAbroad(ObjectName object, String ticketed, RecordId record) {
        String ticket = ticket("write-slot", ticketed, object, mehta.id().text());
        return slot(lin, object, "X-CareVault-Ticket", ticket, "X-CareVault-Record", record.text());
    }

    private static String ticket(String action, String record, ObjectName object, String subject) {
        return lin.ticket(action, Stack.CITY, record, "", object.text(), "", subject);
    }

    private static byte[] slotOfMehta(RecordId record) {
        return mehta.http().get("/records/" + record + "/versions/2/slot").body();
    }
}
