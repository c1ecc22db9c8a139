// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.RecordKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sealing and hashing a file, against the {@code age} command sealing the same file. */
@Command(
        name = "seal",
        customSynopsis = "scripts/bench seal [-hV] [--mebibytes=N] [--pairs=N]",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:what is asked for was met", "1:it was not, or the benchmark failed"},
        description = "Seal and hash 256 MiB, against the age command on the same file.")
final class SealBench implements Callable<Integer> {
    private static final double BOUND = 0.6;

    @Option(
            names = "--mebibytes",
            paramLabel = "N",
            defaultValue = "256",
            description = "The file's size (default: ${DEFAULT-VALUE}).")
    private int mebibytes;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "7",
            description = "How often each is run (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("carevault-bench");
        try {
            var plain = randomFile(folder.resolve("plain"), mebibytes);
            var recipient = RecordKey.fresh().identity().recipient();
            System.out.println(
                    "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                            + " cores, heap of at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB, age "
                            + ageVersion());
            var met = Pairs.run(
                            pairs,
                            () -> seal(plain, folder.resolve("ours"), recipient),
                            () -> age(plain, folder, recipient))
                    .print(System.out, "seal " + mebibytes + " MiB", mebibytes, BOUND);
            return met ? 0 : 1;
        } finally {
            for (var name : new String[] {"plain", "ours", "theirs"}) Files.deleteIfExists(folder.resolve(name));
            Files.delete(folder);
        }
    }

    static Path randomFile(Path file, int mebibytes) throws IOException {
        var block = new byte[1 << 20];
        var random = new Random(1);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (var i = 0; i < mebibytes; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        return file;
    }

    private static double seal(Path plain, Path sealed, String recipient) throws IOException {
        var start = System.nanoTime();
        try (var in = Files.newInputStream(plain);
                var out = Files.newOutputStream(sealed)) {
            AgeFile.seal(in, out, AgeFile.recipient(recipient));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double age(Path plain, Path folder, String recipient) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var sealed = folder.resolve("theirs").toString();
        var age = new ProcessBuilder("age", "-r", recipient, "-o", sealed, plain.toString())
                .inheritIO()
                .start();
        if (age.waitFor() != 0) throw new IOException("the age command failed");
        return (System.nanoTime() - start) / 1e9;
    }

    private static String ageVersion() throws IOException {
        var age =
                new ProcessBuilder("age", "--version").redirectErrorStream(true).start();
        return new String(age.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
}
