// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carevault.devledger.LedgerNode;
import org.carevault.devledger.LedgerOptions;
import org.carevault.server.problem.Problem;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.stack.Stack;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerIT {
    @TempDir
    Path home;

    @Test
    void the_channels_organisations_are_told_as_its_configuration_describes_them() throws Exception {
        var peer = LedgerNode.start(LedgerOptions.of(home, Stack.freePorts()));
        var network = NetworkDescription.read(home);
        try (var ledger = Ledger.open(network, network.require(Stack.CITY))) {
            for (var msp : List.of(Stack.CITY, Stack.LAKESIDE, Stack.REGULATOR)) {
                var told = FabricMSPConfig.parseFrom(ledger.organisation(msp).orElseThrow());
                assertThat(told.getName()).isEqualTo(msp);
                assertThat(told.getRootCertsList()).isNotEmpty();
            }
            assertThat(ledger.organisation("NobodyMSP")).isEmpty();
        } finally {
            peer.close();
        }
    }

    @Test
    void a_peer_that_is_back_is_found_at_once() throws IOException, SettingsException {
        var options = LedgerOptions.of(home, Stack.freePorts());
        var peer = LedgerNode.start(options);
        var network = NetworkDescription.read(home);
        try (var ledger = Ledger.open(network, network.require(Stack.CITY))) {
            assertThat(ledger.height()).isPositive();
            peer.close();
            // Long enough for gRPC to wait seconds before it dials again by itself.
            for (var end = Instant.now().plus(Duration.ofSeconds(4));
                    Instant.now().isBefore(end); )
                assertThatThrownBy(ledger::height).isInstanceOf(Problem.class);

            peer = LedgerNode.start(options);

            assertThat(ledger.height()).isPositive();
        } finally {
            peer.close();
        }
    }
}
