// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code scripts/up} refuses before it starts anything. */
class UpTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "[::]", "192.0.2.1", "vault.example.org"})
    void beyond_this_machine_it_wants_tls(String host) throws Exception {
        assertThat(up("--listen", host)).contains("error: TLS_NEEDED: " + host).contains("hint: give --tls-cert");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_certificate_without_its_key_is_refused() throws Exception {
        var certificate = Files.writeString(home.resolve("app.pem"), "").toString();

        assertThat(up("--tls-cert", certificate)).contains("error: TLS_INCOMPLETE");
    }

    @Test
    void a_file_that_is_no_certificate_is_refused() throws Exception {
        var nothing = Files.writeString(home.resolve("app.pem"), "nothing").toString();

        assertThat(up("--tls-cert", nothing, "--tls-key", nothing)).contains("error: TLS_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:17005", "[::1]:443"})
    void one_port_for_four_apps_is_refused(String address) throws Exception {
        assertThat(up("--listen", address)).contains("error: ADDRESS_INVALID");
    }

    private String up(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Launchers.path("up").toAbsolutePath().normalize().toString(), "--detach"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CAREVAULT_HOME", home.toString());
        builder.environment().put("CAREVAULT_BUILT", "yes");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return said;
    }
}
