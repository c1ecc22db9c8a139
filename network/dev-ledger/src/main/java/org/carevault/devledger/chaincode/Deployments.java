// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which peer finds which chaincode where; the ledger's stand-in for installed packages. Kept in a file so that a restarted
 * ledger dials them again. Not thread-safe.
 */
public final class Deployments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Map<String, Service>> services;

    /**
     * A chaincode service.
     *
     * @param address {@code host:port}, plaintext
     * @param packageId what it registers as
     */
    public record Service(String address, String packageId) {}

    private Deployments(Path file, Map<String, Map<String, Service>> services) {
        this.file = file;
        this.services = services;
    }

    /** Reads the file, which need not be there. */
    public static Deployments open(Path file) throws IOException {
        return new Deployments(
                file,
                Files.exists(file)
                        ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Map<String, Service>>>() {})
                        : new TreeMap<>());
    }

    /** Services by name of the chaincode, then by MSP id of the peer. */
    public Map<String, Map<String, Service>> all() {
        return services;
    }

    /** Remembers where a chaincode runs, in place of what was known about it. */
    public void put(String chaincode, Map<String, Service> byMsp) throws IOException {
        services.put(chaincode, new TreeMap<>(byMsp));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), services);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
