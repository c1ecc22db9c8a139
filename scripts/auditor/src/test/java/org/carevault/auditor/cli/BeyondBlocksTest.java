// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeyondBlocksTest {
    private static final String ABSENT = "<Error><Code>NoSuchKey</Code><Message>absent</Message></Error>";

    @TempDir
    private Path home;

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private HttpServer store;
    private Story story;
    private Path folder;

    @BeforeEach
    void a_record_is_stored() throws IOException {
        story = new Story(home.resolve("network"));
        story.store();
        String object = story.object();
        objects.put("/carevault-city/documents/" + object, story.ciphertext());
        objects.put("/carevault-city/cards/" + object, story.ciphertext());
        folder = Exports.write(
                home.resolve("history"), Exports.files(story.chain().blocks(), story.exporter()));
        store = serve();
        Path run = Files.createDirectories(home.resolve("run/object-store"));
        Files.writeString(run.resolve("credentials.json"), "{\"accessKey\":\"a\",\"secretKey\":\"secret\"}");
        Files.writeString(
                home.resolve("run/network.json"),
                "{\"organisations\":[{\"msp\":\"CityHospitalMSP\",\"bucket\":\"carevault-city\"}]}");
    }

    @AfterEach
    void the_store_stops() {
        store.stop(0);
    }

    @Test
    void ciphertexts_that_match_the_chain_are_counted() {
        Audit audit = verify("--store", url());

        assertThat(audit.reasons()).isEmpty();
        assertThat(audit.json().path("counts").path("objects").asInt()).isEqualTo(2);
    }

    @Test
    void a_ciphertext_that_was_changed_is_tampering() {
        objects.put("/carevault-city/cards/" + story.object(), new byte[] {1});

        Audit audit = verify("--store", url());

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.reasons()).containsExactly("CIPHERTEXT_CHANGED");
    }

    @Test
    void a_ciphertext_that_is_gone_could_not_be_checked() {
        objects.remove("/carevault-city/documents/" + story.object());

        Audit audit = verify("--store", url());

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).containsExactly("OBJECT_MISSING");
    }

    @Test
    void a_store_that_does_not_answer_is_said_once() {
        store.stop(0);

        assertThat(verify("--store", url()).reasons()).containsExactly("STORE_UNAVAILABLE");
    }

    @Test
    void a_jar_cannot_be_checked_against_a_chain_without_builds() throws IOException {
        Path jar = Files.write(home.resolve("contract.jar"), new byte[] {1, 2, 3});

        assertThat(verify("--jar", jar).reasons()).containsExactly("NO_BUILD_RECORDED");
    }

    @Test
    void only_the_recorded_jar_is_accepted() throws IOException {
        Path jar = Files.write(home.resolve("contract.jar"), new byte[] {1, 2, 3});
        Path other = Files.write(home.resolve("other.jar"), new byte[] {4});
        story.record("1.0", Files.readAllBytes(jar));
        story.recordAtRegulator("1.0", Files.readAllBytes(jar));
        export();

        assertThat(verify("--jar", jar).reasons()).isEmpty();
        assertThat(verify("--jar", other).reasons()).containsExactly("JAR_NOT_RECORDED", "JAR_NOT_RECORDED");
    }

    @Test
    void an_organisation_that_recorded_nothing_may_run_anything_and_is_named() throws IOException {
        Path jar = Files.write(home.resolve("contract.jar"), new byte[] {1, 2, 3});
        story.record("1.0", Files.readAllBytes(jar));
        export();

        Audit audit = verify("--jar", jar);

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).containsExactly("NO_BUILD_RECORDED");
        assertThat(audit.out()).contains("version 1.0 by RegulatorMSP");
    }

    @Test
    void a_jar_is_compared_with_the_record_of_the_named_organisation_and_version() throws IOException {
        Path jar = Files.write(home.resolve("contract.jar"), new byte[] {1, 2, 3});
        story.record("1.0", Files.readAllBytes(jar));
        story.record("1.0.1", new byte[] {4});
        story.recordAtRegulator("1.0", new byte[] {5});
        export();

        assertThat(verify("--jar", jar, "--recorded-by", "CityHospitalMSP").reasons())
                .isEmpty();
        assertThat(verify("--jar", jar, "--recorded-by", "RegulatorMSP").reasons())
                .containsExactly("JAR_NOT_RECORDED");
        assertThat(verify("--jar", jar, "--recorded-by", "CityHospitalMSP", "--recorded-version", "1.0.1")
                        .reasons())
                .containsExactly("JAR_NOT_RECORDED");
        assertThat(verify("--jar", jar, "--recorded-by", "RegulatorMSP", "--recorded-version", "1.0.1")
                        .reasons())
                .containsExactly("NO_BUILD_RECORDED");
    }

    @Test
    void a_jar_that_one_of_the_organisations_did_not_record_is_not_the_recorded_one() throws IOException {
        Path jar = Files.write(home.resolve("contract.jar"), new byte[] {1, 2, 3});
        story.record("1.0", Files.readAllBytes(jar));
        story.recordAtRegulator("1.0", new byte[] {5});
        export();

        Audit audit = verify("--jar", jar);

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.out()).contains("RegulatorMSP recorded").doesNotContain("CityHospitalMSP recorded");
    }

    private void export() throws IOException {
        folder =
                Exports.write(home.resolve("later"), Exports.files(story.chain().blocks(), story.exporter()));
    }

    private Audit verify(Object... options) {
        String genesis = Exports.hash(story.chain().blocks().get(0));
        List<Object> all = new ArrayList<>(List.of("verify", folder, "--genesis", genesis, "--home", home, "--json"));
        all.addAll(List.of(options));
        return Audit.run(all.toArray());
    }

    private String url() {
        return "http://127.0.0.1:" + store.getAddress().getPort();
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] found = objects.get(exchange.getRequestURI().getPath());
            byte[] body = found == null ? ABSENT.getBytes(StandardCharsets.UTF_8) : found;
            exchange.getResponseHeaders()
                    .add("Content-Type", found == null ? "application/xml" : "application/octet-stream");
            exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
