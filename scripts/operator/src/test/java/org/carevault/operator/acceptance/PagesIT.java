// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.carevault.operator.demonstration.RecordBuildsCommand;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

/** What the apps serve, against what their organisations recorded on the chain. */
@ExtendWith(OneConsortium.class)
class PagesIT {
    private static final Path LIST = Consortium.CHECKOUT.resolve("client-app/web/target/classes/web/bundle.sha256");

    private final Consortium consortium;

    PagesIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @BeforeEach
    void there_are_pages() {
        assumeTrue(Files.exists(LIST), "the pages were built without Node: install Node 20.19, 22.13, 24 or later");
    }

    @Test
    void every_organisation_serves_what_it_recorded() {
        var doctor = consortium.script("doctor");

        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.out().lines().filter(line -> line.contains("serves the pages that it recorded")))
                .hasSize(4);
    }

    @Test
    void another_organisations_app_is_compared_by_its_address() throws IOException {
        try (var honest = proxy("GET /", body -> body)) {
            var doctor = consortium.script("doctor", "--app", honest.url());

            assertThat(doctor.exit()).as(doctor.out()).isZero();
            assertThat(doctor.out()).contains("calls itself CityHospitalMSP").contains("that it recorded");
        }
    }

    @Test
    void one_changed_byte_in_one_script_is_named() throws IOException {
        var script = script();
        try (var lying = proxy("GET /" + script, body -> Lies.flipped(body, body.length / 2))) {
            var doctor = consortium.script("doctor", "--app", lying.url());

            assertThat(doctor.exit()).isEqualTo(1);
            assertThat(doctor.out()).contains(script).contains("nobody should log in there");
        }
    }

    @Test
    void a_list_that_is_not_the_recorded_one_is_told() throws IOException {
        try (var lying = proxy("GET /bundle.sha256", PagesIT::withoutLastFile)) {
            assertThat(consortium.script("doctor", "--app", lying.url()).exit()).isEqualTo(1);
        }
    }

    @Test
    void what_was_recorded_once_is_not_recorded_again() {
        var record = consortium.script("program", "record");

        assertThat(record.exit()).as(record.err()).isZero();
    }

    @Test
    void where_no_pages_were_built_nothing_fails() {
        var record = new CommandLine(new RecordBuildsCommand())
                .execute(
                        "--home=" + consortium.home(),
                        "--chaincode=" + LIST,
                        "--pages=" + consortium.home().resolve("no-such-list"),
                        "--source=main");

        assertThat(record).isZero();
    }

    private LyingApp proxy(String to, UnaryOperator<byte[]> lie) throws IOException {
        return new LyingApp(consortium.cityApp(), (asked, body) -> asked.startsWith(to) ? lie.apply(body) : body);
    }

    private static String script() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.substring(66))
                .filter(file -> file.matches("assets/index-.*\\.js"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] withoutLastFile(byte[] list) {
        var text = new String(list, java.nio.charset.StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
