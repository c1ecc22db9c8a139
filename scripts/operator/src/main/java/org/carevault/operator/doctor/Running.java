// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.BuildInfoArgument;
import org.carevault.model.argument.BuildsArgument;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.Build;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.operator.Network;
import org.carevault.operator.PackageId;
import org.hyperledger.fabric.client.GatewayException;

/**
 * What one organisation runs, says and allows about its chaincode.
 *
 * @param version of the definition in force
 * @param approved the package id that it approved for that definition
 * @param served the package id that its service was told to serve
 * @param jar SHA-256 of the program that its service runs, by its own word; null when it runs from no jar
 * @param recorded what its administrator recorded for that version
 */
record Running(String version, String approved, String served, Sha256 jar, Optional<Build> recorded) {

    /** Asks the organisation's own peer. */
    static Running at(Path home, Network network, Network.Organisation organisation)
            throws IOException, GatewayException, InvalidProtocolBufferException {
        try (var peer = OwnPeer.of(home.resolve("run"), network, organisation)) {
            var served = PackageId.of(home, organisation.msp()).text();
            var committed = peer.committed();
            // The development ledger defines its chaincode itself and keeps no approvals.
            var approved = network.ledger().equals("fabric") ? peer.approvedPackage(committed.getSequence()) : served;
            var info = Fields.of(peer.ask(new BuildInfoArgument()), "version", "jar");
            var recorded = recorded(peer, organisation.msp(), committed.getVersion());
            return new Running(
                    committed.getVersion(), approved, served, info.valueOrNull("jar", Sha256::new), recorded);
        }
    }

    /** What that organisation's administrator recorded for that version of the chaincode. */
    static Optional<Build> recorded(OwnPeer peer, String msp, String version) throws GatewayException {
        try {
            return Fields.of(peer.ask(new BuildsArgument(msp)), "builds").objects("builds").stream()
                    .map(Build::parse)
                    .filter(build -> build.artifact() == Artifact.CHAINCODE)
                    .filter(build -> build.version().equals(version))
                    .findFirst();
        } catch (GatewayException e) {
            // Nobody has registered the organisation yet, so it cannot have recorded anything.
            if (OwnPeer.says(e, ErrorCode.ORGANISATION_NOT_FOUND)) return Optional.empty();
            throw e;
        }
    }
}
