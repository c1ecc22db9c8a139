// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a block of ports for a network: its base and the fifty that follow, all free a moment ago. */
final class FreePorts {
    private static final int COUNT = 51;

    private FreePorts() {}

    static int base() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(200, 310) * 100;
            if (allFree(base)) {
                return base;
            }
        }
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + COUNT; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(false);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
