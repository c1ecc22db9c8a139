// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.http.Access;
import org.carevault.server.http.Routes;

/** Serves the browser app; where it was not built, one plain page says what to install and what works all the same. */
public final class PageRoutes implements Routes {
    // The names of these files contain a hash of what is in them: they never change.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Optional<WebBundle> bundle;

    public PageRoutes(Optional<WebBundle> bundle) {
        this.bundle = bundle;
    }

    @Override
    public void register(RoutesConfig routes) {
        if (bundle.isEmpty()) {
            register(routes, "/", PageRoutes::withoutPages);
            return;
        }
        StaticFile index = require("index.html");
        Map<String, String> policy = ContentPolicy.page(index);
        Handler page = context -> send(context, index, policy);
        for (String address : new String[] {"/", "/join", "/app", "/app/*"}) {
            register(routes, address, page);
        }
        StaticFile viewer = require("viewer.html");
        Map<String, String> viewerPolicy = ContentPolicy.viewer(viewer);
        register(routes, "/viewer.html", context -> send(context, viewer, viewerPolicy));
        StaticFile list = require(WebBundle.LIST);
        register(routes, "/" + WebBundle.LIST, context -> send(context, list, Map.of("Cache-Control", "no-cache")));
        register(routes, "/assets/{file}", this::asset);
    }

    private static void register(RoutesConfig routes, String address, Handler handler) {
        routes.get(address, handler, Access.OPEN);
        routes.head(address, handler, Access.OPEN);
    }

    private StaticFile require(String path) {
        return bundle.flatMap(files -> files.file(path))
                .orElseThrow(() -> new IllegalStateException("a bundle without " + path));
    }

    private void asset(Context context) {
        StaticFile file = bundle.flatMap(files -> files.file("assets/" + context.pathParam("file")))
                .orElseThrow(NotFoundResponse::new);
        // The viewer has no origin of its own, so even its own scripts are another's to the browser. They are no
        // secret.
        send(context, file, Map.of("Cache-Control", FOR_EVER, "Access-Control-Allow-Origin", "*"));
    }

    private static void send(Context context, StaticFile file, Map<String, String> headers) {
        headers.forEach(context::header);
        context.header("Vary", "Accept-Encoding");
        context.contentType(file.type());
        String accepted = Optional.ofNullable(context.header("Accept-Encoding")).orElse("");
        for (String encoding : file.encodings()) {
            if (accepted.contains(encoding)) {
                context.header("Content-Encoding", encoding).result(file.encoded(encoding));
                return;
            }
        }
        context.result(file.content());
    }

    private static void withoutPages(Context context) {
        try (InputStream page = PageRoutes.class.getResourceAsStream("/without-pages.html")) {
            context.header("Cache-Control", "no-cache");
            context.contentType("text/html; charset=utf-8").result(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
