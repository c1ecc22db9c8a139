// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carevault.server.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small bundle and none at all, over real HTTP. */
class PageRoutesTest {
    private static final String MAP = "{\"integrity\":{}}";

    @TempDir
    private Path folder;

    private Javalin app;

    @BeforeEach
    void a_bundle() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(
                folder.resolve("index.html"), "<html><script type=\"importmap\">" + MAP + "</script>page</html>");
        Files.writeString(folder.resolve("viewer.html"), "<html>viewer</html>");
        Files.writeString(folder.resolve("assets/index-a1.js"), "start()");
        Files.writeString(folder.resolve("assets/index-a1.js.gz"), "packed");
        Files.writeString(folder.resolve("assets/unlisted.js"), "stop()");
        Files.writeString(folder.resolve("bundle.sha256"), "00  index.html\n00  viewer.html\n00  assets/index-a1.js\n");
    }

    @AfterEach
    void stop() {
        if (app != null) app.stop();
    }

    @Test
    void every_address_of_the_app_is_the_page() throws Exception {
        serve(WebBundle.in(folder));

        for (var address : new String[] {"/", "/join", "/app", "/app/records/1"}) {
            assertThat(get(address).body()).as(address).contains("page");
        }
    }

    @Test
    void the_page_may_run_only_what_came_with_it() throws Exception {
        serve(WebBundle.in(folder));

        var policy = header(get("/"), "Content-Security-Policy");

        // The hash is that of the import map: printf '{"integrity":{}}' | openssl dgst -sha256 -binary | base64
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self' 'sha256-v1IUEqDyKCfHdg2mkshdZlh1JwxKZIMqsI0JxkeP1Qo='; ")
                .contains("style-src 'self'; ", "connect-src 'self'; ", "img-src 'self' blob:; ", "frame-src 'self'; ")
                .contains(
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types carevault-worker")
                .doesNotContain("unsafe", "data:", "http");
    }

    @Test
    void the_viewer_has_no_network_and_no_origin() throws Exception {
        serve(WebBundle.in(folder));

        var policy = header(get("/viewer.html"), "Content-Security-Policy");

        assertThat(policy)
                .contains("connect-src 'none'", "frame-ancestors 'self'", "sandbox allow-scripts;")
                .doesNotContain("allow-same-origin");
    }

    @Test
    void a_file_with_its_hash_in_its_name_is_kept_for_ever_and_a_page_is_not() throws Exception {
        serve(WebBundle.in(folder));

        var script = get("/assets/index-a1.js");

        assertThat(script.body()).isEqualTo("start()");
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        assertThat(header(script, "Cache-Control")).contains("immutable");
        assertThat(header(get("/"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whoever_can_unpack_gets_the_packed_copy() throws Exception {
        serve(WebBundle.in(folder));

        var script = get("/assets/index-a1.js", "Accept-Encoding", "gzip, br");

        assertThat(script.body()).isEqualTo("packed");
        assertThat(header(script, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(script, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void what_the_list_does_not_name_is_not_served() throws Exception {
        serve(WebBundle.in(folder));

        assertThat(get("/assets/unlisted.js").statusCode()).isEqualTo(404);
        assertThat(get("/assets/..%2Findex.html").statusCode()).isIn(400, 404);
    }

    @Test
    void a_bundle_without_a_file_of_its_list_is_refused() throws IOException {
        Files.delete(folder.resolve("assets/index-a1.js"));

        assertThatThrownBy(() -> WebBundle.in(folder))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("PAGES_INCOMPLETE");
    }

    @Test
    void without_a_bundle_the_first_page_says_what_to_install() throws Exception {
        serve(WebBundle.in(folder.resolve("elsewhere")));

        assertThat(get("/").body()).contains("Node 20.19", "scripts/vault", "scripts/audit");
        assertThat(get("/app").statusCode()).isEqualTo(404);
    }

    private void serve(Optional<WebBundle> bundle) {
        app = Javalin.create(config -> new PageRoutes(bundle).register(config.routes))
                .start("127.0.0.1", 0);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path));
        if (headers.length > 0) request.headers(headers);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
