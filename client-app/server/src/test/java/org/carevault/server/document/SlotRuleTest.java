// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;
import static org.carevault.server.chain.TestChain.LAKESIDE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slots of a version that is on its way: its object is uploaded, and no transaction names it yet. */
class SlotRuleTest {
    private static final Scope ALL = Scope.everything();

    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person ravi = Person.of(Role.PATIENT, CITY);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final Person lin = Person.of(Role.DOCTOR, LAKESIDE);
    private final SettableClock clock = new SettableClock();
    private final Claims claims = new Claims(Duration.ofHours(1), clock);
    private final RecordId own = Stories.record();
    private final RecordId written = Stories.record();
    private final ConsentId append = Stories.consent();
    private final String object = Stories.object().text();
    private ReadModel model;
    private TestChain chain;

    @BeforeEach
    void a_record_of_the_patients_own_and_one_that_a_doctor_wrote(@TempDir Path folder) throws Exception {
        model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(asha, ravi, mehta, lin);
        chain.submit(asha, Stories.create(own, asha.id(), Stories.object(), hash(), null));
        chain.submit(asha, Stories.grant(append, lin.id(), ALL, Action.APPEND, null));
        chain.submit(lin, Stories.create(written, asha.id(), Stories.object(), hash(), append));
    }

    @Test
    void a_reader_of_listed_records_gets_a_slot_of_their_next_version_and_of_no_other() {
        chain.submit(asha, Stories.read(Stories.consent(), mehta.id(), own, null));
        claims.take(object, asha.text(), asha.text());

        assertThat(permits(asha, mehta, own)).isTrue();
        assertThat(permits(asha, mehta, written)).isFalse();
        assertThat(permits(asha, mehta, null)).isFalse();
    }

    @Test
    void a_reader_of_all_gets_a_slot_of_a_new_record_whatever_it_is_called() {
        chain.submit(asha, Stories.grant(Stories.consent(), mehta.id(), ALL, Action.READ, null));
        claims.take(object, asha.text(), asha.text());

        assertThat(permits(asha, mehta, Stories.record())).isTrue();
        assertThat(permits(asha, mehta, null)).isTrue();
    }

    @Test
    void a_reader_whose_consent_was_revoked_gets_none() {
        ConsentId read = Stories.consent();
        chain.submit(asha, Stories.read(read, mehta.id(), own, null));
        claims.take(object, asha.text(), asha.text());
        chain.submit(asha, new RevokeArgument(read));

        assertThat(permits(asha, mehta, own)).isFalse();
    }

    @Test
    void a_doctor_leaves_slots_of_what_he_wrote_while_he_may_amend_it() {
        claims.take(object, lin.text(), asha.text());
        boolean before = permits(lin, asha, written);
        chain.submit(asha, Stories.grant(Stories.consent(), lin.id(), Scope.of(List.of(written)), Action.AMEND, null));

        assertThat(before).isFalse();
        assertThat(permits(lin, asha, written)).isTrue();
    }

    @Test
    void a_doctor_who_may_append_no_more_leaves_no_slot_of_a_new_record() {
        claims.take(object, lin.text(), asha.text());
        boolean before = permits(lin, asha, null);
        chain.submit(asha, new RevokeArgument(append));

        assertThat(before).isTrue();
        assertThat(permits(lin, asha, null)).isFalse();
    }

    @Test
    void nobody_leaves_slots_for_the_next_version_of_what_another_wrote() {
        claims.take(object, asha.text(), asha.text());

        assertThat(permits(asha, asha, written)).isFalse();
    }

    @Test
    void a_record_of_another_patient_than_the_one_uploaded_for_is_refused() {
        claims.take(object, ravi.text(), ravi.text());

        assertThat(permits(ravi, ravi, own)).isFalse();
    }

    @Test
    void a_deleted_record_gets_no_slots() {
        claims.take(object, asha.text(), asha.text());
        chain.submit(asha, new TombstoneArgument(own, null));

        assertThat(permits(asha, asha, own)).isFalse();
    }

    @Test
    void who_does_not_upload_the_object_leaves_no_slot_of_it() {
        claims.take(object, asha.text(), asha.text());

        assertThatThrownBy(() -> permits(lin, asha, null)).hasFieldOrPropertyWithValue("code", "OBJECT_NOT_FOUND");
    }

    private boolean permits(Person writer, Person owner, RecordId record) {
        var place =
                new SlotPlace(object, owner.text(), Optional.ofNullable(record).map(RecordId::text));
        var member =
                new Member(writer.text(), writer.msp(), "any", writer.keyHash().text(), true);
        return model.atHead(head -> new SlotRule(head, claims, clock.instant()).permits(member, place));
    }

    private static Sha256 hash() {
        return Sha256.hash(new byte[1]);
    }
}
