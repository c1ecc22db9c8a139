// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carevault.auditor.export.ExportIdentity;
import org.carevault.auditor.export.MspFolder;
import org.carevault.auditor.export.NetworkFile;
import org.carevault.auditor.export.Peer;
import org.carevault.auditor.export.PeerBlocks;
import picocli.CommandLine.Option;

/** Which peer is asked, and as whom. */
final class PeerOptions {
    private static final String EXPORTER = "RegulatorMSP";

    @Option(
            names = "--msp",
            paramLabel = "FOLDER",
            description = "An ordinary Fabric MSP folder; by default the exporter's of " + EXPORTER + " under --home.")
    private Path folder;

    @Option(
            names = "--msp-id",
            paramLabel = "ID",
            description = "The MSP id of that folder; by default told by its path.")
    private String mspId;

    @Option(
            names = "--peer",
            paramLabel = "HOST:PORT",
            description = "Ask this peer instead of those of the running network.")
    private String address;

    @Option(names = "--tls-ca", paramLabel = "FILE", description = "The PEM root of that peer's TLS certificate.")
    private Path tlsCa;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            defaultValue = "health",
            description = "The channel's name (default: ${DEFAULT-VALUE}).")
    private String channel;

    ExportIdentity identity(Path home) {
        Path source = folder == null
                ? home.resolve("run/organisations/" + EXPORTER + "/exporter/msp")
                : folder.toAbsolutePath().normalize();
        try {
            return MspFolder.read(mspId == null ? named(source) : mspId, source);
        } catch (IOException e) {
            throw new CouldNotRun(
                    "IDENTITY_UNREADABLE: no identity to export with: " + e.getMessage(), "name one with --msp FOLDER");
        }
    }

    /** Under {@code organisations/} the folder's name is the MSP id. */
    private static String named(Path source) {
        for (Path at = source; at.getParent() != null; at = at.getParent()) {
            if (at.getParent().endsWith("organisations")) {
                return at.getFileName().toString();
            }
        }
        throw new CouldNotRun("MSP_UNKNOWN: the MSP id of " + source + " is not known", "give it with --msp-id");
    }

    /** Connects to the first peer that answers, the identity's own organisation's first. */
    PeerBlocks open(Path home, ExportIdentity identity) throws IOException {
        if (address != null) {
            return PeerBlocks.open(new Peer("its organisation", address, tlsCa), channel, identity);
        }
        NetworkFile network = NetworkFile.under(home);
        IOException last = new IOException("network.json names no peer");
        List<Peer> ordered = network.ownFirst(identity.mspId());
        for (Peer peer : ordered) {
            try {
                return PeerBlocks.open(peer, network.channel(), identity);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }
}
