// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What runs on this machine, as the ledger wrote it to {@code run/network.json}.
 *
 * @param channel the channel's name
 * @param chaincode the name of the contract's chaincode
 * @param ledger {@code development} or {@code fabric}
 * @param organisations in the order of their ports
 * @param objectStore where the objects are kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Network(
        String channel, String chaincode, String ledger, List<Organisation> organisations, ObjectStore objectStore) {
    /**
     * One organisation's addresses.
     *
     * @param msp its MSP id
     * @param name its name for people
     * @param peer host and port of its peer's Gateway
     * @param peerTlsCa the root of its peer's certificate, relative to {@code run}; null where the peer is in plaintext
     * @param app URL of its client app
     * @param bucket its bucket in the object store
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Organisation(String msp, String name, String peer, String peerTlsCa, String app, String bucket) {}

    /**
     * The object store's address.
     *
     * @param endpoint its S3 URL
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ObjectStore(String endpoint) {}

    /**
     * Reads {@code HOME/run/network.json}.
     *
     * @throws IOException with a sentence for the user when it is not there or cannot be read
     */
    public static Network at(Path home) throws IOException {
        var file = home.resolve("run/network.json");
        if (!Files.exists(file))
            throw new Refusal(
                    "NOT_STARTED: there is no network under this CAREVAULT_HOME yet",
                    "'scripts/up' makes and starts one");
        return new ObjectMapper().readValue(file.toFile(), Network.class);
    }

    /** The command, in quotation marks, that starts what does not run of it. */
    public String start() {
        return ledger.equals("fabric") ? "'scripts/up --fabric'" : "'scripts/up'";
    }

    /** The organisation of that MSP id; the demonstration's are always there. */
    public Organisation organisation(String msp) {
        return organisations.stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow();
    }
}
