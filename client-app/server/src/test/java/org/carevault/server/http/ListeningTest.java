// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.netty.shaded.io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.carevault.server.settings.Listening;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.settings.TlsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an app may be reached, over real sockets. */
class ListeningTest {
    @TempDir
    private Path folder;

    private URI app;
    private WebServer server;

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    @BeforeEach
    void an_app_with_a_port() throws IOException {
        try (var socket = new ServerSocket(0)) {
            app = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void beyond_this_machine_it_does_not_listen_without_tls() {
        assertThatThrownBy(() -> Listening.of(app, Optional.of("0.0.0.0"), Optional.empty()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("TLS_NEEDED");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (var address : List.of("", "a b", "https://0.0.0.0", "0.0.0.0:443/path")) {
            assertThatThrownBy(() -> Listening.of(app, Optional.of(address), Optional.empty()))
                    .as("'" + address + "'")
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("ADDRESS_INVALID");
        }
    }

    @Test
    void without_a_wish_only_this_machine_reaches_it() throws Exception {
        var plain = Listening.of(app, Optional.empty(), Optional.empty());

        start(plain);

        assertThat(status("http://127.0.0.1:" + app.getPort())).isEqualTo(404);
        assertThatThrownBy(() -> new Socket(otherAddress(), app.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void with_tls_others_reach_it_and_plain_http_is_not_understood() throws Exception {
        var tls = Listening.of(app, Optional.of("0.0.0.0"), Optional.of(certificate("localhost")));

        start(tls);

        new Socket(otherAddress(), app.getPort()).close();
        assertThat(status("https://localhost:" + app.getPort())).isEqualTo(404);
        assertThatThrownBy(() -> status("http://127.0.0.1:" + app.getPort())).isInstanceOf(IOException.class);
    }

    @Test
    void a_host_that_the_certificate_names_is_one_of_ours() throws Exception {
        start(Listening.of(app, Optional.of("127.0.0.1"), Optional.of(certificate("vault.example"))));

        assertThat(status("https://127.0.0.1:" + app.getPort(), "vault.example:" + app.getPort()))
                .isEqualTo(404);
    }

    @Test
    void a_host_that_the_certificate_does_not_name_is_a_rebound_one() throws Exception {
        start(Listening.of(app, Optional.of("127.0.0.1"), Optional.of(certificate("other.example"))));

        assertThat(status("https://127.0.0.1:" + app.getPort(), "vault.example:" + app.getPort()))
                .isEqualTo(400);
    }

    @Test
    void a_key_that_is_none_is_told_before_anything_listens() throws Exception {
        var files = certificate("localhost");
        Files.writeString(files.key(), "nothing");

        assertThatThrownBy(() -> start(Listening.of(app, Optional.empty(), Optional.of(files))))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("TLS_UNREADABLE");
    }

    private void start(Listening listening) throws SettingsException {
        var own = new Organisation("CityHospitalMSP", "City Hospital", "", null, app, "", null, app, "");
        server = WebServer.start(own, listening, null, List.of());
    }

    private static InetAddress otherAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst()
                .orElseThrow(() -> new org.opentest4j.TestAbortedException("this machine has no other address"));
    }

    private TlsFiles certificate(String names) throws Exception {
        var files = new TlsFiles(folder.resolve("app.pem"), folder.resolve("app-key.pem"));
        TestCertificate.write(files, names);
        return files;
    }

    // By hand: the usual clients let nobody choose a Host, and compare certificates with it.
    private static int status(String address) throws IOException, GeneralSecurityException {
        return status(address, URI.create(address).getAuthority());
    }

    private static int status(String address, String host) throws IOException, GeneralSecurityException {
        var target = URI.create(address);
        try (var socket = socket(target.getScheme())) {
            socket.setSoTimeout(5000);
            socket.connect(new InetSocketAddress(target.getHost(), target.getPort()));
            var request = "GET /nothing HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            if (!answer.startsWith("HTTP/1.1 ")) throw new IOException("that is not HTTP");
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private static Socket socket(String scheme) throws IOException, GeneralSecurityException {
        if (scheme.equals("http")) return new Socket();
        var context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        return context.getSocketFactory().createSocket();
    }
}
