// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.id.Sha256;
import org.carevault.operator.Network;
import org.hyperledger.fabric.client.GatewayException;

/** Whether each organisation runs the chaincode that it approved and recorded, and whether that is the checkout's. */
final class Chaincodes {
    private static final String SUBJECT = "chaincode";
    private static final int SHORT = 12;

    private final Path home;
    private final Path local;

    /** Compares with the jar that was built here; it may be missing. */
    Chaincodes(Path home, Path local) {
        this.home = home;
        this.local = local;
    }

    List<Finding> examine() {
        if (!Files.exists(home.resolve("run/network.json"))) return List.of();
        try {
            var network = Network.at(home);
            var findings = new ArrayList<Finding>();
            for (var organisation : network.organisations()) findings.add(examine(network, organisation));
            return findings;
        } catch (IOException e) {
            return List.of(Finding.missing(SUBJECT, "cannot be asked: " + e.getMessage(), "run 'scripts/up' first"));
        }
    }

    private Finding examine(Network network, Network.Organisation organisation) throws IOException {
        try {
            return judge(organisation.name(), Running.at(home, network, organisation));
        } catch (GatewayException | InvalidProtocolBufferException e) {
            return Finding.optional(
                    SUBJECT,
                    organisation.name() + "'s peer or chaincode does not answer",
                    network.start() + " starts them");
        }
    }

    /** The gravest difference, or that there is none. */
    Finding judge(String name, Running running) throws IOException {
        if (!running.approved().equals(running.served()))
            return Finding.missing(
                    SUBJECT,
                    name + "'s service serves " + running.served() + ", but approved is " + running.approved(),
                    "start it anew with 'scripts/program chaincode'");
        if (running.recorded().isEmpty())
            return Finding.optional(
                    SUBJECT,
                    name + " runs version " + running.version() + ", which its administrator did not record",
                    "he does so with 'scripts/vault record-build'");
        var recorded = running.recorded().get();
        if (!recorded.packageId().equals(running.approved()))
            return Finding.missing(
                    SUBJECT,
                    name + " recorded the package " + recorded.packageId() + ", but approved " + running.approved(),
                    "ask its administrator which one is right");
        if (!recorded.jar().equals(running.jar()))
            return Finding.missing(
                    SUBJECT,
                    name + " runs a program with the hash " + running.jar() + ", but recorded " + recorded.jar(),
                    "build revision " + recorded.source() + " and compare; roll a new one out with another version");
        return compared(name, running);
    }

    private Finding compared(String name, Running running) throws IOException {
        var hash = running.jar().text().substring(0, SHORT) + "…";
        var sentence = name + " runs version " + running.version() + " as approved and recorded, jar " + hash;
        return Files.exists(local) && !Sha256.hash(Files.readAllBytes(local)).equals(running.jar())
                ? Finding.optional(
                        SUBJECT,
                        sentence + "; this checkout's program is another one",
                        "'network/fabric/upgrade' rolls it out")
                : Finding.good(SUBJECT, sentence);
    }
}
