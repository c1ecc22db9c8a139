// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.server.chain.TestChain.CITY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.objectstore.ObjectStore;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.storage.ObjectStorage;
import org.carevault.server.storage.StoreCredentials;
import org.carevault.server.storage.StoreLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final Duration GRACE = Duration.ofHours(1);

    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final Person administrator = Person.of(Role.HOSPITAL_ADMINISTRATOR, CITY);
    private final RecordId record = Stories.record();
    private final ObjectName object = Stories.object();
    private final ConsentId consent = Stories.consent();
    private ObjectStore store;
    private ObjectStorage storage;
    private ReadModel model;
    private TestChain chain;
    private long blocksOfThePeer;

    @BeforeEach
    void a_record_with_slots_of_its_patient_and_of_a_doctor_with_consent(@TempDir Path folder) throws Exception {
        store = ObjectStore.start(folder.resolve("store"), 0, "access", "secret-secret");
        storage = new ObjectStorage(
                new StoreLocation(store.endpoint(), "carevault-city", new StoreCredentials("access", "secret-secret")));
        model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, new SettableClock());
        chain.members(asha, mehta, administrator);
        chain.submit(asha, Stories.create(record, asha.id(), object, Sha256.hash(new byte[1]), null));
        chain.submit(asha, Stories.read(consent, mehta.id(), record, null));
        put("documents/" + object);
        put("cards/" + object);
        put(slot(asha));
        put(slot(mehta));
    }

    @AfterEach
    void stop() throws Exception {
        storage.close();
        store.close();
    }

    @Test
    void what_the_chain_names_and_entitles_stays_however_old() {
        sweep(Duration.ofDays(400));

        assertThat(storage.list("")).hasSize(4);
    }

    @Test
    void an_unreferenced_object_stays_during_its_grace() {
        put("documents/" + Stories.object());

        sweep(GRACE.minusMinutes(1));

        assertThat(storage.list("documents/")).hasSize(2);
    }

    @Test
    void an_unreferenced_object_goes_after_its_grace_with_card_and_slots() {
        ObjectName orphan = Stories.object();
        put("documents/" + orphan);
        put("cards/" + orphan);
        put("slots/" + orphan + "/" + asha.text());

        sweep(GRACE.plusMinutes(1));

        assertThat(storage.list("")).hasSize(4).noneMatch(stored -> stored.key().contains(orphan.text()));
    }

    @Test
    void a_deleted_records_objects_go_at_once() {
        chain.submit(asha, new TombstoneArgument(record, null));

        sweep(Duration.ZERO);

        assertThat(storage.list("")).isEmpty();
    }

    @Test
    void a_revoked_grantees_slot_goes_and_nothing_else() {
        chain.submit(asha, new RevokeArgument(consent));

        sweep(Duration.ZERO);

        assertThat(storage.exists(slot(mehta))).isFalse();
        assertThat(storage.list("")).hasSize(3);
    }

    @Test
    void a_removed_members_slot_goes() {
        chain.submit(administrator, new RemoveMemberArgument(mehta.id()));

        sweep(Duration.ZERO);

        assertThat(storage.exists(slot(mehta))).isFalse();
    }

    @Test
    void a_removed_patient_keeps_the_vault() {
        chain.submit(administrator, new RemoveMemberArgument(asha.id()));

        sweep(Duration.ofDays(400));

        assertThat(storage.exists(slot(asha))).isTrue();
        assertThat(storage.exists("documents/" + object)).isTrue();
    }

    @Test
    void nothing_goes_while_blocks_are_missing_here() {
        chain.submit(asha, new TombstoneArgument(record, null));
        blocksOfThePeer = 1;

        sweep(Duration.ofDays(400));

        assertThat(storage.list("")).hasSize(4);
    }

    private void sweep(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        new Sweep(model, () -> model.height() + blocksOfThePeer, storage, new SlotDoor(storage), GRACE, clock).run();
    }

    private void put(String key) {
        storage.put(key, new byte[] {1});
    }

    private String slot(Person owner) {
        return "slots/" + object + "/" + owner.text();
    }
}
