// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.rule.ChainFacts;
import org.carevault.auditor.store.ObjectCheck;
import org.carevault.auditor.store.StoreAccess;
import org.carevault.auditor.store.StoredObject;
import org.carevault.model.id.Sha256;
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

    @Option(names = "--jar", paramLabel = "FILE", description = "Check that the chain records this chaincode build.")
    private List<Path> jars = new ArrayList<>();

    /** Adds what was found; where the chain could not be replayed, its facts are not known and nothing is checked. */
    Result check(Result result, Path home) throws IOException {
        if ((store == null && jars.isEmpty()) || result.contract() == null) {
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
        for (Path jar : jars) {
            jar(jar, facts.builds(), findings);
        }
        return result.with(findings, objects.size());
    }

    private static void jar(Path jar, List<String> recorded, List<Finding> findings) throws IOException {
        String hash = Sha256.hash(Files.readAllBytes(jar)).text();
        if (recorded.isEmpty()) {
            findings.add(Finding.of(Reason.NO_BUILD_RECORDED, null));
        } else if (!recorded.contains(hash)) {
            findings.add(Finding.of(Reason.JAR_NOT_RECORDED, jar.getFileName() + " hashes to " + hash));
        }
    }
}
