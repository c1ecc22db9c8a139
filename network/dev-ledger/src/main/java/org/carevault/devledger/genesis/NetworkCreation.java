// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.carevault.devledger.pki.Member;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.OrganisationFolder;
import org.carevault.devledger.pki.Ports;
import org.carevault.devledger.store.BlockStore;
import org.carevault.devledger.store.Folders;
import org.hyperledger.fabric.protos.common.Block;

/**
 * Makes a network all at once or not at all: everything is written to a staging folder and moved when it is complete,
 * the ledger's own folder last.
 */
final class NetworkCreation {
    private static final String ELSEWHERE =
            "start it as it was made (scripts/up --fabric), or choose another CAREVAULT_HOME";

    private NetworkCreation() {}

    static void ensure(Layout layout, int portBase) throws IOException {
        Layout staging = layout.staging();
        boolean interrupted = Files.exists(staging.run());
        if (!Files.exists(layout.ledger())) {
            if (interrupted) {
                Folders.delete(layout.organisations());
            }
            refuseForeign(layout);
            Folders.delete(staging.run());
            create(layout, portBase);
        }
        Folders.delete(staging.run());
    }

    private static void refuseForeign(Layout layout) throws IOException {
        if (Files.exists(layout.organisations())) {
            throw new NetworkException("the run folder belongs to another network than the embedded ledger", ELSEWHERE);
        }
    }

    private static void create(Layout layout, int portBase) throws IOException {
        Layout staging = layout.staging();
        Files.createDirectories(staging.run());
        var organisations = new ArrayList<Organisation>();
        for (int i = 0; i < Member.ALL.size(); i++) {
            organisations.add(organisation(staging, Member.ALL.get(i), new Ports(portBase, i)));
        }
        Block genesis = GenesisBlock.of(Network.CHANNEL, organisations);
        writeChain(staging, genesis);
        Folders.forceAll(staging.run());
        Pin.write(layout.run().getParent(), genesis);
        Folders.move(staging.organisations(), layout.organisations());
        Folders.move(staging.ledger(), layout.ledger());
    }

    private static Organisation organisation(Layout staging, Member member, Ports ports) throws IOException {
        Organisation organisation =
                OrganisationFolder.create(staging.organisation(member), staging.nodes(member), member, ports);
        Files.writeString(
                staging.organisation(member).resolve("chaincode.id"),
                Network.packageId(
                                member.mspId(),
                                Network.CHAINCODE,
                                Definition.careVault().version()) + "\n");
        return organisation;
    }

    private static void writeChain(Layout staging, Block genesis) throws IOException {
        Files.write(staging.genesis(), genesis.toByteArray());
        BlockStore.create(staging.blocks(), genesis);
    }
}
