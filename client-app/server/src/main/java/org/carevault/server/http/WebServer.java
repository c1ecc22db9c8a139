// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carevault.server.settings.Listening;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The app's HTTP endpoint: plain on loopback, with TLS anywhere. */
public final class WebServer implements AutoCloseable {
    // Bodies that are read whole; documents are streamed and have their own limit.
    private static final long BODY_LIMIT = 2 * 1024 * 1024;
    private static final int THREADS = 40;
    private static final int HTTPS = 443;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to listen.
     *
     * @param own whose app this is
     * @throws SettingsException when the port is taken, or certificate and key are not what they should be
     */
    public static WebServer start(Organisation own, Listening listening, Sessions sessions, List<Routes> routes)
            throws SettingsException {
        Optional<TlsIdentity> tls = listening.tls().isPresent()
                ? Optional.of(TlsIdentity.read(listening.tls().get()))
                : Optional.empty();
        Guard guard = new Guard(sessions, hosts(own.app(), listening.port(), tls));
        Javalin javalin = Javalin.create(config -> {
            configure(config, own.msp(), guard, routes);
            tls.ifPresent(identity -> config.jetty.addConnector(
                    (server, http) -> identity.connector(server, http, listening.host(), listening.port())));
        });
        try {
            start(javalin, listening);
        } catch (RuntimeException e) {
            javalin.stop();
            throw new SettingsException(
                    "port " + listening.port() + " of " + listening.host() + " is taken, or not this machine's",
                    "stop what listens there, or choose another CAREVAULT_PORT_BASE or --listen");
        }
        return new WebServer(javalin);
    }

    private static void start(Javalin javalin, Listening listening) {
        if (listening.tls().isPresent()) {
            javalin.start(); // its own connector knows where
        } else {
            javalin.start(listening.host(), listening.port());
        }
    }

    static void configure(JavalinConfig config, String organisation, Guard guard, List<Routes> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = BODY_LIMIT;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
        config.routes.before(SecurityHeaders::set);
        config.routes.before(guard::checkHost);
        config.routes.beforeMatched(guard::checkSession);
        ProblemAnswers.register(config.routes);
        RequestLog log = new RequestLog(organisation);
        config.requestLogger.http(log::write);
        routes.forEach(feature -> feature.register(config.routes));
    }

    // Names that a browser may have come by; any other is a rebound DNS name.
    private static Set<String> hosts(URI app, int port, Optional<TlsIdentity> tls) {
        Stream<String> names = Stream.concat(
                Stream.of("127.0.0.1", "[::1]", "localhost"),
                tls.stream().flatMap(identity -> identity.names().stream()));
        Stream<String> here =
                names.flatMap(name -> port == HTTPS ? Stream.of(name, name + ":443") : Stream.of(name + ":" + port));
        return Stream.concat(here, Stream.of(app.getAuthority())).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
