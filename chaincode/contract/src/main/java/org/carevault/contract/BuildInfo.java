// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.RuleBook;

/** Which program is running, found once when it starts. */
record BuildInfo(String version, Sha256 jar) {
    private static final BuildInfo THIS = find();

    static BuildInfo ofThisProgram() {
        return THIS;
    }

    /** The jar's hash is null when the classes run from a folder, as in tests. */
    private static BuildInfo find() {
        try {
            var place = Path.of(BuildInfo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var hash = Files.isRegularFile(place) ? Sha256.hash(Files.readAllBytes(place)) : null;
            return new BuildInfo(RuleBook.currentVersion(), hash);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String toJson() {
        return new JsonObject().with("version", version).with("jar", jar).toString();
    }
}
