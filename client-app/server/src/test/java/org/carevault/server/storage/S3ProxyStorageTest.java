// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the embedded store. */
class S3ProxyStorageTest extends ObjectStorageContract {
    private static StoreUnderTest store;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        store = StoreUnderTest.s3Proxy(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
    }

    @Override
    StoreUnderTest store() {
        return store;
    }

    @Override
    StoreUnderTest storeIn(Path folder) throws IOException {
        return StoreUnderTest.s3Proxy(folder);
    }
}
