// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.carevault.contract.ChaincodeMain;
import org.carevault.devledger.LedgerNode;
import org.carevault.devledger.LedgerOptions;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.carevault.objectstore.ObjectStore;
import org.carevault.server.App;
import org.carevault.server.settings.AppOptions;
import org.carevault.server.settings.SettingsException;

/** Four organisations on one machine, with the apps of three of them. */
public final class Stack implements AutoCloseable {
    public static final String CITY = "CityHospitalMSP";
    public static final String LAKESIDE = "LakesideHospitalMSP";
    public static final String REGULATOR = "RegulatorMSP";

    private static final int PORTS = 51;

    private final Path home;
    private final int base;
    private final LedgerNode ledger;
    private ObjectStore store;
    private final Map<String, App> apps = new HashMap<>();

    private Stack(Path home) throws IOException {
        this.home = home;
        this.base = freePorts();
        this.ledger = LedgerNode.start(LedgerOptions.of(home, base));
    }

    /** Starts everything; the apps sweep every second. */
    public static Stack start(Path home) throws IOException, SettingsException {
        Stack stack = new Stack(home);
        stack.startChaincode();
        stack.startStore();
        for (String msp : List.of(CITY, LAKESIDE, REGULATOR)) {
            stack.startApp(msp);
        }
        return stack;
    }

    public Path home() {
        return home;
    }

    public URI address(String msp) {
        return app(msp).address();
    }

    public App app(String msp) {
        return apps.get(msp);
    }

    public void stopStore() throws IOException {
        store.close();
    }

    public void startStore() throws IOException {
        Path folder = home.resolve("run/object-store");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("credentials.json"), "{\"accessKey\":\"access\",\"secretKey\":\"secret-secret\"}");
        store = ObjectStore.start(folder.resolve("objects"), base + 50, "access", "secret-secret");
    }

    public void stopLedger() throws IOException {
        ledger.close();
    }

    /** The same app as a new process would be: whom it has seen is forgotten. */
    public void restartApp(String msp) throws SettingsException {
        app(msp).close();
        startApp(msp);
    }

    private void startApp(String msp) throws SettingsException {
        apps.put(msp, App.start(AppOptions.of(home, msp).withSweepInterval(Duration.ofSeconds(1))));
    }

    private void startChaincode() throws IOException {
        List<String> arguments = new ArrayList<>();
        for (Organisation organisation : ledger.organisations()) {
            arguments.add("--id");
            arguments.add(organisation.chaincodeAddress() + "="
                    + Network.packageId(organisation.mspId(), Network.CHAINCODE, "1.0") + "=" + organisation.mspId());
        }
        Thread chaincode = new Thread(() -> serve(arguments.toArray(String[]::new)), "chaincode");
        chaincode.setDaemon(true);
        chaincode.start();
        ledger.awaitChaincode(Network.CHAINCODE, Duration.ofSeconds(60));
    }

    private static void serve(String... arguments) {
        try {
            ChaincodeMain.main(arguments);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        apps.values().forEach(App::close);
        store.close();
        ledger.close();
    }

    /** The first of as many free ports in a row as a stack takes. */
    public static int freePorts() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(200, 310) * 100;
            if (free(base)) {
                return base;
            }
        }
    }

    private static boolean free(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(false);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
