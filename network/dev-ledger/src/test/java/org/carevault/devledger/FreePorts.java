// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Port bases whose sixty ports nobody listens on. */
public final class FreePorts {
    private static final Random RANDOM = new Random();
    private static final int PORTS = 60;

    private FreePorts() {}

    /** A base for {@code --port-base}; below the range from which systems hand out ports of their own. */
    public static int base() {
        while (true) {
            int base = 20_000 + 100 * RANDOM.nextInt(120);
            if (free(base)) {
                return base;
            }
        }
    }

    private static boolean free(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
