// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on MinIO without Docker; skipped where there is no MinIO program. */
class MinioProgramStorageIT extends ObjectStorageContract {
    private static StoreUnderTest store;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        MinioProgram.requireProgram();
        store = MinioProgram.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        if (store != null) {
            store.close();
        }
    }

    @Override
    StoreUnderTest store() {
        return store;
    }

    @Override
    StoreUnderTest storeIn(Path folder) throws IOException {
        return MinioProgram.start(folder);
    }
}
