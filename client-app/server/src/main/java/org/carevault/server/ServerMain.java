// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carevault.server.settings.AppOptions;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.settings.TlsFiles;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the apps of one or several organisations in this process and runs until it is stopped. */
@Command(name = "carevault-server", mixinStandardHelpOptions = true, description = "The organisation's client app.")
public final class ServerMain implements Callable<Integer> {
    @Option(names = "--home", required = true, description = "the run-time folder, CAREVAULT_HOME")
    private Path home;

    @Option(names = "--organisation", required = true, description = "MSP id; may be given several times")
    private List<String> organisations;

    @Option(
            names = "--grace",
            defaultValue = "PT1H",
            description = "age of an unreferenced object that is swept (ISO 8601)")
    private Duration grace;

    @Option(names = "--sweep-interval", defaultValue = "PT60S", description = "time between two sweeps (ISO 8601)")
    private Duration sweepInterval;

    @Option(
            names = "--listen",
            paramLabel = "<host[:port]>",
            description = "where to listen; beyond this machine only with TLS (default: as the network describes it)")
    private String listen;

    @ArgGroup(exclusive = false)
    private Tls tls;

    /** Both or neither. */
    private static final class Tls {
        @Option(names = "--tls-cert", required = true, description = "PEM file of the app's certificate and its chain")
        private Path certificate;

        @Option(names = "--tls-key", required = true, description = "PEM file of its private key")
        private Path key;
    }

    // Held, because java.util.logging forgets loggers that nobody holds; its console would not be JSON.
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    public static void main(String[] arguments) {
        GRPC.setLevel(Level.WARNING);
        System.exit(new CommandLine(new ServerMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        List<App> apps = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> apps.forEach(App::close)));
        try {
            for (String organisation : organisations) {
                apps.add(App.start(options(organisation)));
            }
        } catch (SettingsException e) {
            System.err.println("error: " + e.getMessage());
            System.err.println("hint: " + e.hint());
            return 1;
        }
        System.out.println("ready");
        new CountDownLatch(1).await();
        return 0;
    }

    private AppOptions options(String organisation) {
        Optional<TlsFiles> files = Optional.ofNullable(tls).map(given -> new TlsFiles(given.certificate, given.key));
        return AppOptions.of(home, organisation)
                .withGrace(grace)
                .withSweepInterval(sweepInterval)
                .withListening(Optional.ofNullable(listen), files);
    }
}
