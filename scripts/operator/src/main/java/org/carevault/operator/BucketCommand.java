// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.carevault.operator.doctor.Buckets;
import org.carevault.operator.doctor.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether the store that an organisation brings can be used, asked before the organisation joins. */
@Command(name = "bucket", hidden = true, description = "Asks an organisation's own store for its bucket.")
final class BucketCommand implements Callable<Integer> {
    @Option(names = "--home", required = true)
    private Path home;

    @Parameters(paramLabel = "MSP")
    private String msp;

    @Override
    public Integer call() throws IOException {
        var finding = Buckets.examine(Store.own(home, msp));
        if (finding.state() == Finding.State.GOOD) return 0;
        throw new Refusal(
                "BUCKET_NOT_READY: " + finding.sentence(), "make it, without versioning, and credentials that open it");
    }
}
