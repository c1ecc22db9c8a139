// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.carevault.operator.Network;
import org.carevault.operator.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Called by {@code scripts/up}: brings the demonstration people in, once, and says how to act as them. */
@Command(name = "demonstration", hidden = true, description = "Brings in the demonstration people, once.")
public final class DemonstrationCommand implements Callable<Integer> {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Option(names = "--home", defaultValue = "${CAREVAULT_HOME}")
    private Path home;

    @Option(names = "--chaincode", required = true, description = "The jar of the chaincode that runs.")
    private Path jar;

    @Option(names = "--source", required = true, description = "The revision that it was built from.")
    private String source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var demo = home.resolve("demo");
        var done = demo.resolve("complete");
        var network = Network.at(home);
        if (!Files.exists(done)) {
            refuseHalf(demo);
            Files.createDirectories(demo);
            var stage = new Stage(demo, passphrase(demo), System.out);
            new Onboarding(home, network, pinned(), stage).play();
            new Builds(home, jar, source, stage).play();
            new Seeding(stage).play();
            new MainJob(stage).play();
            new Audit(home, stage).play();
            Files.createFile(done);
        }
        printLogIns(network, demo);
        return 0;
    }

    /** Whose network this is: what was pinned for the auditor when block 0 was made. */
    private String pinned() throws IOException {
        return new ObjectMapper()
                .readTree(home.resolve("auditor/pin.json").toFile())
                .required("genesis")
                .asText();
    }

    private static void refuseHalf(Path demo) throws IOException {
        if (Files.exists(demo.resolve("passphrase")))
            throw new Refusal(
                    "DEMONSTRATION_INCOMPLETE: an earlier run was interrupted while people were brought in",
                    "'scripts/down --erase' and then 'scripts/up' begin anew");
    }

    private static String passphrase(Path demo) throws IOException {
        var random = new SecureRandom();
        var passphrase = new StringBuilder("demo");
        for (var i = 0; i < 16; i++)
            passphrase.append(i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        var file = Files.createFile(demo.resolve("passphrase"));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, passphrase + "\n");
        return passphrase.toString();
    }

    private void printLogIns(Network network, Path demo) throws IOException {
        var out = spec.commandLine().getOut();
        out.println();
        if (network.ledger().equals("development"))
            out.println("development ledger: one operator, no consensus; never for real people's records");
        out.println();
        for (var organisation : network.organisations())
            out.printf("%-18s %s%n", organisation.name(), organisation.app());
        out.println();
        out.println("Act as one of them, for example:");
        out.println();
        out.printf(
                "  export CAREVAULT_PASSPHRASE=%s%n",
                Files.readString(demo.resolve("passphrase")).strip());
        out.printf("  scripts/vault list --keyring %s%n", demo.resolve("asha.age"));
        out.println();
        for (var person : Person.values())
            out.printf(
                    "%-16s %s%n",
                    person.label(), network.organisation(person.msp()).name());
        out.flush();
    }
}
