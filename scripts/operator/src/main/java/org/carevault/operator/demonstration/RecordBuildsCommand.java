// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has the demonstration's administrators record which chaincode their organisations run, after an upgrade. */
@Command(name = "record-builds", hidden = true, description = "Records what the organisations run, as their people.")
public final class RecordBuildsCommand implements Callable<Integer> {
    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--chaincode", required = true, description = "The jar of the chaincode that runs.")
    private Path jar;

    @Option(names = "--source", required = true, description = "The revision that it was built from.")
    private String source;

    @Override
    public Integer call() throws IOException {
        var demo = home.resolve("demo");
        var passphrase = Files.readString(demo.resolve("passphrase")).strip();
        new Builds(home, jar, source, new Stage(demo, passphrase, System.err)).play();
        return 0;
    }
}
