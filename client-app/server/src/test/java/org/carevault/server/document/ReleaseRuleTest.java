// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;
import static org.carevault.server.chain.TestChain.LAKESIDE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Outcome;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseRuleTest {
    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person lin = Person.of(Role.DOCTOR, LAKESIDE);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final RecordId record = Stories.record();
    private final ConsentId consent = Stories.consent();
    private final SettableClock clock = new SettableClock();
    private boolean secondPeerAgrees = true;
    private TestChain chain;
    private ReleaseRule rule;

    @BeforeEach
    void a_patient_has_granted_a_doctor_one_record_for_an_hour(@TempDir Path folder) throws Exception {
        ReadModel model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(asha, lin, mehta);
        chain.submit(asha, Stories.create(record, asha.id(), Stories.object(), Sha256.hash(new byte[1]), null));
        chain.submit(
                asha, Stories.read(consent, lin.id(), record, clock.instant().plus(Duration.ofHours(1))));
        rule = new ReleaseRule(model, (block, hash, outcome) -> secondPeerAgrees, clock);
    }

    @Test
    void a_fresh_permitted_access_releases_the_document() {
        String access = access();

        assertThatCode(() -> check(lin, access, record, 1)).doesNotThrowAnyException();
    }

    @Test
    void a_patient_reads_his_own() {
        String access = chain.submit(asha, Stories.access(asha.id(), record, 1, Purpose.PATRQT, null));

        assertThatCode(() -> check(asha, access, record, 1)).doesNotThrowAnyException();
    }

    @Test
    void a_transaction_that_is_not_valid_releases_nothing() {
        String access = chain.submit(lin, treat(), "MVCC_READ_CONFLICT", outcome -> outcome);

        assertRefused(lin, access, record, 1, "not valid");
    }

    @Test
    void another_function_than_access_releases_nothing() {
        String grant = chain.submit(asha, Stories.read(Stories.consent(), mehta.id(), record, null));

        assertRefused(asha, grant, record, 1, "no access");
    }

    @Test
    void another_record_is_not_released() {
        assertRefused(lin, access(), Stories.record(), 1, "another record");
    }

    @Test
    void another_version_is_not_released() {
        assertRefused(lin, access(), record, 2, "another record or version");
    }

    @Test
    void a_refused_access_releases_nothing() {
        String access = chain.submit(lin, Stories.access(asha.id(), record, 1, Purpose.HPAYMT, consent));

        assertRefused(lin, access, record, 1, "refused");
    }

    @Test
    void a_permit_that_the_rules_do_not_give_releases_nothing() {
        String access = chain.submit(
                mehta,
                Stories.access(asha.id(), record, 1, Purpose.TREAT, consent),
                "VALID",
                denied -> new Outcome(
                        denied.writes(), new Decision.Permit(consent).toJson(), denied.event(), denied.eventPayload()));

        assertRefused(mehta, access, record, 1, "rules");
    }

    @Test
    void a_permit_with_one_more_write_releases_nothing() {
        String access = chain.submit(lin, treat(), "VALID", outcome -> {
            var writes = new TreeMap<>(outcome.writes());
            writes.put("extra", new byte[] {1});
            return new Outcome(writes, outcome.response(), outcome.event(), outcome.eventPayload());
        });

        assertRefused(lin, access, record, 1, "rules");
    }

    @Test
    void somebody_elses_access_releases_nothing() {
        assertRefused(mehta, access(), record, 1, "somebody else");
    }

    @Test
    void an_access_older_than_five_minutes_releases_nothing() {
        String access = access();
        clock.advance(Duration.ofMinutes(5).plusMillis(1));

        assertRefused(lin, access, record, 1, "five minutes");
    }

    @Test
    void a_consent_that_has_expired_since_releases_nothing() {
        clock.advance(Duration.ofMinutes(58));
        String access = access();
        clock.advance(Duration.ofMinutes(3));

        assertRefused(lin, access, record, 1, "any more");
    }

    @Test
    void a_consent_that_was_revoked_since_releases_nothing() {
        String access = access();
        chain.submit(asha, new RevokeArgument(consent));

        assertRefused(lin, access, record, 1, "any more");
    }

    @Test
    void a_record_that_was_deleted_since_is_not_released() {
        String access = access();
        chain.submit(asha, new TombstoneArgument(record, null));

        assertRefused(lin, access, record, 1, "any more");
    }

    @Test
    void a_second_peer_that_disagrees_stops_the_release() {
        secondPeerAgrees = false;
        String access = access();

        assertThatThrownBy(() -> check(lin, access, record, 1)).hasFieldOrPropertyWithValue("code", "PEERS_DISAGREE");
    }

    private String access() {
        return chain.submit(lin, treat());
    }

    private AccessArgument treat() {
        return Stories.access(asha.id(), record, 1, Purpose.TREAT, consent);
    }

    private void check(Person reader, String access, RecordId wanted, int version) {
        Member member =
                new Member(reader.text(), reader.msp(), "", reader.keyHash().text(), true);
        rule.check(member, access, wanted.text(), version);
    }

    private void assertRefused(Person reader, String access, RecordId wanted, int version, String why) {
        assertThatThrownBy(() -> check(reader, access, wanted, version))
                .hasFieldOrPropertyWithValue("code", "RELEASE_REFUSED")
                .hasMessageContaining(why);
    }
}
