// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.carevault.devledger.pki.NodeUnit;
import org.carevault.devledger.pki.Pem;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** The public description of an MSP with one root, node units and, at first, no revocation list. */
final class MspConfiguration {
    private MspConfiguration() {}

    static MSPConfig of(String mspId, X509Certificate root) {
        ByteString certificate = ByteString.copyFromUtf8(Pem.certificate(root));
        var nodeUnits = FabricNodeOUs.newBuilder()
                .setEnable(true)
                .setClientOuIdentifier(unit(certificate, NodeUnit.CLIENT))
                .setPeerOuIdentifier(unit(certificate, NodeUnit.PEER))
                .setAdminOuIdentifier(unit(certificate, NodeUnit.ADMIN))
                .setOrdererOuIdentifier(unit(certificate, NodeUnit.ORDERER));
        var fabric = FabricMSPConfig.newBuilder()
                .setName(mspId)
                .addRootCerts(certificate)
                .setCryptoConfig(FabricCryptoConfig.newBuilder()
                        .setSignatureHashFamily("SHA2")
                        .setIdentityIdentifierHashFunction("SHA256"))
                .setFabricNodeOus(nodeUnits);
        return MSPConfig.newBuilder().setConfig(fabric.build().toByteString()).build();
    }

    private static FabricOUIdentifier unit(ByteString certificate, NodeUnit unit) {
        return FabricOUIdentifier.newBuilder()
                .setCertificate(certificate)
                .setOrganizationalUnitIdentifier(unit.unit())
                .build();
    }
}
