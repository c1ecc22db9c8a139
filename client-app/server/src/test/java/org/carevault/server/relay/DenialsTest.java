// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;

import java.nio.file.Path;
import java.time.Duration;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenialsTest {
    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final Person lin = Person.of(Role.DOCTOR, CITY);
    private final RecordId record = Stories.record();
    private final SettableClock clock = new SettableClock();
    private ReadModel model;
    private TestChain chain;
    private Denials denials;

    @BeforeEach
    void a_record_that_no_doctor_may_read(@TempDir Path folder) throws Exception {
        model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(asha, mehta, lin);
        chain.submit(asha, Stories.create(record, asha.id(), Stories.object(), Sha256.hash(new byte[1]), null));
        denials = new Denials(model, clock);
        model.listen(denials);
    }

    @Test
    void four_refusals_are_borne() {
        refuse(mehta, 4);

        assertThatCode(() -> denials.check(mehta.text())).doesNotThrowAnyException();
    }

    @Test
    void after_five_the_reader_waits_and_nobody_else() {
        refuse(mehta, 5);

        assertThatThrownBy(() -> denials.check(mehta.text())).hasFieldOrPropertyWithValue("status", 429);
        assertThatCode(() -> denials.check(lin.text())).doesNotThrowAnyException();
    }

    @Test
    void ten_minutes_later_all_is_forgotten() {
        refuse(mehta, 5);
        clock.advance(Duration.ofMinutes(10));

        assertThatCode(() -> denials.check(mehta.text())).doesNotThrowAnyException();
    }

    @Test
    void a_restart_forgets_nothing() {
        refuse(mehta, 5);
        clock.advance(Duration.ofSeconds(1));

        Denials restarted = new Denials(model, clock);

        assertThatThrownBy(() -> restarted.check(mehta.text())).hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void a_refusal_that_claims_to_be_older_than_the_restart_counts_all_the_same() {
        var later = new SettableClock();
        later.advance(Duration.ofMinutes(2));
        Denials restarted = new Denials(model, later);
        model.listen(restarted);
        restarted.check(mehta.text());

        refuse(mehta, 5);

        later.advance(Duration.ofMinutes(9));
        assertThatThrownBy(() -> restarted.check(mehta.text())).hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void a_chain_that_is_read_anew_locks_nobody_out_for_what_is_long_past() {
        var later = new SettableClock();
        later.advance(Duration.ofDays(1));
        Denials restarted = new Denials(model, later);
        model.listen(restarted);

        refuse(mehta, 5);

        assertThatCode(() -> restarted.check(mehta.text())).doesNotThrowAnyException();
    }

    @Test
    void permitted_reads_do_not_count() {
        for (int i = 0; i < 6; i++) {
            chain.submit(asha, Stories.access(asha.id(), record, 1, Purpose.PATRQT, null));
        }

        assertThatCode(() -> denials.check(asha.text())).doesNotThrowAnyException();
    }

    private void refuse(Person reader, int times) {
        for (int i = 0; i < times; i++) {
            chain.submit(reader, Stories.access(asha.id(), record, 1, Purpose.TREAT, Stories.consent()));
        }
    }
}
