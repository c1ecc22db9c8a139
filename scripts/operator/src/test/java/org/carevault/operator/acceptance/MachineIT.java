// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A machine of its own, without people, from its first start to its erasure: each step stands on the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MachineIT {
    private Consortium machine;

    @BeforeAll
    void up_once() throws IOException {
        machine = new Consortium("--empty");
    }

    @AfterAll
    void down_for_good() throws IOException {
        machine.close();
    }

    @Test
    @Order(1)
    void status_says_in_json_exactly_what_runs() {
        var status = machine.script("status", "--json");

        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.json().fieldNames()).toIterable().containsExactly("apps", "ledger", "objectStore");
        assertThat(status.json().path("apps")).hasSize(4).allSatisfy(app -> {
            assertThat(app.fieldNames())
                    .toIterable()
                    .containsExactly("organisation", "url", "healthy", "height", "lag");
            assertThat(app.path("healthy").asBoolean()).isTrue();
        });
        assertThat(status.json().at("/ledger/address").asText()).isEqualTo("127.0.0.1:" + machine.port(1));
        assertThat(status.json().at("/objectStore/address").asText()).endsWith(":" + machine.port(50));
    }

    @Test
    @Order(2)
    void the_doctor_knows_its_own_processes() {
        var doctor = machine.script("doctor");

        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("CareVault runs on " + machine.port(0));
    }

    @Test
    @Order(3)
    void a_second_up_starts_nothing_that_runs() throws IOException {
        var before = pids();

        assertThat(machine.script("up", "--detach", "--empty").exit()).isZero();

        assertThat(pids()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void after_down_status_says_so_and_the_ports_are_free() {
        assertThat(machine.script("down").exit()).isZero();

        var status = machine.script("status", "--json");

        assertThat(status.exit()).isEqualTo(1);
        assertThat(status.json().path("apps"))
                .allSatisfy(app -> assertThat(app.path("healthy").asBoolean()).isFalse());
        assertThat(machine.script("doctor").out()).contains("are free");
    }

    @Test
    @Order(5)
    void up_again_goes_on_with_the_same_chain() throws IOException {
        var genesis = Files.readAllBytes(machine.home().resolve("auditor/pin.json"));

        assertThat(machine.script("up", "--detach", "--empty").exit()).isZero();

        assertThat(Files.readAllBytes(machine.home().resolve("auditor/pin.json")))
                .isEqualTo(genesis);
        assertThat(machine.script("status").exit()).isZero();
    }

    @Test
    @Order(6)
    void erasing_removes_what_up_made_and_nothing_else() throws IOException {
        var own = Files.writeString(machine.home().resolve("my-own-notes"), "keep");

        var erase = machine.script("down", "--erase", "--yes");

        assertThat(erase.exit()).isZero();
        assertThat(erase.out()).contains(machine.home().resolve("run").toString());
        assertThat(machine.home()).isDirectoryContaining(file -> file.equals(own));
        try (var left = Files.list(machine.home())) {
            assertThat(left).containsExactly(own);
        }
        Files.delete(own);
    }

    @Test
    @Order(7)
    void a_machine_that_was_never_started_says_what_to_do() {
        for (var command : List.of("status", "doctor")) {
            var result = machine.script(command);

            assertThat(result.out() + result.err()).doesNotContain("\tat ").isNotBlank();
        }
        assertThat(machine.script("status").err())
                .contains("error: NOT_STARTED")
                .contains("scripts/up");
    }

    private List<String> pids() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(machine.home().resolve("run/pids"))) {
            return files.sorted().map(MachineIT::text).toList();
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return file.getFileName() + " " + Files.readString(file).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
