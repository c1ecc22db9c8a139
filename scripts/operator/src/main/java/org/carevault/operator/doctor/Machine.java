// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The machine that CareVault is to run on. */
public final class Machine {
    private static final long NEEDED_DISK = 2L << 30;

    private final Path home;
    private final int portBase;
    private final Path chaincode;
    private final Path pages;

    /**
     * The machine as one user sees it.
     *
     * @param home CareVault's folder for run-time data
     * @param portBase the first of CareVault's ports
     * @param chaincode the chaincode's jar that was built here; it may be missing
     * @param pages the list of the pages that were built here; it may be missing
     */
    public Machine(Path home, int portBase, Path chaincode, Path pages) {
        this.home = home;
        this.portBase = portBase;
        this.chaincode = chaincode;
        this.pages = pages;
    }

    /** Looks at everything; takes a second or two and changes nothing. */
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(jdk());
        findings.add(disk());
        findings.addAll(new Ports(home, portBase).examine());
        findings.addAll(new FabricNodes(home).examine());
        findings.addAll(new Buckets(home).examine());
        findings.addAll(new Chaincodes(home, chaincode).examine());
        findings.addAll(new Pages(home, pages).examine());
        findings.add(new FabricPrograms().examine());
        findings.add(program(
                "age", "age --version", "opens documents and kits without CareVault", "your system's package 'age'"));
        findings.add(new Node("node").examine());
        return findings;
    }

    private static Finding jdk() {
        var feature = Runtime.version().feature();
        var sentence = "JDK " + Runtime.version() + " at " + System.getProperty("java.home");
        return feature >= 17
                ? Finding.good("JDK", sentence)
                : Finding.missing("JDK", sentence, "install a JDK of at least 17, or point JAVA_HOME at one");
    }

    private Finding disk() {
        try {
            var folder = home.toAbsolutePath();
            while (!Files.exists(folder)) folder = folder.getParent();
            var free = Files.getFileStore(folder).getUsableSpace();
            var sentence = "%.1f GiB free for %s".formatted(free / (double) (1L << 30), home);
            return free >= NEEDED_DISK
                    ? Finding.good("disk", sentence)
                    : Finding.missing("disk", sentence, "free some space: 2 GiB are wanted to start with");
        } catch (IOException e) {
            return Finding.missing(
                    "disk", "cannot be read: " + e.getMessage(), "set CAREVAULT_HOME to a folder of yours");
        }
    }

    private static Finding program(String subject, String command, String use, String source) {
        try {
            var process = new ProcessBuilder(command.split(" ", -1))
                    .redirectErrorStream(true)
                    .start();
            var version = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0)
                return Finding.good(subject, version.strip() + " (" + use + ")");
        } catch (IOException e) {
            return Finding.optional(subject, "not found (" + use + ")", "if you want it, install " + source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Finding.optional(subject, "does not answer (" + use + ")", "if you want it, install " + source);
    }
}
