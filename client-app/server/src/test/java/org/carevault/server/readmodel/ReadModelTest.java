// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.server.chain.TestChain.CITY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Outcome;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.ledger.LedgerBlock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadModelTest {
    private static final Optional<Member> MEMBER =
            Optional.of(new Member("somebody", TestChain.CITY, "patient", "", true));

    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final RecordId record = Stories.record();
    private final ConsentId consent = Stories.consent();

    @TempDir
    private Path folder;

    private ReadModel model;
    private TestChain chain;
    private String create;

    @BeforeEach
    void a_patient_has_a_record_and_a_doctor_a_consent() throws Exception {
        model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, new SettableClock());
        chain.members(asha, mehta);
        create = chain.submit(asha, create(record));
        chain.submit(asha, Stories.read(consent, mehta.id(), record, null));
    }

    @Test
    void what_the_chain_holds_is_listed_with_the_transaction_that_wrote_it() {
        List<Fact> records = model.atHead(head -> head.recordsOf(asha.text()));

        assertThat(records).extracting(fact -> fact.text("record")).containsExactly(record.text());
        assertThat(model.<List<Fact>>atHead(head -> head.consentsFor(mehta.text())))
                .hasSize(1);
        assertThat(model.<List<Fact>>atHead(head -> head.eventsAbout(asha.text())))
                .extracting(fact -> fact.text("type"))
                .containsExactly("create", "grant");
    }

    @Test
    void a_rebuild_from_block_0_gives_the_same_rows() {
        List<String> before = dump();

        model.reset();
        chain.blocks().forEach(model::apply);

        assertThat(dump()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void a_reopened_read_model_goes_on_at_its_checkpoint() throws Exception {
        ReadModel reopened = ReadModel.open(folder.resolve("read-model.db"));

        assertThat(reopened.height()).isEqualTo(chain.blocks().size());
    }

    @Test
    void a_block_twice_or_of_another_chain_is_refused_and_changes_nothing() {
        List<String> before = dump();
        LedgerBlock last = chain.blocks().get(chain.blocks().size() - 1);
        LedgerBlock foreign = new LedgerBlock(
                last.number() + 1,
                new byte[] {1},
                new byte[] {2},
                new byte[0],
                new byte[0],
                new byte[0],
                null,
                List.of(),
                new byte[0]);

        assertThat(model.apply(foreign)).isFalse();
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void an_honest_call_is_derived() {
        assertThat(transaction(create).derived()).isTrue();
    }

    @Test
    void a_call_with_one_smuggled_write_is_not_derived() {
        String forged = chain.submit(asha, create(Stories.record()), "VALID", outcome -> {
            var writes = new TreeMap<>(outcome.writes());
            writes.put("smuggled", "no json".getBytes(StandardCharsets.UTF_8));
            return new Outcome(writes, outcome.response(), outcome.event(), outcome.eventPayload());
        });

        assertThat(transaction(forged).valid()).isTrue();
        assertThat(transaction(forged).derived()).isFalse();
    }

    @Test
    void an_invalid_call_is_listed_with_its_flag_and_changes_no_state() {
        RecordId other = Stories.record();

        String invalid = chain.submit(asha, create(other), "ENDORSEMENT_POLICY_FAILURE", outcome -> outcome);

        assertThat(transaction(invalid).flag()).isEqualTo("ENDORSEMENT_POLICY_FAILURE");
        assertThat(model.<Optional<Fact>>atHead(head -> head.record(other.text())))
                .isEmpty();
    }

    @Test
    void who_waits_for_a_transaction_hears_of_its_block() throws Exception {
        RecordId other = Stories.record();
        Thread committing = new Thread(() -> chain.submit(asha, create(other)));
        committing.start();

        var found = model.await(MEMBER, Duration.ofSeconds(10), head -> head.record(other.text()));
        committing.join();

        assertThat(found).isPresent();
    }

    @Test
    void a_block_waits_while_somebody_else_has_the_file_locked() throws Exception {
        RecordId other = Stories.record();
        Thread committing = new Thread(() -> chain.submit(asha, create(other)));

        Database.open(folder.resolve("read-model.db")).writer().useTransaction(locked -> {
            locked.execute("DELETE FROM genesis WHERE FALSE");
            committing.start();
            committing.join(300);
        });
        committing.join();

        assertThat(model.<Optional<Fact>>atHead(head -> head.record(other.text())))
                .isPresent();
    }

    @Test
    void patience_ends() {
        assertThat(model.await(MEMBER, Duration.ofMillis(50), head -> head.transaction("unknown")))
                .isEmpty();
    }

    private CreateArgument create(RecordId id) {
        return Stories.create(id, asha.id(), Stories.object(), Sha256.hash(new byte[1]), null);
    }

    private CommittedTransaction transaction(String id) {
        return model.atHead(head -> head.transaction(id)).orElseThrow();
    }

    private List<String> dump() {
        Jdbi database = Database.open(folder.resolve("read-model.db")).readers();
        return List.of("block", "definition", "genesis", "ledger_transaction", "state", "certificate").stream()
                .flatMap(table -> database
                        .withHandle(handle -> handle.createQuery("SELECT * FROM " + table + " ORDER BY 1, 2")
                                .mapToMap()
                                .map(ReadModelTest::text)
                                .list())
                        .stream())
                .toList();
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.forEach((column, value) -> text.append(column)
                .append('=')
                .append(value instanceof byte[] bytes ? Sha256.hash(bytes).text() : value)
                .append(' '));
        return text.toString();
    }
}
