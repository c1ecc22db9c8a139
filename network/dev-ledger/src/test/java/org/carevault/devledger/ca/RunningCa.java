// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carevault.devledger.FreePorts;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;

/** City Hospital's certificate authority without a ledger behind it: published lists are collected here. */
final class RunningCa implements AutoCloseable {
    final List<String> published = new ArrayList<>();
    boolean ledgerDown;
    final Network network;
    private CarevaultCa ca;

    RunningCa(Path home) throws IOException {
        this.network = Network.open(home, FreePorts.base());
        start(CarevaultCa.VALIDITY);
    }

    void restart() throws IOException {
        restart(CarevaultCa.VALIDITY);
    }

    void restart(Duration validity) throws IOException {
        ca.close();
        start(validity);
    }

    private void start(Duration validity) throws IOException {
        ca = CarevaultCa.start(network, city(), this::publish, validity);
    }

    private void publish(String mspId, String list) throws IOException {
        if (ledgerDown) {
            throw new IOException("the ledger is down");
        }
        published.add(list);
    }

    Organisation city() {
        return network.organisation("CityHospitalMSP");
    }

    CaClient client() {
        return new CaClient(city().ports().ca());
    }

    String registrarSecret() throws IOException {
        Path file = network.layout().registrar(city().member());
        return new ObjectMapper()
                .readTree(Files.readAllBytes(file))
                .path("secret")
                .asText();
    }

    CaClient.Enrolled registrar() throws IOException {
        return client().enrol("registrar", registrarSecret());
    }

    @Override
    public void close() {
        ca.close();
    }
}
