// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All stories on a real network; skipped where Fabric's programs are not found. */
@ExtendWith(FabricPrograms.class)
final class FabricNetworkIT
        implements TransactionStories,
                QueryStories,
                ConflictStories,
                RefusalStories,
                IdentityStories,
                EventStories,
                OfflineStories,
                RestartStories,
                SystemStories {
    @TempDir
    private static Path home;

    private static FabricNetwork network;
    private static Consortium consortium;

    @BeforeAll
    static void start() throws IOException {
        network = new FabricNetwork(home);
        consortium = new Consortium(network);
    }

    /** Nodes are processes of their own: they must not outlive a consortium that could not be made. */
    @AfterAll
    static void stop() throws IOException {
        if (consortium != null) {
            consortium.close();
        } else if (network != null) {
            network.close();
        }
    }

    @Override
    public Consortium consortium() {
        return consortium;
    }
}
