// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The running network, as {@code run/network.json} describes it; immutable. */
public record NetworkDescription(
        Path run, String channel, String chaincode, List<Organisation> organisations, URI objectStore) {

    private static final String FILE = "network.json";

    public NetworkDescription {
        organisations = List.copyOf(organisations);
    }

    /**
     * Reads {@code run/network.json}.
     *
     * @throws SettingsException when the file is missing or not what it should be
     */
    public static NetworkDescription read(Path home) throws SettingsException {
        Path run = home.resolve("run");
        Path file = run.resolve(FILE);
        if (!Files.isReadable(file)) {
            throw new SettingsException("there is no " + file, "start the ledger first: scripts/up");
        }
        try {
            return parse(run, new ObjectMapper().readTree(Files.readAllBytes(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(file + " cannot be read: " + e.getMessage(), "scripts/up writes it anew");
        }
    }

    /**
     * The organisation with that MSP.
     *
     * @throws SettingsException when no organisation has that MSP
     */
    public Organisation require(String msp) throws SettingsException {
        return organisations.stream()
                .filter(organisation -> organisation.msp().equals(msp))
                .findFirst()
                .orElseThrow(() -> new SettingsException(
                        "no organisation " + msp + " in network.json", "use one of the MSPs named there"));
    }

    /** The same read anew, because organisations join a running network; this one while the file cannot be read. */
    public NetworkDescription asItIsNow() {
        try {
            return parse(run, new ObjectMapper().readTree(Files.readAllBytes(run.resolve(FILE))));
        } catch (IOException | IllegalArgumentException e) {
            return this;
        }
    }

    /** The folder that holds an organisation's identities, as Fabric's own tools lay it out. */
    public Path organisationFolder(String msp) {
        return run.resolve("organisations").resolve(msp);
    }

    private static NetworkDescription parse(Path run, JsonNode json) throws IOException {
        List<Organisation> organisations = new ArrayList<>();
        for (JsonNode node : field(json, "organisations")) {
            organisations.add(organisation(run, node));
        }
        return new NetworkDescription(
                run,
                text(json, "channel"),
                text(json, "chaincode"),
                organisations,
                URI.create(text(field(json, "objectStore"), "endpoint")));
    }

    private static Organisation organisation(Path run, JsonNode node) throws IOException {
        return new Organisation(
                text(node, "msp"),
                text(node, "name"),
                text(node, "peer"),
                path(run, node, "peerTlsCa"),
                URI.create(text(node, "ca")),
                text(node, "caName"),
                path(run, node, "caTlsCa"),
                URI.create(text(node, "app")),
                text(node, "bucket"));
    }

    private static Path path(Path run, JsonNode node, String name) throws IOException {
        JsonNode value = field(node, name);
        return value.isNull() ? null : run.resolve(value.asText());
    }

    private static String text(JsonNode node, String name) throws IOException {
        return field(node, name).asText();
    }

    private static JsonNode field(JsonNode node, String name) throws IOException {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IOException("it has no field " + name);
        }
        return value;
    }
}
