// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.Build;
import org.carevault.model.id.Sha256;
import org.carevault.operator.doctor.Finding.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says about one organisation's chaincode. */
class ChaincodesTest {
    private static final byte[] PROGRAM = {1, 2, 3};
    private static final Sha256 JAR = Sha256.hash(PROGRAM);
    private static final String PACKAGE = "carevault_1.0:ab";

    @TempDir
    private Path home;

    private Path local;

    @BeforeEach
    void the_checkout_has_the_program() throws IOException {
        local = Files.write(home.resolve("contract.jar"), PROGRAM);
    }

    @Test
    void everything_agrees() throws IOException {
        var finding = finding(new Running("1.0", PACKAGE, PACKAGE, JAR, recorded(PACKAGE, JAR)));

        assertThat(finding.state()).isEqualTo(State.GOOD);
        assertThat(finding.sentence()).startsWith("City Hospital runs version 1.0 as approved and recorded");
    }

    @Test
    void another_program_than_the_recorded_one_is_told() throws IOException {
        var other = Sha256.hash(new byte[] {9});

        var finding = finding(new Running("1.0", PACKAGE, PACKAGE, other, recorded(PACKAGE, JAR)));

        assertThat(finding.state()).isEqualTo(State.MISSING);
        assertThat(finding.sentence()).contains(other.text()).contains(JAR.text());
    }

    @Test
    void another_package_than_the_recorded_one_is_told() throws IOException {
        var finding = finding(new Running("1.0", PACKAGE, PACKAGE, JAR, recorded("carevault_1.0:cd", JAR)));

        assertThat(finding.state()).isEqualTo(State.MISSING);
        assertThat(finding.sentence()).contains("carevault_1.0:cd");
    }

    @Test
    void a_service_for_a_package_that_was_not_approved_is_told() throws IOException {
        var finding = finding(new Running("1.0", "carevault_1.0:cd", PACKAGE, JAR, recorded(PACKAGE, JAR)));

        assertThat(finding.state()).isEqualTo(State.MISSING);
        assertThat(finding.advice()).contains("scripts/program chaincode");
    }

    @Test
    void a_build_that_nobody_recorded_is_named() throws IOException {
        var finding = finding(new Running("1.0", PACKAGE, PACKAGE, JAR, Optional.empty()));

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.advice()).contains("record-build");
    }

    @Test
    void a_newer_program_in_the_checkout_is_no_fault() throws IOException {
        Files.write(local, new byte[] {4});

        var finding = finding(new Running("1.0", PACKAGE, PACKAGE, JAR, recorded(PACKAGE, JAR)));

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.advice()).contains("network/fabric/upgrade");
    }

    private Finding finding(Running running) throws IOException {
        return new Chaincodes(home, local).judge("City Hospital", running);
    }

    private static Optional<Build> recorded(String packageId, Sha256 jar) {
        var time = Instant.parse("2026-11-21T08:34:11.123Z");
        return Optional.of(new Build("CityHospitalMSP", Artifact.CHAINCODE, "1.0", packageId, jar, "0a1b", time));
    }
}
