// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The processes of a real network on this machine, and the channel configuration that they began with. */
final class FabricNodes {
    /** Of a socket in /proc/net/tcp that listens. */
    private static final String LISTENING = "0A";

    private final Consortium consortium;

    FabricNodes(Consortium consortium) {
        this.consortium = consortium;
    }

    /** Fabric's own processes by name. */
    Map<String, Long> pids() throws IOException {
        var pids = new TreeMap<String, Long>();
        try (var files = Files.list(consortium.home().resolve("run/pids"))) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("fabric-"))
                    .toList())
                pids.put(
                        file.getFileName().toString(),
                        Long.valueOf(Files.readString(file).strip()));
        }
        return pids;
    }

    /** What all of them keep in memory, in KiB; pages that they share count for each. */
    long residentKilobytes() throws IOException {
        var sum = 0L;
        for (var pid : pids().values())
            for (var line : Files.readAllLines(Path.of("/proc", pid.toString(), "status")))
                if (line.startsWith("VmRSS:")) sum += Long.parseLong(line.replaceAll("[^0-9]", ""));
        return sum;
    }

    /** Addresses, as the kernel writes them, on which one of the network's ports can be reached. */
    List<String> listeningAddresses() throws IOException {
        var addresses = new ArrayList<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6"))
            for (var line : Files.readAllLines(Path.of(table))) {
                var fields = line.strip().split("\\s+", -1);
                if (!fields[3].equals(LISTENING)) continue;
                var local = fields[1].split(":", -1);
                var port = Integer.parseInt(local[1], 16);
                if (port >= consortium.port(0) && port < consortium.port(60)) addresses.add(local[0]);
            }
        return addresses;
    }

    /** The channel group of block 0. */
    JsonNode configuration() throws IOException {
        var block = consortium.home().resolve("run/fabric/health.block").toString();
        var translator = FabricPrograms.folder().resolve("bin/configtxlator").toString();
        var decoded =
                Shell.run(List.of(translator, "proto_decode", "--type", "common.Block", "--input", block), Map.of());
        return new ObjectMapper().readTree(decoded.out()).at("/data/data/0/payload/data/config/channel_group");
    }
}
