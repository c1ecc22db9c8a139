// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.carevault.devledger.pki.Member;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.OrganisationFolder;
import org.carevault.devledger.pki.Ports;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/**
 * A generated network: its organisations and block 0. Immutable and thread-safe.
 *
 * @param layout where it stands on disk; {@code layout().blocks()} is a block store that holds block 0 already
 * @param genesis block 0
 */
public record Network(Layout layout, List<Organisation> organisations, Block genesis) {
    /** The one channel. */
    public static final String CHANNEL = "health";

    /** The contract's name. */
    public static final String CHAINCODE = "carevault";

    /**
     * Opens the network under {@code home/run}, making it first when there is none, and writes
     * {@code run/network.json} for these ports.
     *
     * @throws NetworkException when the folder holds something else
     */
    public static Network open(Path home, int portBase) throws IOException {
        Layout layout = Layout.of(home);
        NetworkCreation.ensure(layout, portBase);
        Network network = read(layout, portBase);
        NetworkFile.write(layout, network.organisations());
        return network;
    }

    private static Network read(Layout layout, int portBase) throws IOException {
        try {
            var organisations = new ArrayList<Organisation>();
            for (int i = 0; i < Member.ALL.size(); i++) {
                Member member = Member.ALL.get(i);
                organisations.add(OrganisationFolder.read(
                        layout.organisation(member), layout.nodes(member), member, new Ports(portBase, i)));
            }
            Block genesis = Block.parseFrom(Files.readAllBytes(layout.genesis()));
            return new Network(layout, List.copyOf(organisations), genesis);
        } catch (IllegalArgumentException | NoSuchFileException | InvalidProtocolBufferException e) {
            throw NetworkException.damaged(e);
        }
    }

    /** The organisation of that application MSP; throws {@link IllegalArgumentException} for another. */
    public Organisation organisation(String mspId) {
        return organisations.stream()
                .filter(o -> o.mspId().equals(mspId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + mspId));
    }

    /**
     * The {@code _lifecycle} transaction that commits a chaincode definition, endorsed by every peer, for the ledger to
     * order as any other.
     *
     * @param current version of the definition's state keys, null when the chaincode has none
     */
    public Envelope define(Definition definition, Version current) {
        return DefinitionTransaction.of(CHANNEL, organisations, definition, current);
    }

    /**
     * The CONFIG transaction that puts a revocation list into an organisation's MSP; the ledger orders it in a block
     * of its own.
     *
     * @param current the configuration in force
     * @param revocationList PEM; holds every revoked certificate, it replaces the earlier list
     */
    public Envelope revoke(Config current, String mspId, String revocationList) throws InvalidProtocolBufferException {
        return RevocationUpdate.of(CHANNEL, current, organisation(mspId), revocationList);
    }

    /** Package id of an organisation's chaincode: {@code label:hash}. */
    public static String packageId(String mspId, String name, String version) {
        String label = name + "_" + version;
        byte[] hash = Envelopes.sha256(ByteString.copyFromUtf8(label + "/" + mspId));
        return label + ":" + HexFormat.of().formatHex(hash);
    }
}
