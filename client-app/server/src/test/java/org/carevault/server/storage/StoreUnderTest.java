// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.carevault.objectstore.ObjectStore;

/** A running S3 store, whichever it is, with one pair of credentials that may do everything. */
interface StoreUnderTest extends AutoCloseable {
    StoreCredentials CREDENTIALS = new StoreCredentials("access", "secret-secret");

    URI endpoint();

    @Override
    void close() throws IOException;

    /** The embedded store. */
    static StoreUnderTest s3Proxy(Path folder) throws IOException {
        var store = ObjectStore.start(folder, 0, CREDENTIALS.accessKey(), CREDENTIALS.secretKey());
        return new StoreUnderTest() {
            @Override
            public URI endpoint() {
                return store.endpoint();
            }

            @Override
            public void close() throws IOException {
                store.close();
            }
        };
    }
}
