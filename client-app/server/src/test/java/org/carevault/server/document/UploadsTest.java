// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.objectstore.ObjectStore;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.document.Uploads.Sealed;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.storage.ObjectStorage;
import org.carevault.server.storage.StoreCredentials;
import org.carevault.server.storage.StoreLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two senders of one object: they take turns, or one of them is refused. */
class UploadsTest {
    private static final byte[] CONTENT = {1, 2, 3, 4};

    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person ravi = Person.of(Role.PATIENT, CITY);
    private final Sealed document = sealed("documents", Stories.object().text());
    private ObjectStore store;
    private ObjectStorage storage;
    private ReadModel model;
    private TestChain chain;
    private Uploads uploads;

    @BeforeEach
    void a_home_of_two_patients(@TempDir Path folder) throws Exception {
        store = ObjectStore.start(folder.resolve("store"), 0, "access", "secret-secret");
        storage = new ObjectStorage(
                new StoreLocation(store.endpoint(), "carevault-city", new StoreCredentials("access", "secret-secret")));
        model = ReadModel.open(folder.resolve("read-model.db"));
        var clock = new SettableClock();
        chain = new TestChain(model, clock);
        chain.members(asha, ravi);
        var claims = new Claims(Duration.ofHours(1), clock);
        uploads = new Uploads(model, storage, claims, new SlotDoor(storage), CITY, clock);
    }

    @AfterEach
    void stop() throws Exception {
        storage.close();
        store.close();
    }

    @Test
    void a_second_sending_of_an_object_is_refused_while_the_first_is_under_way() throws Exception {
        var slow = new SlowBody();
        var first = CompletableFuture.runAsync(() -> put(asha, document, slow));
        slow.begun.await();

        assertThatThrownBy(() -> put(asha, document, body())).hasFieldOrPropertyWithValue("code", "ALREADY_EXISTS");
        assertThatCode(() -> put(asha, sealed("cards", document.object()), body()))
                .doesNotThrowAnyException();

        slow.rest.countDown();
        first.get(30, TimeUnit.SECONDS);
        assertThat(storage.get(document.key())).hasValue(CONTENT);
    }

    @Test
    void a_sending_that_broke_off_may_be_repeated() {
        assertThatThrownBy(() -> put(asha, document, new ByteArrayInputStream(CONTENT, 0, 2)))
                .hasFieldOrPropertyWithValue("code", "BAD_REQUEST");

        put(asha, document, body());

        assertThat(storage.get(document.key())).hasValue(CONTENT);
    }

    @Test
    void nobody_else_sends_under_a_name_that_somebody_has_begun_to_use() {
        put(asha, document, body());

        assertThatThrownBy(() -> put(ravi, document, body())).hasFieldOrPropertyWithValue("code", "ALREADY_EXISTS");
    }

    @Test
    void an_object_that_the_chain_names_meanwhile_is_not_replaced_at_the_end() throws Exception {
        put(asha, document, body());
        var slow = new SlowBody();
        var late = CompletableFuture.runAsync(() -> put(asha, document, slow));
        slow.begun.await();
        var object = new org.carevault.model.id.ObjectName(document.object());
        chain.submit(asha, Stories.create(Stories.record(), asha.id(), object, Sha256.hash(CONTENT), null));

        slow.rest.countDown();

        assertThat(late)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .hasFieldOrPropertyWithValue("code", "ALREADY_EXISTS");
        assertThat(storage.get(document.key())).hasValue(CONTENT);
    }

    private void put(Person uploader, Sealed sealed, InputStream body) {
        var member =
                new Member(uploader.text(), CITY, "patient", uploader.keyHash().text(), true);
        uploads.put(member, uploader.text(), sealed, body);
    }

    private static Sealed sealed(String folder, String object) {
        return new Sealed(folder, object, CONTENT.length, Sha256.hash(CONTENT).text());
    }

    private static InputStream body() {
        return new ByteArrayInputStream(CONTENT);
    }

    /** Says when it is read for the first time, and waits then for its rest. */
    private static final class SlowBody extends InputStream {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch rest = new CountDownLatch(1);
        private final InputStream content = body();

        @Override
        public int read() throws IOException {
            begun.countDown();
            try {
                rest.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return content.read();
        }
    }
}
