// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.TombstoneArgument;
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

/** A reader with new keys puts slots in the place of his own: his own only, and only while he may read. */
class OwnSlotIT {
    private static final byte[] FORMER = "sealed to the former key".getBytes(US_ASCII);
    private static final byte[] FRESH = "sealed to the new key".getBytes(US_ASCII);
    private static final byte[] FORGED = "sealed to a key of the app's".getBytes(US_ASCII);
    private static final byte[] DOCUMENT = "a document".getBytes(US_ASCII);

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

    /** A record with a slot of one reader. */
    private record Given(RecordId record, ObjectName object, ConsentId consent) {
        String slot() {
            return "/records/" + record + "/versions/1/slot";
        }
    }

    @Test
    void a_reader_replaces_his_own_slot() {
        Given given = givenTo(mehta);

        Answer replaced = mehta.http().put(given.slot(), FRESH);

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(mehta.http().get(given.slot()).body()).isEqualTo(FRESH);
    }

    @Test
    void nobodys_slot_is_replaced_by_the_patient_or_by_the_way_that_writes_once() {
        Given given = givenTo(mehta);

        Answer once = asha.http().put("/objects/" + given.object() + "/slots/" + mehta.id(), FORGED);
        asha.http().put(given.slot(), FORGED);

        assertThat(once.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(mehta.http().get(given.slot()).body()).isEqualTo(FORMER);
    }

    @Test
    void who_may_not_read_replaces_nothing() {
        Given given = givenTo(mehta);
        Answer stranger = lin.http().put(given.slot(), FRESH, "X-CareVault-Ticket", ticket(given, FRESH));

        asha.submit(new RevokeArgument(given.consent()));
        Answer revoked = mehta.http().put(given.slot(), FRESH);

        assertThat(stranger.code()).isEqualTo("NO_CONSENT");
        assertThat(revoked.code()).isEqualTo("NO_CONSENT");
    }

    @Test
    void of_a_deleted_record_nothing_is_replaced() {
        Given given = givenTo(mehta);
        asha.submit(new TombstoneArgument(given.record(), null));

        assertThat(mehta.http().put(given.slot(), FRESH).code()).isEqualTo("NO_CONSENT");
    }

    @Test
    void a_slot_that_is_not_there_is_not_made() {
        Given given = givenTo(mehta);
        asha.submit(Stories.read(Stories.consent(), lin.id(), given.record(), null));

        Answer answer = lin.http().put(given.slot(), FRESH, "X-CareVault-Ticket", ticket(given, FRESH));

        assertThat(answer.code()).isEqualTo("OBJECT_NOT_FOUND");
    }

    @Test
    void a_reader_of_another_hospital_replaces_his_own_against_a_ticket_once() {
        Given given = givenTo(lin);
        String ticket = ticket(given, FRESH);

        Answer without = lin.http().put(given.slot(), FRESH);
        Answer replaced = lin.http().put(given.slot(), FRESH, "X-CareVault-Ticket", ticket);
        Answer again = lin.http().put(given.slot(), FRESH, "X-CareVault-Ticket", ticket);

        assertThat(without.code()).isEqualTo("TICKET_REFUSED");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(again.code()).isEqualTo("TICKET_REFUSED");
        assertThat(slotOf(lin, given)).isEqualTo(FRESH);
    }

    @Test
    void an_app_on_the_way_can_put_nothing_else_in_its_place() {
        Given given = givenTo(lin);

        Answer other = lin.http().put(given.slot(), FORGED, "X-CareVault-Ticket", ticket(given, FRESH));
        Answer forWriting = lin.http()
                .put(
                        given.slot(),
                        FORGED,
                        "X-CareVault-Ticket",
                        lin.ticket(
                                "write-slot",
                                Stack.CITY,
                                given.record().text(),
                                "1",
                                given.object().text(),
                                "",
                                lin.id().text()));

        assertThat(other.code()).isEqualTo("TICKET_REFUSED");
        assertThat(forWriting.code()).isEqualTo("TICKET_REFUSED");
        assertThat(slotOf(lin, given)).isEqualTo(FORMER);
    }

    @Test
    void a_large_slot_is_refused() {
        Given given = givenTo(mehta);

        assertThat(mehta.http().put(given.slot(), new byte[5 * 1024]).code()).isEqualTo("TOO_LARGE");
    }

    private static byte[] slotOf(Actor reader, Given given) {
        String object = given.object().text();
        String ticket = reader.ticket(
                "read-slot",
                Stack.CITY,
                given.record().text(),
                "1",
                object,
                "",
                reader.id().text());
        return reader.http().get(given.slot(), "X-CareVault-Ticket", ticket).body();
    }

    private static String ticket(Given given, byte[] slot) {
        return lin.ticket(
                "replace-slot",
                Stack.CITY,
                given.record().text(),
                "1",
                given.object().text(),
                Sha256.hash(slot).text(),
                lin.id().text());
    }

    private static Given givenTo(Actor reader) {
        Given given = new Given(Stories.record(), Stories.object(), Stories.consent());
        asha.submit(Stories.create(given.record(), asha.id(), given.object(), Sha256.hash(DOCUMENT), null));
        asha.submit(Stories.read(given.consent(), reader.id(), given.record(), null));
        String address = "/objects/" + given.object() + "/slots/" + reader.id();
        assertThat(asha.http().put(address, FORMER).status()).isEqualTo(201);
        return given;
    }
}
