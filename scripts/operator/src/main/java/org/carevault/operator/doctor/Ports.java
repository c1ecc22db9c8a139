// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether CareVault's ports on loopback are free, or taken by CareVault itself. */
final class Ports {
    private final Path home;
    private final int base;

    Ports(Path home, int base) {
        this.home = home;
        this.base = base;
    }

    List<Finding> examine() {
        var taken = taken();
        if (taken.isEmpty()) return List.of(Finding.good("ports", base + " to " + (base + 50) + " are free"));
        if (running()) return List.of(Finding.good("ports", "CareVault runs on " + base + " to " + (base + 50)));
        return List.of(Finding.missing(
                "ports",
                "taken by somebody else: " + taken,
                "end what listens there, or set CAREVAULT_PORT_BASE to another number"));
    }

    private List<Integer> taken() {
        var taken = new ArrayList<Integer>();
        for (var organisation = 0; organisation < 4; organisation++)
            for (var port = base + 10 * organisation + 1; port <= base + 10 * organisation + 5; port++)
                if (isTaken(port)) taken.add(port);
        if (isTaken(base + 50)) taken.add(base + 50);
        return taken;
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** A process of whichever kind whose pid file is there and which lives; up, down and status look closer. */
    private boolean running() {
        try (var started = Files.newDirectoryStream(home.resolve("run/pids"))) {
            for (var process : started) if (runs(process)) return true;
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean runs(Path process) {
        try {
            var pid = Long.parseLong(Files.readString(process).strip());
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }
}
