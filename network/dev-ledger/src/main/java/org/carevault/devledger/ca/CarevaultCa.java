// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One organisation's certificate authority on its loopback port. Thread-safe. */
public final class CarevaultCa implements AutoCloseable {
    /** How long a certificate is valid. */
    public static final Duration VALIDITY = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(CarevaultCa.class);
    private static final int THREADS = 4;
    private static final int BODY_LIMIT = 1 << 20;
    private static final int BACKLOG = 50;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Routes routes;

    private CarevaultCa(HttpServer server, Routes routes) {
        this.server = server;
        this.routes = routes;
    }

    /**
     * Starts the authority of that organisation; publishes first what an earlier run left unpublished.
     *
     * @param validity of the certificates it issues
     * @throws BindException when its port is taken
     */
    public static CarevaultCa start(Network network, Organisation organisation, RevocationSink sink, Duration validity)
            throws IOException {
        Path state = network.layout().authorityState(organisation.member());
        CaRegistry registry = CaRegistry.open(state);
        Registrar.ensure(registry, network.layout(), organisation);
        GeneratedAccounts.ensure(registry, network.layout(), organisation);
        var revocation = new Revocation(organisation.mspId(), registry, organisation.authority(), sink);
        revocation.publish();
        String name = organisation.member().caName();
        var enrolment = new Enrolment(name, registry, organisation.authority(), validity);
        var authentication = new Authentication(registry, organisation.authority());
        var routes = new Routes(name, authentication, enrolment, new Registration(registry), revocation);
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), organisation.ports().ca());
        var ca = new CarevaultCa(listen(address), routes);
        ca.server.createContext("/", ca::serve);
        ca.server.setExecutor(ca.threads);
        ca.server.start();
        return ca;
    }

    private static HttpServer listen(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (BindException e) {
            throw new BindException("port " + address.getPort() + " of a certificate authority is taken");
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.bytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
            if (body.length > BODY_LIMIT) {
                throw CaException.badBody();
            }
            return routes.answer(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Routes.path(exchange.getRequestURI().getPath()),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    ByteString.copyFrom(body)));
        } catch (CaException e) {
            return Answer.refused(e);
        } catch (IOException | RuntimeException e) {
            LOG.error("a request to the certificate authority failed", e);
            return Answer.refused(new CaException(500, 0, "The request failed; the ledger's log says why"));
        }
    }

    /** Stops listening at once; a request that is being answered is cut off, what it changed is on the disk. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
