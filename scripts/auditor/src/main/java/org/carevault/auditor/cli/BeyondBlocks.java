// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.rule.ChainFacts;
import org.carevault.auditor.store.ObjectCheck;
import org.carevault.auditor.store.StoreAccess;
import org.carevault.auditor.store.StoredObject;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What verify checks beyond the blocks when it is asked to: stored ciphertexts and recorded builds. */
final class BeyondBlocks {
    @Option(
            names = "--store",
            paramLabel = "URL",
            converter = StoreAddress.class,
            description = "Check every stored ciphertext against its hash; reads only. Credentials come from "
                    + StoreAccess.ACCESS_KEY + " and " + StoreAccess.SECRET_KEY + ", else from a file.")
    private String store;

    @Option(
            names = "--store-credentials",
            paramLabel = "FILE",
            description = "A file {\"accessKey\", \"secretKey\"}; by default the running network's under --home.")
    private Path credentials;

    @ArgGroup(exclusive = false)
    private RecordedJar jar;

    /** Adds what was found; where the chain could not be replayed, its facts are not known and nothing is checked. */
    Result check(Result result, Path home) throws IOException {
        if ((store == null && jar == null) || result.contract() == null) {
            return result;
        }
        ChainFacts facts = new ChainFacts(result.contract());
        var findings = new ArrayList<Finding>();
        List<StoredObject> objects = store == null ? List.of() : facts.objects();
        if (store != null) {
            try (var check = new ObjectCheck(StoreAccess.find(store, home, credentials, System.getenv()))) {
                findings.addAll(check.check(objects));
            }
        }
        if (jar != null) {
            findings.addAll(jar.check(facts, result.version()));
        }
        return result.with(findings, objects.size());
    }
}
