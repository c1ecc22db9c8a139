// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.carevault.operator.doctor.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a version may be given to a program, asked before it is rolled out. */
@Command(name = "release", hidden = true, description = "Asks whether a version is recorded for another program.")
final class ReleaseCommand implements Callable<Integer> {
    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--chaincode", required = true, description = "The jar that is to have the version.")
    private Path jar;

    @Parameters(paramLabel = "VERSION")
    private String version;

    @Override
    public Integer call() throws Exception {
        new Releases(home).requireFree(version, jar);
        return 0;
    }
}
