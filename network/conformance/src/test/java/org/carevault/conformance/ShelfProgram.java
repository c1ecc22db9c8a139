// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shelf as a program of its own: a contract that does next to nothing, the yardstick of the benchmark. */
final class ShelfProgram {
    /** Puts the first argument's key to the second one's value. */
    static final String PUT = "put";

    private ShelfProgram() {}

    /** Takes the same options as CareVault's own chaincode: {@code --id HOST:PORT=PACKAGE}, once for each peer. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        Map<String, String> packageIds = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            String[] endpoint = arguments[i].split("[:=]", 3);
            ports.put(endpoint[1], Integer.valueOf(endpoint[1]));
            packageIds.put(endpoint[1], endpoint[2]);
        }
        try (var services = new ChaincodeServices()) {
            services.start(ports, packageIds);
            System.out.println("ready");
            TimeUnit.DAYS.sleep(1);
        }
    }
}
