// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carevault.devledger.FabricPrograms;
import org.carevault.devledger.pki.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fabric's own command-line client takes this certificate authority for a Fabric CA. */
class FabricCaClientTest {
    private static final String NAME = "p0123456789abcdefghjkmnpqrst";

    @TempDir
    Path home;

    @Test
    void the_real_client_registers_enrols_renews_revokes_and_lists() throws IOException, InterruptedException {
        Path program = FabricPrograms.find("fabric-ca-client");
        try (var ca = new RunningCa(home)) {
            run(program, "registrar", "enroll", "-u", url(ca, "registrar", ca.registrarSecret()));
            run(
                    program,
                    "registrar",
                    "register",
                    "--id.name",
                    NAME,
                    "--id.secret",
                    "s3cret",
                    "--id.type",
                    "client",
                    "--id.attrs",
                    "carevault.role=p:ecert");
            run(program, "member", "enroll", "-u", url(ca, NAME, "s3cret"));

            var certificate = Pem.parseCertificate(Files.readString(home.resolve("member/msp/signcerts/cert.pem")));
            assertThat(Authentication.commonName(certificate)).isEqualTo(NAME);
            assertThat(run(program, "registrar", "identity", "list")).contains(NAME);

            run(program, "registrar", "identity", "modify", NAME, "--secret", "an0ther", "--maxenrollments", "-1");
            run(program, "again", "enroll", "-u", url(ca, NAME, "an0ther"));

            run(program, "registrar", "revoke", "--revoke.name", NAME, "--gencrl");
            assertThat(ca.published).hasSize(1);
            assertThat(home.resolve("registrar/msp/crls/crl.pem")).exists();
        }
    }

    private static String url(RunningCa ca, String name, String secret) {
        return "http://" + name + ":" + secret + "@127.0.0.1:"
                + ca.city().ports().ca();
    }

    private String run(Path program, String folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return FabricPrograms.run(
                Map.of("FABRIC_CA_CLIENT_HOME", home.resolve(folder).toString()), command);
    }
}
