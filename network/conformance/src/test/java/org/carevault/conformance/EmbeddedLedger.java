// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.carevault.devledger.LedgerNode;
import org.carevault.devledger.LedgerOptions;
import org.carevault.devledger.genesis.Definition;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Subject;

/** The embedded development ledger, in this process. */
final class EmbeddedLedger implements LedgerUnderTest {
    private static final Duration CHAINCODE_START = Duration.ofSeconds(30);

    private final LedgerOptions options;
    private LedgerNode node;

    EmbeddedLedger(Path home) throws IOException {
        this(home, FreePorts.base());
    }

    EmbeddedLedger(Path home, int portBase) throws IOException {
        options = LedgerOptions.of(home, portBase);
        start();
    }

    @Override
    public Path run() {
        return options.home().resolve("run");
    }

    @Override
    public Map<String, String> deploy(String name, String version, Map<String, Integer> ports) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> packageIds = new HashMap<>();
        ports.forEach((mspId, port) -> {
            addresses.put(mspId, "127.0.0.1:" + port);
            packageIds.put(mspId, Network.packageId(mspId, name, version));
        });
        node.deploy(new Definition(name, version, 1, Definition.CAREVAULT_POLICY), addresses);
        return packageIds;
    }

    /** Its authority has the list in the channel configuration before it answers. */
    @Override
    public void publishRevocations(String mspId) {}

    @Override
    public Member expired(String mspId) throws IOException {
        KeyPair keys = Keys.generate();
        Instant now = Instant.now();
        var subject = new Subject(
                "expired", "client", new TreeMap<>(), now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
        var certificate = node.network().organisation(mspId).authority().issue(subject, keys.getPublic());
        return new Member(mspId, "expired", certificate, keys);
    }

    @Override
    public void stop() throws IOException {
        node.close();
    }

    @Override
    public void start() throws IOException {
        node = LedgerNode.start(options);
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
