// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carevault.devledger.FreePorts;
import org.carevault.devledger.LedgerNode;
import org.carevault.devledger.LedgerOptions;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revocation at the certificate authority of a running ledger, and what the chain says afterwards. */
class RevocationOnChainTest {
    private final int base = FreePorts.base();

    @TempDir
    Path home;

    @Test
    void a_revocation_is_in_the_channel_configuration_and_stays_there() throws Exception {
        CaClient.Enrolled registrar;
        try (LedgerNode ledger = start()) {
            Organisation city = ledger.network().organisation("CityHospitalMSP");
            var client = new CaClient(city.ports().ca());
            registrar = client.enrol("registrar", secret(ledger, city));
            assertThat(lists(ledger.chain().configuration())).isEmpty();
            long height = ledger.chain().height();

            var reply = client.post("/api/v1/revoke", registrar, Map.of("id", "registrar"));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(ledger.chain().height()).isEqualTo(height + 1);
            assertThat(ledger.chain().lastConfiguration()).isEqualTo(height);
        }

        try (LedgerNode ledger = start()) {
            assertThat(lists(ledger.chain().configuration())).singleElement().satisfies(list -> assertThat(
                            list.isRevoked(registrar.certificate()))
                    .isTrue());
        }
    }

    private LedgerNode start() throws IOException {
        return LedgerNode.start(LedgerOptions.of(home, base));
    }

    private static String secret(LedgerNode ledger, Organisation city) throws IOException {
        Path file = ledger.network().layout().registrar(city.member());
        return new ObjectMapper()
                .readTree(Files.readAllBytes(file))
                .path("secret")
                .asText();
    }

    private static List<X509CRL> lists(Config configuration) throws IOException, GeneralSecurityException {
        var msp = configuration
                .getChannelGroup()
                .getGroupsOrThrow("Application")
                .getGroupsOrThrow("CityHospitalMSP")
                .getValuesOrThrow("MSP");
        var fabric =
                FabricMSPConfig.parseFrom(MSPConfig.parseFrom(msp.getValue()).getConfig());
        var factory = CertificateFactory.getInstance("X.509");
        var lists = new ArrayList<X509CRL>();
        for (var list : fabric.getRevocationListList()) {
            lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(list.toByteArray())));
        }
        return lists;
    }
}
