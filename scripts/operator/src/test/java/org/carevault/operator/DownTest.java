// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/down} on a system that has a JDK and the usual small programs, but no {@code ps}. */
class DownTest {
    @TempDir
    Path home;

    private Path programs;
    private Process apps;

    @BeforeEach
    void a_process_that_up_started() throws IOException {
        programs = Files.createDirectory(home.resolve("programs"));
        for (var name : List.of("sh", "cat", "dirname", "grep", "rm", "sed", "sleep", "tr"))
            Files.copy(Path.of("/bin", name), programs.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        var name = "-Dcarevault.process=apps:" + home;
        apps = new ProcessBuilder("bash", "-c", "exec -a " + name + " sleep 60").start();
        Files.createDirectories(home.resolve("run/pids"));
        Files.writeString(pidFile(), Long.toString(apps.pid()));
    }

    @AfterEach
    void end() {
        apps.destroyForcibly();
    }

    @Test
    void it_stops_what_runs() throws Exception {
        assertThat(down()).isZero();

        assertThat(apps.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void it_leaves_another_process_that_took_the_number() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile(), Long.toString(other.pid()));

        assertThat(down()).isZero();

        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void it_leaves_a_process_of_a_home_whose_name_begins_alike() throws Exception {
        var name = "-Dcarevault.process=apps:" + home + "-too";
        var other = new ProcessBuilder("bash", "-c", "exec -a " + name + " sleep 60").start();
        Files.writeString(pidFile(), Long.toString(other.pid()));
        while (!commandLine(other).contains("-too")) TimeUnit.MILLISECONDS.sleep(10);

        assertThat(down()).isZero();

        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void a_home_is_the_same_with_a_slash_at_its_end() throws Exception {
        assertThat(down(home + "/")).isZero();

        assertThat(apps.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    private static String commandLine(Process process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    }

    private int down() throws Exception {
        return down(home.toString());
    }

    private int down(String home) throws Exception {
        var command = new ProcessBuilder(root().resolve("scripts/down").toString()).inheritIO();
        command.environment().put("CAREVAULT_HOME", home);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("PATH", programs.toString());
        return command.start().waitFor();
    }

    private Path pidFile() {
        return home.resolve("run/pids/apps");
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!folder.resolve("network/ports.env").toFile().exists()) folder = folder.getParent();
        return folder;
    }
}
