// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.carevault.model.id.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app whose list is always true, and what it serves beside it. */
class ServedPagesTest {
    private final Map<String, String> files = new TreeMap<>(Map.of(
            "index.html", "<script src=\"/assets/a.js\"></script><link href=\"/assets/a.css\">",
            "viewer.html", "<script src=\"/assets/a.js\"></script>",
            "assets/a.js", "import(`./b.js`)",
            "assets/b.js", "export const b = 1",
            "assets/a.css", "p { background: url('/assets/i.svg') }",
            "assets/i.svg", "<svg/>"));

    private HttpServer server;
    private String list;
    private Predicate<HttpExchange> lied = exchange -> false;
    private String lie;

    @BeforeEach
    void the_app_runs() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        list();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_honest_app_has_the_hash_of_its_list_and_no_fault() throws IOException {
        var found = found();

        assertThat(found.faults()).isEmpty();
        assertThat(found.hash()).contains(Sha256.hash(list.getBytes(UTF_8)));
    }

    @Test
    void one_changed_byte_in_one_script_is_named() throws IOException {
        lie(exchange -> path(exchange).equals("/assets/b.js"), "export const b = 2");

        assertThat(found().faults()).containsExactly("/assets/b.js is not the assets/b.js of its list");
    }

    @Test
    void another_page_at_one_of_its_addresses_is_named() throws IOException {
        lie(exchange -> path(exchange).equals("/join"), files.get("index.html") + " ");

        assertThat(found().faults()).containsExactly("/join is not the index.html of its list");
    }

    @Test
    void another_page_for_browsers_that_take_it_packed_is_named() throws IOException {
        lie(
                exchange -> path(exchange).equals("/") && accepts(exchange, "br"),
                "<script src=\"/assets/a.js\"> </script>");

        assertThat(found().faults()).containsExactly("/ is not the index.html of its list");
    }

    @Test
    void a_script_that_the_list_keeps_quiet_about_is_named() throws IOException {
        files.put("assets/b.js", "new Worker('/assets/quiet.js')");
        list();

        assertThat(found().faults()).containsExactly("/assets/b.js loads assets/quiet.js, which is not on its list");
    }

    @Test
    void a_script_of_a_stranger_is_named() throws IOException {
        files.put("index.html", "<script src=\"https://elsewhere.example/a.js\"></script>");
        list();

        assertThat(found().faults()).contains("/ loads https://elsewhere.example/a.js, which is not on its list");
    }

    @Test
    void a_picture_that_a_style_loads_and_nobody_lists_is_named() throws IOException {
        files.put("assets/a.css", "p { background: url(/assets/j.svg) }");
        list();

        assertThat(found().faults()).containsExactly("/assets/a.css loads assets/j.svg, which is not on its list");
    }

    @Test
    void an_app_without_a_list_and_without_scripts_has_no_pages() throws IOException {
        list = null;
        files.put("index.html", "<p>Install Node.</p>");

        var found = found();

        assertThat(found.hash()).isEmpty();
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void an_app_that_hides_its_list_and_serves_scripts_is_found_out() throws IOException {
        list = null;

        assertThat(found().faults()).containsExactly("it serves pages and does not list their files");
    }

    private ServedPages.Found found() throws IOException {
        return ServedPages.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void lie(Predicate<HttpExchange> when, String instead) {
        lied = when;
        lie = instead;
    }

    private void list() {
        var lines = new StringBuilder();
        files.forEach((name, content) -> lines.append(Sha256.hash(content.getBytes(UTF_8)))
                .append("  ")
                .append(name)
                .append('\n'));
        list = lines.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var content = lied.test(exchange) ? lie : truth(path(exchange));
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var body = packed(content);
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String truth(String path) {
        if (path.equals("/bundle.sha256")) return list;
        return files.getOrDefault(path.substring(1), path.startsWith("/assets/") ? null : files.get("index.html"));
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath();
    }

    private static boolean accepts(HttpExchange exchange, String encoding) {
        return exchange.getRequestHeaders().getFirst("Accept-Encoding").contains(encoding);
    }

    private static byte[] packed(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
