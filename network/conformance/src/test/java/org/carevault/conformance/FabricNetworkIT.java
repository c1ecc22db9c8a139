// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All stories on a real network; skipped where Fabric's programs are not found. */
@ExtendWith(FabricPrograms.class)
@TestMethodOrder(OrderAnnotation.class)
final class FabricNetworkIT
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

    /** The tool reads a peer's files, which the peer must have let go. */
    @Test
    @Order(Integer.MAX_VALUE)
    void ledgerutil_finds_every_peers_blocks_intact() throws Exception {
        assumeTrue(
                Program.fabric("ledgerutil", "--help").code() == 0, "ledgerutil is not among Fabric's programs here");
        network.stop();

        for (String folder : List.of("city", "lakeside", "acme", "regulator")) {
            Path output = home.resolve("ledgerutil-" + folder);
            Path blocks = network.run().resolve("fabric/" + folder + "/peer/data");

            Program verified = Program.fabric("ledgerutil", "verify", "-o", output.toString(), blocks.toString());

            assertThat(verified.code()).as(verified.text()).isZero();
            assertThat(verified.text()).contains("No error is found");
            assertThat(output.resolve("health_verification_result/blocks.json")).exists();
        }
    }

    @Override
    public Consortium consortium() {
        return consortium;
    }
}
