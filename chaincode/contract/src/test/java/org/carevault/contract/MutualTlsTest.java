// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets an answer from a service that has a TLS folder. */
class MutualTlsTest {
    private final Certificates city = new Certificates("city");
    private final int port = freePort();

    @TempDir
    private Path folder;

    private Servers servers;

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @BeforeEach
    void start() throws Exception {
        ShimLogging.quieten();
        Path own = city.write(folder.resolve("service"));
        servers = new Servers(
                new Router(),
                List.of(new Endpoint("127.0.0.1", port, "carevault_1.0:c1", "CityHospitalMSP", own.toString())));
        servers.start();
    }

    @AfterEach
    void stop() {
        servers.stop();
    }

    private TlsChannelCredentials.Builder trusting() throws IOException {
        return TlsChannelCredentials.newBuilder()
                .trustManager(folder.resolve("service/ca.pem").toFile());
    }

    private ChannelCredentials showing(Path own) throws IOException {
        return trusting()
                .keyManager(
                        own.resolve("cert.pem").toFile(), own.resolve("key.pem").toFile())
                .build();
    }

    private void assertRefused(ChannelCredentials credentials) throws Exception {
        try (var caller = new Dialler(port, credentials)) {
            assertThat(caller.end()).contains("UNAVAILABLE");
        }
    }

    @Test
    void a_peer_of_the_organisation_is_served() throws Exception {
        Path peer = city.write(folder.resolve("peer"));

        try (var caller = new Dialler(port, showing(peer))) {
            assertThat(caller.next().getType()).isEqualTo(ChaincodeMessage.Type.REGISTER);
        }
    }

    @Test
    void a_caller_without_a_certificate_is_refused() throws Exception {
        assertRefused(trusting().build());
    }

    @Test
    void a_caller_of_another_organisation_is_refused() throws Exception {
        assertRefused(showing(new Certificates("lakeside").write(folder.resolve("foreign"))));
    }

    @Test
    void a_caller_in_plaintext_is_refused() throws Exception {
        assertRefused(InsecureChannelCredentials.create());
    }
}
