// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.operator.acceptance.Result;
import org.carevault.operator.acceptance.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The enrolment of one organisation's nodes, with programs in Fabric's place that note how they were called. */
class EnrolmentTest {
    private static final Path SCRIPTS = Consortium.CHECKOUT.resolve("network/fabric");
    private static final String CLIENT = """
            #!/usr/bin/env bash
            printf '%s\\n' "$*" >>"$CALLS"
            printf '%s\\n' "${FABRIC_CA_CLIENT_URL:-none}" >>"$ADDRESSES"
            while [ "$1" != --mspdir ]; do shift; done
            mkdir -p "$2"/{keystore,signcerts,cacerts,tlscacerts}
            touch "$2"/keystore/one_sk "$2"/signcerts/cert.pem "$2"/cacerts/one.pem
            """;
    private static final String SERVER = """
            #!/usr/bin/env bash
            mkdir -p "$3/orderer"
            touch "$3/ca-cert.pem" "$3/orderer/ca-cert.pem"
            exec sleep 60
            """;

    @TempDir
    private Path folder;

    @Test
    void passwords_are_in_no_command_line() throws IOException {
        var home = folder.resolve("home");
        for (var each : List.of("logs", "pids", "fabric"))
            Files.createDirectories(home.resolve("run").resolve(each));
        programs();

        var enrol = run(home, "enrol", "city");
        run(home, "down");

        assertThat(enrol.exit()).as(enrol.err()).isZero();
        var calls = Files.readString(folder.resolve("calls"));
        var addresses = Files.readString(folder.resolve("addresses"));
        assertThat(calls.lines()).hasSize(10);
        for (var secret : secrets(home)) assertThat(calls).doesNotContain(secret);
        assertThat(addresses.lines()).hasSize(10).allMatch(line -> line.matches("https://[a-z-]+:[0-9a-f]{32}@127.*"));
    }

    private List<String> secrets(Path home) throws IOException {
        var secrets = new ArrayList<String>();
        try (var files = Files.walk(home.resolve("run/fabric/city"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> each.getParent().endsWith("secrets"))
                    .toList()) secrets.add(Files.readString(file));
        }
        assertThat(secrets).hasSizeGreaterThan(10).allMatch(secret -> secret.length() == 32);
        return secrets;
    }

    private void programs() throws IOException {
        for (var name : List.of("peer", "orderer", "configtxgen", "configtxlator", "osnadmin", "discover"))
            program("fabric/bin/" + name, "#!/bin/sh\n");
        program("fabric/bin/fabric-ca-client", CLIENT);
        program("fabric/bin/fabric-ca-server", SERVER);
        program("fabric/builders/ccaas/bin/build", "#!/bin/sh\n");
        program("fabric/config/core.yaml", "");
        program("fabric/config/orderer.yaml", "");
        program("path/curl", "#!/bin/sh\nexec sleep 0.3\n"); // every authority answers, soon
    }

    private void program(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Result run(Path home, String script, String... arguments) {
        var command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var environment = Map.of(
                "CAREVAULT_HOME",
                home.toString(),
                "FABRIC_HOME",
                folder.resolve("fabric").toString(),
                "PATH",
                folder.resolve("path") + ":" + System.getenv("PATH"),
                "CALLS",
                folder.resolve("calls").toString(),
                "ADDRESSES",
                folder.resolve("addresses").toString());
        return Shell.run(command, environment);
    }
}
