// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hill Hospital, which joins a running network as its fifth organisation. */
final class Hill {
    private static final String UNREACHABLE =
            "{\"endpoint\":\"http://127.0.0.1:9\",\"bucket\":\"carevault-hill\",\"accessKey\":\"a\",\"secretKey\":\"b\"}";

    private final Consortium consortium;

    Hill(Consortium consortium) {
        this.consortium = consortium;
    }

    /** {@code add-organisation}; prints the code of its first administrator. */
    Result add() {
        return consortium.script(
                "../network/fabric/add-organisation",
                "--home",
                consortium.home().toString(),
                "hill",
                "HillHospitalMSP",
                "Hill Hospital");
    }

    /** The address of its app; nobody else may listen there. */
    int appPort() {
        return consortium.port(45);
    }

    /** Its administrator joins with that code and lets a doctor in, {@code dr-hill}. */
    void open(String code) {
        var app = "http://127.0.0.1:" + appPort();
        done(consortium.vault("hill-admin", "join", "--code", code, "--role", "h", "--app", app));
        var invitation = done(consortium.vault("hill-admin", "invite", "--role", "d", "--json"));
        done(consortium.vault("dr-hill", "join", "--code", invitation.text("code"), "--role", "d", "--app", app));
    }

    /** Its administrator records that program for that version. */
    void record(String version, Path jar) throws IOException {
        var installed = Files.readString(folder("organisations/HillHospitalMSP/chaincode.id"));
        done(consortium.vault(
                "hill-admin",
                "record-build",
                "--release",
                version,
                "--package",
                installed.strip(),
                "--jar",
                jar.toString(),
                "--source",
                "main"));
    }

    /** Names a store of its own at which nobody answers. */
    void nameUnreachableStore() throws IOException {
        Files.createDirectory(store().getParent());
        Files.writeString(store(), UNREACHABLE);
    }

    /** Has no store of its own any more. */
    void forgetStore() throws IOException {
        Files.delete(store());
        Files.delete(store().getParent());
    }

    private Path store() {
        return consortium.home().resolve("object-stores/HillHospitalMSP.json");
    }

    /** What is kept of it in {@code run}. */
    Path folder(String name) {
        return consortium.home().resolve("run").resolve(name);
    }

    private static Result done(Result result) {
        if (result.exit() != 0) throw new IllegalStateException(result.out() + result.err());
        return result;
    }
}
