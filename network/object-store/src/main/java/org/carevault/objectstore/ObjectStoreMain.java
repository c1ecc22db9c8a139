// SPDX-License-Identifier: Apache-2.0
package org.carevault.objectstore;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the object store as a process: prints {@code ready} on stdout, serves until it is ended. */
@Command(
        name = "object-store",
        mixinStandardHelpOptions = true,
        description = "An S3 endpoint on loopback that keeps its objects under HOME/run/object-store.")
public final class ObjectStoreMain implements Callable<Integer> {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "HOME",
            description = "CareVault's folder for run-time data.")
    private Path home;

    @Option(names = "--port", required = true, paramLabel = "PORT", description = "The TCP port on 127.0.0.1.")
    private int port;

    /** The process's entry point. */
    public static void main(String[] args) {
        var code = new CommandLine(new ObjectStoreMain()).execute(args);
        if (code != 0) System.exit(code);
    }

    @Override
    public Integer call() {
        try {
            var folder = home.resolve("run/object-store");
            var credentials = Credentials.at(folder.resolve("credentials.json"));
            var store = ObjectStore.start(
                    folder.resolve("objects"), port, credentials.accessKey(), credentials.secretKey());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(store), "stop"));
            System.out.println("ready");
            return 0;
        } catch (BindException e) {
            return failed(
                    "PORT_TAKEN: port " + port + " is taken", "end what listens there or set CAREVAULT_PORT_BASE");
        } catch (IOException e) {
            return failed("STORE_UNUSABLE: " + e.getMessage(), "check the folder's rights and the free disk space");
        }
    }

    private static int failed(String sentence, String hint) {
        System.err.println("error: " + sentence);
        System.err.println("hint: " + hint);
        return 1;
    }

    private static void stop(ObjectStore store) {
        try {
            store.close();
        } catch (IOException e) {
            System.err.println("error: STORE_UNUSABLE: " + e.getMessage());
        }
    }
}
