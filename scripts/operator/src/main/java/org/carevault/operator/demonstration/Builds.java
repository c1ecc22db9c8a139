// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import org.carevault.operator.PackageId;

/** Has each organisation's administrator record which chaincode it runs. */
final class Builds {
    private final Path home;
    private final Path jar;
    private final String source;
    private final Stage stage;

    Builds(Path home, Path jar, String source, Stage stage) {
        this.home = home;
        this.jar = jar;
        this.source = source;
        this.stage = stage;
    }

    void play() throws IOException {
        stage.say("the administrators record which chaincode their organisations run ...");
        for (var person : Person.values()) if (person.recordsBuilds()) record(person);
    }

    private void record(Person administrator) throws IOException {
        var installed = PackageId.of(home, administrator.msp());
        stage.act(
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
}
