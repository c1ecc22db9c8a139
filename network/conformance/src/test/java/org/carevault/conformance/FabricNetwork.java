// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The real network, by the scripts of {@code network/fabric}. */
final class FabricNetwork implements LedgerUnderTest {
    private final Path home;
    private final List<List<String>> deployments = new ArrayList<>();

    /** Starts a new network in that folder. */
    FabricNetwork(Path home) throws IOException {
        this.home = home;
        Script.outputOf("up", "--home", home.toString(), "--port-base", "" + FreePorts.base(), "--no-chaincode");
    }

    @Override
    public Path run() {
        return home.resolve("run");
    }

    @Override
    public Map<String, String> deploy(String name, String version, Map<String, Integer> ports) throws IOException {
        String inOrder = RunFolder.read(run()).mspIds().stream()
                .map(mspId -> ports.get(mspId).toString())
                .collect(Collectors.joining(","));
        List<String> options = List.of("--name", name, "--version", version, "--ports", inOrder);
        deployments.add(options);
        return RunFolder.JSON.readValue(deploy(options), new TypeReference<>() {});
    }

    private String deploy(List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--home", home.toString()));
        arguments.addAll(options);
        return Script.outputOf("deploy", arguments.toArray(String[]::new));
    }

    @Override
    public Member expired(String mspId) throws IOException {
        Path ca = run().resolve("fabric").resolve(folder(mspId)).resolve("ca");
        try (var keys = Files.list(ca.resolve("msp/keystore"))) {
            Path key = keys.filter(file -> file.toString().endsWith("_sk"))
                    .findFirst()
                    .orElseThrow();
            return Expired.member(mspId, ca.resolve("ca-cert.pem"), key);
        }
    }

    @Override
    public void publishRevocations(String mspId) throws IOException {
        Script.outputOf("publish-revocations", "--home", home.toString(), folder(mspId));
    }

    private String folder(String mspId) throws IOException {
        return RunFolder.read(run()).organisation(mspId).get("folder").asText();
    }

    @Override
    public void stop() throws IOException {
        Script.outputOf("down", "--home", home.toString());
    }

    /** Deploying once more changes nothing; it returns when every Gateway sees all four peers again. */
    @Override
    public void start() throws IOException {
        Script.outputOf("up", "--home", home.toString(), "--no-chaincode");
        for (List<String> options : deployments) {
            deploy(options);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
