// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FabricNodesTest {
    @TempDir
    Path home;

    @Test
    void where_no_node_was_started_there_is_nothing_to_say() {
        assertThat(new FabricNodes(home).examine()).isEmpty();
    }

    @Test
    void a_node_that_ended_by_itself_is_missing() throws Exception {
        var node = new ProcessBuilder("true").start();
        node.waitFor();
        started("acme-orderer", node.pid());

        assertThat(new FabricNodes(home).examine()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(Finding.State.MISSING);
            assertThat(finding.sentence()).isEqualTo("ended by themselves: acme-orderer");
        });
    }

    @Test
    void the_ports_of_a_network_whose_apps_are_dead_are_not_somebody_elses() throws Exception {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(home, port.getLocalPort() - 1);
            assertThat(ports.examine().get(0).sentence()).startsWith("taken by somebody else");

            started("acme-orderer", ProcessHandle.current().pid());

            assertThat(ports.examine().get(0).sentence()).startsWith("CareVault runs on");
        }
    }

    private void started(String node, long pid) throws IOException {
        Files.createDirectories(home.resolve("run/fabric"));
        Files.createDirectories(home.resolve("run/pids"));
        Files.writeString(home.resolve("run/pids/fabric-" + node + ".pid"), pid + "\n");
    }
}
