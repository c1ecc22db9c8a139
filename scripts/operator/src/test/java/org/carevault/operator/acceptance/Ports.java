// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds room on loopback for one machine's ports. */
final class Ports {
    private static final int NEEDED = 60;

    private Ports() {}

    /** The first of sixty ports in a row that nobody listens on now. */
    static int freeBase() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var base = 20000 + NEEDED * ThreadLocalRandom.current().nextInt(200);
            if (areFree(base)) return base;
        }
        throw new IllegalStateException("no sixty free ports in a row");
    }

    private static boolean areFree(int base) {
        for (var port = base; port < base + NEEDED; port++) {
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
