// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carevault.server.settings.SettingsException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The app's HTTP endpoint. It listens on loopback only; TLS in front of it is the operator's. */
public final class WebServer implements AutoCloseable {
    // Bodies that are read whole; documents are streamed and have their own limit.
    private static final long BODY_LIMIT = 2 * 1024 * 1024;
    private static final int THREADS = 40;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to listen.
     *
     * @throws SettingsException when the port is taken
     */
    public static WebServer start(String organisation, URI address, Sessions sessions, List<Routes> routes)
            throws SettingsException {
        Javalin javalin = Javalin.create(config -> configure(config, organisation, address, sessions, routes));
        try {
            javalin.start(address.getHost(), address.getPort());
        } catch (RuntimeException e) {
            javalin.stop();
            throw new SettingsException(
                    "port " + address.getPort() + " is taken",
                    "stop what listens there, or choose another CAREVAULT_PORT_BASE");
        }
        return new WebServer(javalin);
    }

    static void configure(
            JavalinConfig config, String organisation, URI address, Sessions sessions, List<Routes> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = BODY_LIMIT;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
        Guard guard = new Guard(sessions, hosts(address));
        config.routes.before(SecurityHeaders::set);
        config.routes.before(guard::checkHost);
        config.routes.beforeMatched(guard::checkSession);
        ProblemAnswers.register(config.routes);
        RequestLog log = new RequestLog(organisation);
        config.requestLogger.http(log::write);
        routes.forEach(feature -> feature.register(config.routes));
    }

    private static Set<String> hosts(URI address) {
        return Stream.of("127.0.0.1:" + address.getPort(), "localhost:" + address.getPort(), address.getAuthority())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
