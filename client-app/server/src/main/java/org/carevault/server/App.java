// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.carevault.server.audit.LiveEvents;
import org.carevault.server.authority.CertificateAuthority;
import org.carevault.server.document.DocumentRoom;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Sessions;
import org.carevault.server.http.WebServer;
import org.carevault.server.identity.RemovedCertificates;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.page.PageRoutes;
import org.carevault.server.page.WebBundle;
import org.carevault.server.problem.Failures;
import org.carevault.server.readmodel.Follower;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.relay.Denials;
import org.carevault.server.settings.AppOptions;
import org.carevault.server.settings.Listening;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.storage.ObjectStorage;
import org.carevault.server.storage.StoreLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One organisation's running app. Keeps nothing but what it can read again from ledger and store. */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final AppOptions options;
    private final NetworkDescription network;
    private final Organisation own;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Routes> routes = new ArrayList<>();

    private App(AppOptions options, NetworkDescription network) throws SettingsException {
        this.options = options;
        this.network = network;
        this.own = network.require(options.msp());
    }

    /**
     * Starts the app of one organisation; it answers as soon as this returns. Ledger and store may come up later.
     *
     * @throws SettingsException with a message for the console when it cannot start as it is told to
     */
    public static App start(AppOptions options) throws SettingsException {
        App app = new App(options, NetworkDescription.read(options.home()));
        try {
            app.start();
            return app;
        } catch (IOException e) {
            app.close();
            throw new SettingsException(
                    "the app's folder cannot be written: " + e.getMessage(), "free disk space, or mend its owner");
        } catch (SettingsException | RuntimeException e) {
            app.close();
            throw e;
        }
    }

    /** Where it listens. */
    public URI address() {
        return own.app();
    }

    /** Everything that its API serves; the pages come on top. */
    List<Routes> routes() {
        return routes;
    }

    private void start() throws IOException, SettingsException {
        Path folder = network.organisationFolder(own.msp()).resolve("app");
        Adapters adapters = connect(folder);
        ReadModel model = adapters.model();
        Denials denials = new Denials(model, options.clock());
        LiveEvents live = new LiveEvents(model, adapters.sessions());
        DocumentRoom documents = documents(adapters);
        routes.addAll(documents.routes());
        routes.addAll(new Features(options, network, own, adapters).routes(denials, live, folder));
        var removed = new RemovedCertificates(model, adapters.authority(), own.msp());
        var chores = opened(
                new Housekeeping("chores " + own.msp(), options.sweepInterval(), List.of(documents.sweep(), removed)));
        model.listen(denials);
        model.listen(chores);
        model.listen(live);
        opened(Follower.start(adapters.ledger(), model, "follower " + own.msp()));
        Listening listening = Listening.of(own.app(), options.listen(), options.tls());
        opened(WebServer.start(own, listening, adapters.sessions(), served()));
        opened(live); // closed first: the web server would wait for its readers
        LOG.atInfo()
                .addKeyValue("organisation", own.msp())
                .addKeyValue("address", own.app())
                .log("listening");
    }

    private List<Routes> served() throws SettingsException {
        List<Routes> served = new ArrayList<>(routes);
        served.add(new PageRoutes(WebBundle.find()));
        return served;
    }

    private Adapters connect(Path folder) throws IOException, SettingsException {
        ReadModel model = ReadModel.open(folder.resolve("read-model.db"));
        Ledger ledger = opened(Ledger.open(network, own));
        ObjectStorage storage = opened(new ObjectStorage(StoreLocation.of(network, own)));
        storage.prepare();
        CertificateAuthority authority = CertificateAuthority.open(network, own);
        return new Adapters(model, ledger, storage, authority, new Sessions(model, options.clock()));
    }

    private DocumentRoom documents(Adapters adapters) {
        return new DocumentRoom(options, network, adapters.model(), adapters.storage(), adapters.ledger());
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                Failures.log(LOG, e, "a part of the app did not close");
            }
        }
    }
}
