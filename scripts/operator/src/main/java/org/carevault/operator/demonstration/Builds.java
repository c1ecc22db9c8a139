// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.operator.PackageId;

/** Has each organisation's administrator record which chaincode it runs and which pages its app serves. */
final class Builds {
    private final Path home;
    private final Path jar;
    private final Path pages;
    private final String source;
    private final Stage stage;

    Builds(Path home, Path jar, Path pages, String source, Stage stage) {
        this.home = home;
        this.jar = jar;
        this.pages = pages;
        this.source = source;
        this.stage = stage;
    }

    void play() throws IOException {
        stage.say("the administrators record which chaincode and pages their organisations run ...");
        var built = Files.exists(pages);
        if (!built) stage.say("  there are no pages, because they were built without Node");
        for (var person : Person.values()) {
            if (!person.recordsBuilds()) continue;
            recordChaincode(person);
            if (built) recordPages(person);
        }
    }

    private void recordChaincode(Person administrator) throws IOException {
        var installed = PackageId.of(home, administrator.msp());
        stage.actOnce(
                administrator,
                "record-build",
                "--release",
                installed.version(),
                "--package",
                installed.text(),
                "--jar",
                jar.toString(),
                "--source",
                source);
    }

    private void recordPages(Person administrator) throws IOException {
        stage.actOnce(administrator, "record-build", "--pages", pages.toString(), "--source", source);
    }
}
