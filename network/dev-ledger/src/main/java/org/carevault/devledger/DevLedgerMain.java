// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the development ledger until it is told to stop; prints {@code ready} when every port listens. */
@Command(
        name = "dev-ledger",
        mixinStandardHelpOptions = true,
        description = "Runs the embedded development ledger: one operator, no consensus.")
public final class DevLedgerMain implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DevLedgerMain.class);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:CAREVAULT_HOME:-${sys:user.home}/.carevault}",
            description = "Run-time data (default: $CAREVAULT_HOME or ~/.carevault).")
    private Path home;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "${env:CAREVAULT_PORT_BASE:-17000}",
            description = "First port (default: $CAREVAULT_PORT_BASE or 17000).")
    private int portBase;

    @Option(
            names = "--batch-wait",
            paramLabel = "MS",
            defaultValue = "5",
            description = "Milliseconds for which a transaction waits for others to share its block (default: 5).")
    private int batchWait;

    /** Exits with 0 when stopped, 1 when the ledger could not start, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        // gRPC logs by java.util.logging, which would talk to stderr on its own.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int code = new CommandLine(new DevLedgerMain()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        var options = new LedgerOptions(home, portBase, Duration.ofMillis(batchWait));
        try {
            LedgerNode node = LedgerNode.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop"));
        } catch (IOException | RuntimeException e) {
            LOG.debug("the ledger could not start", e);
            explain(StartFailure.of(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("ready");
        out.flush();
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private void explain(StartFailure failure) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("error: " + failure.message());
        err.println("hint: " + failure.hint());
        err.flush();
    }

    private static void stop(LedgerNode node) {
        try {
            node.close();
        } catch (IOException e) {
            LOG.error("the ledger did not stop cleanly: {}", e.getMessage());
        }
    }
}
