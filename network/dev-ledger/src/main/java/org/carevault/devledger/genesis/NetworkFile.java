// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.store.Folders;

/** Writes {@code run/network.json}, by which every consumer finds the network whatever ledger it runs on. */
final class NetworkFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LOOPBACK = "http://127.0.0.1";

    private NetworkFile() {}

    static void write(Layout layout, List<Organisation> organisations) throws IOException {
        ObjectNode root = JSON.createObjectNode()
                .put("channel", Network.CHANNEL)
                .put("chaincode", Network.CHAINCODE)
                .put("ledger", "development");
        var list = root.putArray("organisations");
        String apps = Files.exists(layout.appsAddress())
                ? Files.readString(layout.appsAddress()).strip()
                : LOOPBACK;
        organisations.forEach(organisation -> list.add(organisation(organisation, apps)));
        root.putObject("objectStore")
                .put("endpoint", LOOPBACK + ":" + organisations.get(0).ports().objectStore());
        Folders.replace(
                layout.networkFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root), false);
    }

    private static ObjectNode organisation(Organisation organisation, String apps) {
        var ports = organisation.ports();
        return JSON.createObjectNode()
                .put("msp", organisation.mspId())
                .put("name", organisation.name())
                .put("folder", organisation.member().folder())
                .put("peer", "127.0.0.1:" + ports.peer())
                .putNull("peerTlsCa")
                .put("ca", LOOPBACK + ":" + ports.ca())
                .put("caName", organisation.member().caName())
                .putNull("caTlsCa")
                .put("chaincode", organisation.chaincodeAddress())
                .put("app", apps + ":" + ports.app())
                .put("bucket", "carevault-" + organisation.member().folder());
    }
}
