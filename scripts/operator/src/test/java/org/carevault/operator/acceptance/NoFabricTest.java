// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without Fabric's programs. */
class NoFabricTest {
    @Test
    void up_says_so_before_it_starts_anything(@TempDir Path home) throws Exception {
        for (var tool : List.of("bash", "cat", "dirname", "env", "sh"))
            Files.createSymbolicLink(home.resolve(tool), Path.of("/usr/bin", tool));
        var vault = home.resolve("vault");
        var up = Consortium.CHECKOUT.resolve("scripts/up").toString();
        var machine = Map.of(
                "FABRIC_HOME", "",
                "HOME", home.toString(),
                "PATH", home.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "CAREVAULT_HOME", vault.toString());

        var result = Shell.run(List.of(up, "--fabric", "--detach"), machine);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("error: Hyperledger Fabric's programs");
        assertThat(vault).doesNotExist();
    }

    @Test
    void the_message_names_the_installer_and_the_layout_that_is_expected(@TempDir Path home) throws Exception {
        // The tools that the script itself needs, and no peer.
        for (var tool : List.of("bash", "dirname", "env"))
            Files.createSymbolicLink(home.resolve(tool), Path.of("/usr/bin", tool));
        var up = Consortium.CHECKOUT.resolve("network/fabric/up").toString();

        var result = Shell.run(
                List.of(up, "--check"), Map.of("FABRIC_HOME", "", "HOME", home.toString(), "PATH", home.toString()));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("error: Hyperledger Fabric's programs (3.1, and Fabric CA's) were not found.")
                .contains("'install-fabric.sh binary'", "FABRIC_HOME", "~/.carevault/fabric")
                .containsPattern("bin/ +peer orderer")
                .contains("discover fabric-ca-server fabric-ca-client")
                .containsPattern("config/ +core.yaml orderer.yaml")
                .containsPattern("builders/ccaas/bin/ +detect build release");
        assertThat(result.err().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
