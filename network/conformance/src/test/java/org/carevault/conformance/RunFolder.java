// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a network says about itself in its run folder. */
record RunFolder(Path folder, JsonNode network) {
    static final ObjectMapper JSON = new ObjectMapper();

    static RunFolder read(Path folder) throws IOException {
        return new RunFolder(
                folder, JSON.readTree(folder.resolve("network.json").toFile()));
    }

    String channel() {
        return network.get("channel").asText();
    }

    List<String> mspIds() {
        return StreamSupport.stream(network.get("organisations").spliterator(), false)
                .map(organisation -> organisation.get("msp").asText())
                .toList();
    }

    /** A fresh connection to the organisation's peer. */
    ManagedChannel gateway(String mspId) throws IOException {
        JsonNode organisation = organisation(mspId);
        String address = organisation.get("peer").asText();
        JsonNode tls = organisation.get("peerTlsCa");
        if (tls.isNull()) {
            return Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
                    .build();
        }
        var credentials = TlsChannelCredentials.newBuilder()
                .trustManager(folder.resolve(tls.asText()).toFile())
                .build();
        return Grpc.newChannelBuilder(address, credentials).build();
    }

    /** URL, names and secret of the organisation's registrar. */
    JsonNode registrar(String mspId) throws IOException {
        return JSON.readTree(
                folder.resolve("organisations/" + mspId + "/ca-registrar.json").toFile());
    }

    /** The organisation's entry. */
    JsonNode organisation(String mspId) {
        return StreamSupport.stream(network.get("organisations").spliterator(), false)
                .filter(organisation -> organisation.get("msp").asText().equals(mspId))
                .findFirst()
                .orElseThrow();
    }
}
