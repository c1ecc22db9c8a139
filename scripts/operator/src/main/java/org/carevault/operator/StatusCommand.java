// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/status}: exit code 0 when every app is healthy, 1 when one is not or nothing was started. */
@Command(
        name = "status",
        customSynopsis = "scripts/status [-hV] [--json]",
        mixinStandardHelpOptions = true,
        description = "Which apps answer, how far they have followed the chain, and where ledger and store are.")
final class StatusCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--home", defaultValue = "${CAREVAULT_HOME}", hidden = true)
    private Path home;

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Override
    public Integer call() throws IOException {
        var network = Network.at(home);
        var apps = network.organisations().stream().map(this::app).toList();
        if (json) printJson(network, apps);
        else printTable(network, apps);
        return apps.stream().allMatch(App::healthy) ? 0 : 1;
    }

    private record App(String organisation, String url, boolean healthy, Long height, Long lag) {}

    private App app(Network.Organisation organisation) {
        try {
            var request = HttpRequest.newBuilder(URI.create(organisation.app() + "/healthz"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var health = JSON.readTree(response.body());
            return new App(
                    organisation.msp(),
                    organisation.app(),
                    response.statusCode() == 200,
                    health.path("height").asLong(),
                    health.path("lag").asLong());
        } catch (IOException e) {
            return unreachable(organisation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable(organisation);
        }
    }

    private static App unreachable(Network.Organisation organisation) {
        return new App(organisation.msp(), organisation.app(), false, null, null);
    }

    private void printJson(Network network, List<App> apps) throws IOException {
        var document = new LinkedHashMap<String, Object>();
        document.put("apps", apps);
        document.put("ledger", Map.of("address", ledgerAddress(network)));
        document.put("objectStore", Map.of("address", Store.firstAddress(home, network)));
        spec.commandLine().getOut().println(JSON.writeValueAsString(document));
    }

    private void printTable(Network network, List<App> apps) throws IOException {
        var out = spec.commandLine().getOut();
        out.printf("%-20s %-24s %-8s %7s %5s%n", "organisation", "app", "healthy", "height", "lag");
        for (var app : apps)
            out.printf(
                    "%-20s %-24s %-8s %7s %5s%n",
                    app.organisation(),
                    app.url(),
                    app.healthy() ? "yes" : "NO",
                    app.height() == null ? "-" : app.height(),
                    app.lag() == null ? "-" : app.lag());
        out.printf("%nledger        %s (%s)%n", ledgerAddress(network), network.ledger());
        out.printf("object store  %s%n", Store.firstAddress(home, network));
    }

    private static String ledgerAddress(Network network) {
        return network.organisations().get(0).peer();
    }
}
