// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;
import static org.carevault.server.chain.TestChain.LAKESIDE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.id.Role;
import org.carevault.model.json.UtcTime;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.TestChain;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketsTest {
    private static final String RECORD = "00".repeat(16);
    private static final String OBJECT = "11".repeat(16);
    private static final Wanted CARD = Wanted.read("card", RECORD, 1, OBJECT, "");

    private final Person lin = Person.of(Role.DOCTOR, LAKESIDE);
    private final Person mallory = Person.of(Role.DOCTOR, LAKESIDE);
    private final Person administrator = Person.of(Role.HOSPITAL_ADMINISTRATOR, LAKESIDE);
    private final SettableClock clock = new SettableClock();
    private ReadModel model;
    private TestChain chain;
    private Tickets tickets;
    private byte nonces;

    @BeforeEach
    void a_home_that_knows_the_members_of_both_hospitals(@TempDir Path folder) throws Exception {
        model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(lin, mallory, administrator);
        tickets = new Tickets(model, CITY, clock);
    }

    @Test
    void a_fresh_ticket_names_its_signer() {
        assertThat(tickets.verify(signed(lin, card()), CARD).id()).isEqualTo(lin.text());
    }

    @Test
    void a_ticket_works_once() {
        Ticket ticket = signed(lin, card());
        tickets.verify(ticket, CARD);

        assertRefused(ticket, CARD, "before");
    }

    @Test
    void a_ticket_is_good_for_what_it_names_only() {
        assertRefused(signed(lin, card()), Wanted.read("slot", RECORD, 1, OBJECT, ""), "something else");
        assertRefused(signed(lin, card()), Wanted.read("card", RECORD, 2, OBJECT, ""), "something else");
        assertRefused(signed(lin, card()), Wanted.read("card", OBJECT, 1, OBJECT, ""), "something else");
        assertRefused(signed(lin, card()), Wanted.read("card", RECORD, 1, RECORD, ""), "something else");
        assertRefused(signed(lin, card()), Wanted.read("card", RECORD, 1, OBJECT, "ff"), "something else");
    }

    @Test
    void a_slot_is_written_for_the_owner_that_the_ticket_names() {
        Ticket ticket = signed(lin, ticket("write-slot", CITY, fingerprint(), lin.text()));

        assertRefused(ticket, Wanted.write("slot", OBJECT, mallory.text(), ""), "something else");
        assertRefused(ticket, Wanted.write("slot", OBJECT, lin.text(), OBJECT), "something else");
        assertThat(tickets.verify(ticket, Wanted.write("slot", OBJECT, lin.text(), RECORD))
                        .id())
                .isEqualTo(lin.text());
    }

    @Test
    void a_ticket_for_another_home_is_refused() {
        assertRefused(signed(lin, ticket("read-card", LAKESIDE, fingerprint(), "")), CARD, "another organisation");
    }

    @Test
    void a_ticket_for_another_network_is_refused() {
        assertRefused(signed(lin, ticket("read-card", CITY, "00", "")), CARD, "another network");
    }

    @Test
    void a_ticket_of_six_minutes_ago_is_refused() {
        Ticket ticket = signed(lin, card());
        clock.advance(Duration.ofMinutes(6));

        assertRefused(ticket, CARD, "five minutes");
    }

    @Test
    void a_ticket_signed_with_another_key_is_refused() {
        Ticket forged = with(card(), lin.text(), lin.certificate(), "");

        assertRefused(with(forged, lin.text(), lin.certificate(), mallory.sign(forged.text())), CARD, "signature");
    }

    @Test
    void a_ticket_in_anothers_name_under_ones_own_key_is_refused() {
        Ticket claimed = with(card(), lin.text(), mallory.certificate(), "");

        assertRefused(
                with(claimed, lin.text(), mallory.certificate(), mallory.sign(claimed.text())),
                CARD,
                "no active member");
    }

    @Test
    void a_removed_members_ticket_is_refused() {
        chain.submit(administrator, new RemoveMemberArgument(lin.id()));

        assertRefused(signed(lin, card()), CARD, "no active member");
    }

    private Ticket card() {
        return ticket("read-card", CITY, fingerprint(), "");
    }

    private String fingerprint() {
        return model.fingerprint().orElseThrow();
    }

    private Ticket ticket(String action, String home, String fingerprint, String subject) {
        byte[] nonce = new byte[16];
        nonce[0] = nonces++;
        String time = UtcTime.format(clock.instant());
        String text = Base64.getEncoder().encodeToString(nonce);
        return new Ticket(action, fingerprint, home, "", RECORD, "1", OBJECT, "", subject, text, time, "", "");
    }

    private static Ticket signed(Person signer, Ticket ticket) {
        Ticket named = with(ticket, signer.text(), signer.certificate(), "");
        return with(ticket, signer.text(), signer.certificate(), signer.sign(named.text()));
    }

    private static Ticket with(Ticket ticket, String medicalId, String certificate, String signature) {
        return new Ticket(
                ticket.action(),
                ticket.fingerprint(),
                ticket.home(),
                medicalId,
                ticket.record(),
                ticket.version(),
                ticket.object(),
                ticket.transaction(),
                ticket.subject(),
                ticket.nonce(),
                ticket.time(),
                certificate,
                signature);
    }

    private void assertRefused(Ticket ticket, Wanted wanted, String why) {
        assertThatThrownBy(() -> tickets.verify(ticket, wanted))
                .hasFieldOrPropertyWithValue("code", "TICKET_REFUSED")
                .hasMessageContaining(why);
    }
}
