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
        story.record(Files.readAllBytes(jar));
        folder =
                Exports.write(home.resolve("later"), Exports.files(story.chain().blocks(), story.exporter()));

        assertThat(verify("--jar", jar).reasons()).isEmpty();
        assertThat(verify("--jar", other).reasons()).containsExactly("JAR_NOT_RECORDED");
    }

    private Audit verify(Object option, Object value) {
        String genesis = Exports.hash(story.chain().blocks().get(0));
        return Audit.run("verify", folder, "--genesis", genesis, "--home", home, "--json", option, value);
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
