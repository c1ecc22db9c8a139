// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import org.carevault.model.document.Artifact;
import org.carevault.model.document.Texts;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Records a build that the caller's organisation runs.
 *
 * @param packageId the chaincode package id, or the bundle's name
 * @param jar SHA-256 of the program file
 * @param source the source revision
 */
public record RecordBuildArgument(Artifact artifact, String version, String packageId, Sha256 jar, String source)
        implements Argument {
    public static final String FUNCTION = "MemberContract:recordBuild";

    public RecordBuildArgument {
        Texts.code(version);
        Texts.code(packageId);
        Texts.code(source);
    }

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("artifact", artifact)
                .with("version", version)
                .with("package", packageId)
                .with("jar", jar)
                .with("source", source)
                .toString();
    }

    public static RecordBuildArgument parse(String json) {
        var fields = Fields.of(json, "artifact", "version", "package", "jar", "source");
        return new RecordBuildArgument(
                fields.value("artifact", Artifact::of),
                fields.text("version"),
                fields.text("package"),
                fields.value("jar", Sha256::new),
                fields.text("source"));
    }
}
