// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has the demonstration's administrators record what their organisations run, after an upgrade; what they recorded stays. */
@Command(name = "record-builds", hidden = true, description = "Records what the organisations run, as their people.")
public final class RecordBuildsCommand implements Callable<Integer> {
    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--chaincode", required = true, description = "The jar of the chaincode that runs.")
    private Path jar;

    @Option(names = "--pages", required = true, description = "The list of the pages' files; it may be missing.")
    private Path pages;

    @Option(names = "--source", required = true, description = "The revision that it was built from.")
    private String source;

    @Override
    public Integer call() throws IOException {
        var demo = home.resolve("demo");
        new Builds(home, jar, pages, source, new Stage(demo, Secrets.read(demo), System.err)).play();
        return 0;
    }
}
