// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** All stories on the embedded development ledger. */
@TestMethodOrder(OrderAnnotation.class)
final class EmbeddedLedgerIT
        implements TransactionStories,
                QueryStories,
                ConflictStories,
                RefusalStories,
                IdentityStories,
                EventStories,
                OfflineStories,
                RestartStories,
                SystemStories,
                StatusStories,
                EndorsementStories,
                ChainStories {
    @TempDir
    private static Path home;

    private static Consortium consortium;

    @BeforeAll
    static void start() throws IOException {
        consortium = new Consortium(new EmbeddedLedger(home));
    }

    @AfterAll
    static void stop() throws IOException {
        if (consortium != null) {
            consortium.close();
        }
    }

    @Override
    public Consortium consortium() {
        return consortium;
    }
}
