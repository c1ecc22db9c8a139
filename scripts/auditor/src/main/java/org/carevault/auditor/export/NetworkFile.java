// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code run/network.json} says about the running network.
 *
 * @param channel the channel's name
 * @param peers one for each organisation, in the file's order
 */
public record NetworkFile(String channel, List<Peer> peers) {

    /**
     * Reads the file under a CareVault home.
     *
     * @throws IOException when there is none: nothing was started under that home
     */
    public static NetworkFile under(Path home) throws IOException {
        Path run = home.resolve("run");
        Path file = run.resolve("network.json");
        if (!Files.exists(file)) {
            throw new IOException("there is no " + file + ": no network was started under this home");
        }
        JsonNode network = new ObjectMapper().readTree(file.toFile());
        var peers = new ArrayList<Peer>();
        for (JsonNode organisation : network.path("organisations")) {
            JsonNode tlsCa = organisation.path("peerTlsCa");
            peers.add(new Peer(
                    organisation.path("msp").asText(),
                    organisation.path("peer").asText(),
                    tlsCa.isTextual() ? run.resolve(tlsCa.asText()) : null));
        }
        return new NetworkFile(network.path("channel").asText(), List.copyOf(peers));
    }

    /** All peers, those of one organisation first. */
    public List<Peer> ownFirst(String mspId) {
        var ordered = new ArrayList<>(peers);
        ordered.sort((a, b) ->
                Boolean.compare(b.organisation().equals(mspId), a.organisation().equals(mspId)));
        return ordered;
    }
}
