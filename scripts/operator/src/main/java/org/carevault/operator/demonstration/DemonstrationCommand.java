// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @Option(names = "--home", defaultValue = "${CAREVAULT_HOME}")
    private Path home;

    @Option(names = "--chaincode", required = true, description = "The jar of the chaincode that runs.")
    private Path jar;

    @Option(names = "--pages", required = true, description = "The list of the pages' files; it may be missing.")
    private Path pages;

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
            var stage = new Stage(demo, Secrets.make(demo), System.out);
            new Onboarding(home, network, pinned(), stage).play();
            new Builds(home, jar, pages, source, stage).play();
            new Seeding(stage).play();
            new MainJob(stage).play();
            new Audit(home, stage).play();
            Files.createFile(done);
        }
        new LogIns(network, demo).print(spec.commandLine().getOut());
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
        if (Files.exists(Secrets.file(demo)))
            throw new Refusal(
                    "DEMONSTRATION_INCOMPLETE: an earlier run was interrupted while people were brought in",
                    "'scripts/down --erase' and then 'scripts/up' begin anew");
    }
}
