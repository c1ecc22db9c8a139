// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.rule.RuleBook;

/** Runs the chaincode as a service for one or more organisations: see {@link Endpoint}; {@code --rules} only prints their version. */
public final class ChaincodeMain {
    private static final int USAGE = 2;

    private ChaincodeMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).equals(List.of("--rules"))) {
            System.out.println(RuleBook.currentVersion());
            return;
        }
        List<Endpoint> endpoints = List.of();
        try {
            endpoints = endpoints(arguments);
        } catch (IllegalArgumentException usage) {
            System.err.println("error: " + usage.getMessage());
            System.err.println(
                    "hint: --id 127.0.0.1:17004=carevault_1.0:<hash>=CityHospitalMSP=<TLS folder>, once for each peer");
            System.exit(USAGE);
        }
        serve(endpoints);
    }

    private static List<Endpoint> endpoints(String... arguments) {
        var endpoints = new ArrayList<Endpoint>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].equals("--id") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("--id is the only option and takes a value");
            }
            endpoints.add(Endpoint.parse(arguments[i + 1]));
        }
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("--id is missing");
        }
        return endpoints;
    }

    private static void serve(List<Endpoint> endpoints) throws IOException, InterruptedException {
        ShimLogging.quieten();
        BuildInfo.ofThisProgram();
        var servers = new Servers(new Router(), endpoints);
        servers.start();
        for (Endpoint endpoint : endpoints) {
            System.out.println("serving " + endpoint.msp() + " at " + endpoint.host() + ":" + endpoint.port()
                    + (endpoint.tls() == null ? " in plaintext" : " with mutual TLS"));
        }
        System.out.println("ready");
        servers.awaitEnd();
    }
}
