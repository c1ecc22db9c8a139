// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.time.Instant;
import org.carevault.model.id.Msp;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * A build that an organisation says it runs, under {@code build(msp, artifact, version)}.
 *
 * @param packageId the chaincode package id, or the bundle's name
 * @param jar SHA-256 of the program file
 * @param source the source revision that it was built from
 */
public record Build(
        String msp, Artifact artifact, String version, String packageId, Sha256 jar, String source, Instant recorded) {
    public Build {
        Msp.id(msp);
        Texts.code(version);
        Texts.code(packageId);
        Texts.code(source);
    }

    public String toJson() {
        return json().toString();
    }

    public JsonObject json() {
        return JsonObject.schema1()
                .with("msp", msp)
                .with("artifact", artifact)
                .with("version", version)
                .with("package", packageId)
                .with("jar", jar)
                .with("source", source)
                .with("recorded", recorded);
    }

    public static Build parse(String json) {
        var fields = Fields.schema1(json, "msp", "artifact", "version", "package", "jar", "source", "recorded");
        return new Build(
                fields.text("msp"),
                fields.value("artifact", Artifact::of),
                fields.text("version"),
                fields.text("package"),
                fields.value("jar", Sha256::new),
                fields.text("source"),
                fields.time("recorded"));
    }
}
