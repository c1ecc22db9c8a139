// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carevault.model.id.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded hash means something only if everybody who builds the same sources gets the same jar. */
class SameJarIT {
    @TempDir
    Path folder;

    @Test
    void two_clean_builds_give_the_same_chaincode() throws IOException {
        var one = built("one", Map.of("TZ", "Asia/Kolkata", "LC_ALL", "C"));
        var two = built("two-elsewhere", Map.of("TZ", "America/St_Johns", "LC_ALL", "C.UTF-8"));

        assertThat(two).isEqualTo(one);
    }

    /** The hash of the jar that the sources of this checkout give in another folder. */
    private Sha256 built(String name, Map<String, String> environment) throws IOException {
        var target = folder.resolve(name);
        for (var source : sources()) {
            Files.createDirectories(target.resolve(source).getParent());
            Files.copy(Consortium.CHECKOUT.resolve(source), target.resolve(source));
        }
        var build = Shell.run(
                List.of(
                        target.resolve("mvnw").toString(),
                        "--file=" + target.resolve("pom.xml"),
                        "--offline",
                        "--batch-mode",
                        "--projects=chaincode/contract",
                        "--also-make",
                        "-DskipTests",
                        "package"),
                environment);
        assertThat(build.exit()).as(build.out() + build.err()).isZero();
        return Sha256.hash(
                Files.readAllBytes(target.resolve("chaincode/contract/target/carevault-contract-1.0.0.jar")));
    }

    /** What the build reads: all modules' descriptions, the chaincode's own sources, Maven's launcher. */
    private static List<String> sources() {
        var checkout = Consortium.CHECKOUT.toString();
        var listed = Shell.run(List.of("git", "-C", checkout, "ls-files"), Map.of());
        return listed.out()
                .lines()
                .filter(file -> file.endsWith("pom.xml")
                        || file.startsWith("mvnw")
                        || file.startsWith(".mvn/")
                        || file.matches("chaincode/[a-z]+/src/main/.*"))
                .filter(file -> Files.isRegularFile(Consortium.CHECKOUT.resolve(file)))
                .toList();
    }
}
