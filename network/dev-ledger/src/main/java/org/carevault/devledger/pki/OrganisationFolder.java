// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An organisation on disk. What consumers may see (its MSP, administrator, app and exporter) stands in its public
 * folder, the keys of its authorities, peer and orderer in the ledger's own.
 */
public final class OrganisationFolder {
    private static final Duration NODE_VALIDITY = Duration.ofDays(10 * 365);
    private static final String CERTIFICATE = "cert.pem";
    private static final String KEY = "key.pem";

    private OrganisationFolder() {}

    /** Makes every key and certificate of the organisation and writes both folders. */
    public static Organisation create(Path folder, Path nodes, Member member, Ports ports) throws IOException {
        Authority authority = Authority.create("ca." + member.folder());
        Authority ordererAuthority = Authority.create("ca.orderer." + member.folder());
        writeAuthority(nodes.resolve("ca"), authority);
        writeAuthority(nodes.resolve("orderer-ca"), ordererAuthority);
        MspFolder.write(folder.resolve("msp"), authority.certificate());
        write(folder, "admin", member.mspId(), authority, NodeUnit.ADMIN);
        write(folder, "app", member.mspId(), authority, NodeUnit.CLIENT);
        if (member.exports()) {
            write(folder, "exporter", member.mspId(), authority, NodeUnit.CLIENT);
        }
        write(nodes, "peer", member.mspId(), authority, NodeUnit.PEER);
        write(nodes, "orderer", member.ordererMspId(), ordererAuthority, NodeUnit.ORDERER);
        write(nodes, "orderer-admin", member.ordererMspId(), ordererAuthority, NodeUnit.ADMIN);
        return read(folder, nodes, member, ports);
    }

    /** Reads what {@link #create} wrote. */
    public static Organisation read(Path folder, Path nodes, Member member, Ports ports) throws IOException {
        return new Organisation(
                member,
                ports,
                readAuthority(nodes.resolve("ca")),
                readAuthority(nodes.resolve("orderer-ca")),
                MspFolder.read(nodes.resolve("peer/msp"), member.mspId()),
                MspFolder.read(nodes.resolve("orderer/msp"), member.ordererMspId()),
                MspFolder.read(folder.resolve("admin/msp"), member.mspId()));
    }

    private static void write(Path parent, String name, String mspId, Authority authority, NodeUnit unit)
            throws IOException {
        var identity = authority.enrol(mspId, Subject.of(name, unit.unit(), NODE_VALIDITY));
        MspFolder.write(parent.resolve(name).resolve("msp"), authority.certificate(), identity);
    }

    private static void writeAuthority(Path folder, Authority authority) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(CERTIFICATE), Pem.certificate(authority.certificate()));
        MspFolder.writeSecret(folder.resolve(KEY), Pem.key(authority.key()));
    }

    private static Authority readAuthority(Path folder) throws IOException {
        return new Authority(
                Pem.parseCertificate(Files.readString(folder.resolve(CERTIFICATE))),
                Pem.parseKey(Files.readString(folder.resolve(KEY))));
    }
}
