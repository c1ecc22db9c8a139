// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prepares a MinIO server; may be repeated. Exit code 0 when it is ready, 1 when it is not, 2 for misuse. */
@Command(
        name = "network/minio/prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a bucket for each organisation on a MinIO server, with credentials that open it and no other, and"
                    + " credentials that let the auditor read; writes them below HOME/object-stores, where 'scripts/up',"
                    + " the apps and 'scripts/doctor' look. The server's root user and password are taken from"
                    + " MINIO_ROOT_USER and MINIO_ROOT_PASSWORD and written nowhere."
        })
public final class PrepareMain implements Callable<Integer> {
    @Parameters(paramLabel = "ENDPOINT", description = "The server's S3 URL, for example http://127.0.0.1:9000")
    private String endpoint;

    @Option(names = "--home", required = true, paramLabel = "HOME", description = "CareVault's folder.")
    private Path home;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "What the server calls its region, if it has several; by default the one in the files.")
    private String region;

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "FOLDER:MSP",
            description = "An organisation; its bucket is carevault-FOLDER. May be given several times.")
    private List<String> organisations;

    /** The process's entry point. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PrepareMain()).execute(arguments));
    }

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        try {
            prepare(
                    environment.getOrDefault("MINIO_ROOT_USER", ""),
                    environment.getOrDefault("MINIO_ROOT_PASSWORD", ""));
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("error: MINIO_NOT_READY: " + e.getMessage());
            System.err.println("hint: check the address, and MINIO_ROOT_USER and MINIO_ROOT_PASSWORD");
            return 1;
        }
    }

    private void prepare(String user, String password) throws IOException {
        var server = new Server(Endpoint.of(endpoint), region(), user, password);
        Map<String, String> buckets = buckets();
        for (var each : buckets.entrySet()) {
            Path file = file(each.getKey());
            var store = Store.at(file, endpoint, region, each.getValue());
            server.bucket(store.bucket());
            server.user(store, store.bucket(), Policies.app(store.bucket()));
            store.write(file);
            System.err.println(each.getKey() + ": bucket " + store.bucket() + ", credentials in " + file);
        }
        var auditor = Store.at(file("auditor"), endpoint, region, null);
        server.user(
                auditor,
                "carevault-auditor",
                Policies.auditor(Store.bucketsAt(home.resolve("object-stores"), endpoint)));
        auditor.write(file("auditor"));
        System.err.println("auditor: reads all buckets, credentials in " + file("auditor"));
    }

    /** The one that is given, or that is known of the first organisation's store here. */
    private String region() throws IOException {
        var first = buckets().entrySet().iterator().next();
        return Store.at(file(first.getKey()), endpoint, region, first.getValue())
                .region();
    }

    private Map<String, String> buckets() {
        Map<String, String> buckets = new LinkedHashMap<>();
        for (String organisation : organisations) {
            String[] parts = organisation.split(":", 3);
            if (parts.length < 2) {
                throw new IllegalArgumentException("an organisation is written FOLDER:MSP");
            }
            buckets.put(parts[1], "carevault-" + parts[0]);
        }
        return buckets;
    }

    private Path file(String name) {
        return home.resolve("object-stores").resolve(name + ".json");
    }
}
