// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.model.id.Sha256;
import org.carevault.operator.Network;
import org.carevault.operator.Refusal;
import org.hyperledger.fabric.client.GatewayException;

/** The chaincode versions that stand for a program, because somebody has recorded it; such a record is never changed. */
public final class Releases {
    private final Path home;

    /** Those of the network that runs there. */
    public Releases(Path home) {
        this.home = home;
    }

    /**
     * Returns when no organisation has recorded another program for that version.
     *
     * @throws Refusal when one has, or when its peer does not answer
     */
    public void requireFree(String version, Path jar) throws IOException {
        var hash = Sha256.hash(Files.readAllBytes(jar));
        var network = Network.at(home);
        for (var organisation : network.organisations())
            if (!isFree(network, organisation, version, hash))
                throw new Refusal(
                        "VERSION_TAKEN: " + organisation.name() + " has recorded another program for " + version,
                        "name a version that nobody has recorded; its third number tells builds apart");
    }

    private boolean isFree(Network network, Network.Organisation organisation, String version, Sha256 jar)
            throws IOException {
        try (var peer = OwnPeer.of(home.resolve("run"), network, organisation)) {
            var recorded = Running.recorded(peer, organisation.msp(), version);
            return recorded.isEmpty() || recorded.get().jar().equals(jar);
        } catch (GatewayException | InvalidProtocolBufferException e) {
            throw new Refusal(
                    "PEER_UNAVAILABLE: " + organisation.name() + "'s peer or chaincode does not answer",
                    network.start() + " starts them");
        }
    }
}
