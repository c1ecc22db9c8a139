// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold for every file that the project tracks. */
class RepositoryTest {
    private static final Path ROOT = root();

    /** Test vectors that are public by their nature; the reason stands in each of them. */
    private static final Pattern SECRET = Pattern.compile(
            "-----BEGIN (EC |RSA |ENCRYPTED )?PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{16}|AGE-SECRET-KEY-1[A-Z0-9]{58}");

    @BeforeEach
    void this_is_a_checkout() {
        assumeTrue(Files.exists(ROOT.resolve(".git")), "the sources are not a git checkout");
    }

    @Test
    void no_key_is_tracked() throws Exception {
        assertThat(tracked(file -> SECRET.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void no_source_file_is_longer_than_three_hundred_lines() throws Exception {
        assertThat(tracked(file -> isSource(file) && text(file).lines().count() > 300))
                .isEmpty();
    }

    @Test
    void every_source_file_names_its_licence_first() throws Exception {
        assertThat(tracked(file -> file.toString().endsWith(".java")
                        && !text(file).startsWith("// SPDX-License-Identifier: Apache-2.0\n")))
                .isEmpty();
    }

    @Test
    void the_search_for_keys_would_find_one() {
        assertThat(SECRET.matcher("-----BEGIN " + "PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49")
                        .find())
                .isTrue();
    }

    private static boolean isSource(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".java")
                || name.endsWith(".sh")
                || Path.of("scripts").equals(ROOT.relativize(file).getParent());
    }

    private static List<Path> tracked(Predicate<Path> wanted) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "-C", ROOT.toString(), "ls-files", "-z").start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return List.of(names.split("\0", -1)).stream()
                .filter(name -> !name.isEmpty())
                .map(ROOT::resolve)
                .filter(Files::isRegularFile)
                .filter(wanted)
                .toList();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("network/ports.env"))) folder = folder.getParent();
        return folder;
    }
}
