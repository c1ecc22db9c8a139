// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.server.certificate.MemberCertificate;
import org.carevault.server.problem.Problem;
import org.carevault.server.settings.Organisation;

/**
 * The names that other organisations' apps tell, each list kept for a minute, and no longer than its signers have the keys
 * that signed it; nothing of it is believed here. Thread-safe.
 */
final class Neighbours {
    static final String ADDRESS = "/exchange/names";
    static final String PASS = "X-CareVault-Pass";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    /** A list by former keys may take a moment to be signed again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Passes passes;
    private final Signers signers;
    private final Clock clock;

    /** Writes what lets this app ask another. */
    interface Passes {
        String to(String organisation);
    }

    /** Knows the keys that the chain has now. */
    interface Signers {
        boolean have(MemberCertificate certificate);
    }

    /**
     * An app's answer, empty when it did not give one.
     *
     * @param certificates those of the signers
     */
    private record Told(
            Optional<List<SignedName>> names, List<MemberCertificate> certificates, Instant since, Instant until) {}

    Neighbours(Passes passes, Signers signers, Clock clock) {
        this.passes = passes;
        this.signers = signers;
        this.clock = clock;
    }

    /** The names that each of these tells, by MSP; empty where the app did not answer just now. All are asked at once. */
    Map<String, Optional<List<SignedName>>> names(List<Organisation> organisations) {
        organisations.stream()
                .filter(organisation -> !fresh(organisation.msp()))
                .map(this::ask)
                .toList()
                .forEach(CompletableFuture::join);
        Map<String, Optional<List<SignedName>>> names = new ConcurrentHashMap<>();
        organisations.forEach(organisation ->
                names.put(organisation.msp(), told.get(organisation.msp()).names()));
        return names;
    }

    private boolean fresh(String msp) {
        Told known = told.get(msp);
        Instant now = clock.instant();
        return known != null
                && now.isBefore(known.until())
                && (now.isBefore(known.since().plus(PAUSE)) || isByKeysOfNow(known));
    }

    private boolean isByKeysOfNow(Told known) {
        return known.certificates().stream().allMatch(signers::have);
    }

    private CompletableFuture<Void> ask(Organisation organisation) {
        String msp = organisation.msp();
        URI address = organisation.app().resolve(ADDRESS);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header(PASS, passes.to(msp))
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(answer -> names(msp, answer))
                .exceptionally(unreached -> Optional.empty())
                .thenAccept(names -> told.put(msp, told(names)));
    }

    private Told told(Optional<List<SignedName>> names) {
        Instant now = clock.instant();
        List<MemberCertificate> certificates = names.stream()
                .flatMap(List::stream)
                .map(SignedName::certificate)
                .distinct()
                .flatMap(pem -> MemberCertificate.fromPem(pem).stream())
                .toList();
        return new Told(names, certificates, now, now.plus(names.isPresent() ? LIFE : SILENCE));
    }

    private static Optional<List<SignedName>> names(String msp, HttpResponse<byte[]> answer) {
        try {
            List<SignedName> names = new ArrayList<>();
            for (JsonNode name : JSON.readTree(answer.body()).required("names")) {
                names.add(SignedName.parse(JSON.writeValueAsBytes(name)));
            }
            return Optional.of(names).filter(all -> all.stream()
                    .allMatch(name -> name.organisation().equals(msp)));
        } catch (IOException | IllegalArgumentException | Problem e) {
            return Optional.empty();
        }
    }
}
