// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.operator.acceptance.Result;
import org.carevault.operator.acceptance.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that the scripts believe to be City Hospital's peer. */
class NodesTest {
    private static final Path SCRIPTS = Consortium.CHECKOUT.resolve("network/fabric");

    @TempDir
    private Path home;

    private Process node;

    @BeforeEach
    void a_node_runs() throws IOException {
        node = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(home.resolve("run/pids"));
        Files.createDirectories(home.resolve("run/fabric/city"));
        Files.writeString(pidFile(), node.pid() + "\n");
        Files.writeString(beginning(), inNodes("began " + node.pid()).out() + "\n");
    }

    @AfterEach
    void end() {
        node.destroyForcibly();
    }

    @Test
    void down_ends_the_node_and_forgets_it() throws Exception {
        assertThat(run("down", "--home", home.toString()).exit()).isZero();

        assertThat(node.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(pidFile()).doesNotExist();
        assertThat(beginning()).doesNotExist();
    }

    @Test
    void a_process_that_began_at_another_time_only_took_the_number() throws Exception {
        Files.writeString(beginning(), "1\n");

        assertThat(run("down", "--home", home.toString()).exit()).isZero();

        assertThat(node.isAlive()).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void a_node_that_does_not_even_end_by_force_is_an_error() {
        var stop = inNodes("kill() { :; }; sleep() { :; }; stop_all");

        assertThat(stop.exit()).isEqualTo(1);
        assertThat(stop.err())
                .isEqualTo("error: the node city-peer does not end.\nhint: stop process " + node.pid()
                        + " as the user who started it\n");
        assertThat(pidFile()).exists();
    }

    @Test
    void a_node_that_ended_by_itself_is_named() throws Exception {
        assertThat(run("lost", "--home", home.toString())).isEqualTo(new Result(0, "", ""));

        node.destroyForcibly().waitFor();

        assertThat(run("lost", "--home", home.toString())).isEqualTo(new Result(1, "city-peer\n", ""));
    }

    @Test
    void a_relative_home_is_the_one_below_the_folder_that_one_stands_in() throws Exception {
        node.destroyForcibly().waitFor();
        var lost = "cd " + home.getParent() + " && " + SCRIPTS.resolve("lost") + " --home " + home.getFileName();

        assertThat(Shell.run(List.of("bash", "-c", lost), Map.of()).out()).isEqualTo("city-peer\n");
    }

    @Test
    void an_option_without_its_folder_is_refused_plainly() {
        for (var script :
                List.of("up", "down", "deploy", "add-organisation", "publish-revocations", "upgrade", "lost")) {
            var refused = run(script, "--home");

            assertThat(refused.exit()).as(script).isNotZero();
            assertThat(refused.err())
                    .as(script)
                    .doesNotContain("unbound")
                    .containsAnyOf("usage: ", "error: --home needs");
        }
    }

    @Test
    void an_option_without_its_value_is_refused_plainly() {
        assertThat(run("up", "--home", home.toString(), "--port-base").err()).contains("error: --port-base needs");
        assertThat(run("deploy", "--home", home.toString(), "--name").err()).startsWith("usage: ");
    }

    @Test
    void what_is_no_port_is_refused_and_not_kept() {
        for (var base : List.of("abc", "80", "65001", "")) {
            var refused = run("up", "--home", home.toString(), "--port-base", base);

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).startsWith("error: --port-base needs a number from 1024 to 65000.");
        }
        var variable = Shell.run(
                List.of(SCRIPTS.resolve("up").toString(), "--home", home.toString()),
                Map.of("CAREVAULT_PORT_BASE", "abc"));
        assertThat(variable.err()).startsWith("error: CAREVAULT_PORT_BASE is abc\n");
        assertThat(home.resolve("run/fabric/ports")).doesNotExist();
    }

    private static Result run(String script, String... arguments) {
        var command = new java.util.ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return Shell.run(command, Map.of());
    }

    /** Runs that line where the functions of {@code nodes.sh} are known. */
    private Result inNodes(String line) {
        var sourced = ". " + SCRIPTS + "/environment.sh; use_home " + home + "; . " + SCRIPTS + "/nodes.sh; " + line;
        return Shell.run(List.of("bash", "-c", sourced), Map.of());
    }

    private Path pidFile() {
        return home.resolve("run/pids/fabric-city-peer.pid");
    }

    private Path beginning() {
        return home.resolve("run/fabric/city/peer.began");
    }
}
