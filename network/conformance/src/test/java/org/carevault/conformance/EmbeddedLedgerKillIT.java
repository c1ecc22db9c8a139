// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded ledger killed under load. A few rounds by default; fifty with {@code -Dcarevault.long=true}. The seed is
 * printed and can be given as {@code -Dcarevault.seed}.
 */
final class EmbeddedLedgerKillIT {
    private static final boolean LONG = Boolean.getBoolean("carevault.long");
    private static final int ROUNDS = LONG ? 50 : 4;

    /** A busy machine does fewer rounds. */
    private static final Duration ENOUGH = LONG ? Duration.ofHours(1) : Duration.ofSeconds(15);

    private static final int CLIENTS = 4;
    private static final int LONGEST_LOAD_MILLISECONDS = 2_500;

    @TempDir
    private Path home;

    private final long seed = Long.getLong("carevault.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void a_ledger_that_is_killed_under_load_loses_nothing_that_it_acknowledged() throws Exception {
        System.out.println("carevault.seed=" + seed);
        int portBase = FreePorts.base();
        Map<String, Status> acknowledged = new HashMap<>();
        try (Consortium consortium = new Consortium(new EmbeddedLedger(home, portBase))) {
            List<Contract> contracts = contracts(consortium);
            consortium.ledger().stop();

            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS && System.nanoTime() - start < ENOUGH.toNanos(); round++) {
                Map<String, Status> fresh = loadAndKill(portBase, consortium, contracts, "round-" + round);
                assertThat(fresh).as("acknowledged in round %d", round).isNotEmpty();
                acknowledged.putAll(fresh);
            }

            try (LedgerProgram ledger = LedgerProgram.start(home, portBase)) {
                consortium.awaitService();
                assertAllThere(consortium, acknowledged);
                ledger.kill();
            }
            consortium.ledger().start();
        }
    }

    private Map<String, Status> loadAndKill(int portBase, Consortium consortium, List<Contract> contracts, String keys)
            throws Exception {
        try (LedgerProgram ledger = LedgerProgram.start(home, portBase)) {
            consortium.awaitService();
            var load = new Load(contracts, keys);
            // At least a second, so that each round acknowledges something on a busy machine too.
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(LONGEST_LOAD_MILLISECONDS));
            ledger.kill();
            return load.stop();
        }
    }

    private static void assertAllThere(Consortium consortium, Map<String, Status> acknowledged) throws Exception {
        Contract shelf = consortium.shelf(Consortium.CITY);
        for (var entry : acknowledged.entrySet()) {
            String key = entry.getKey();
            assertThat(new String(shelf.evaluateTransaction("get", key), UTF_8)).isEqualTo(key);
        }
        Map<String, Long> blocks = CommittedBlocks.of(consortium);
        acknowledged.forEach((key, status) -> {
            assertThat(status.getCode()).isEqualTo(VALID);
            assertThat(blocks).containsEntry(status.getTransactionId(), status.getBlockNumber());
        });
    }

    private static List<Contract> contracts(Consortium consortium) throws Exception {
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            contracts.add(consortium.shelf(i % 2 == 0 ? Consortium.CITY : Consortium.LAKESIDE));
        }
        return contracts;
    }
}
