// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two organisations' machines must endorse the same bytes, however they are set up. */
class DeterminismTest {
    @TempDir
    Path folder;

    private String simulate(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Simulation.class.getName()));
        var output = Files.createTempFile(folder, "trace", ".txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void another_locale_time_zone_and_hash_seed_give_the_same_reads_and_writes() throws Exception {
        String here = simulate("-Duser.language=en", "-Duser.timezone=UTC");
        String there = simulate(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Apia",
                "-Dfile.encoding=ISO-8859-9",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");

        assertThat(here).contains("write ").contains("read ");
        assertThat(there).isEqualTo(here);
    }
}
