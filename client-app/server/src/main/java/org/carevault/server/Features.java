// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.server.audit.EventRoutes;
import org.carevault.server.audit.LiveEvents;
import org.carevault.server.audit.LiveRoutes;
import org.carevault.server.block.BlockRoutes;
import org.carevault.server.consent.ConsentRoutes;
import org.carevault.server.http.OpenApiRoutes;
import org.carevault.server.http.Routes;
import org.carevault.server.identity.IdentityRoom;
import org.carevault.server.name.NameRoom;
import org.carevault.server.organisation.OrganisationRoutes;
import org.carevault.server.relay.Denials;
import org.carevault.server.relay.HealthRoutes;
import org.carevault.server.relay.NetworkRoutes;
import org.carevault.server.relay.RelayRoutes;
import org.carevault.server.relay.RelayRules;
import org.carevault.server.settings.AppOptions;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;

/** Every feature's addresses but those of documents, which have chores as well. */
record Features(AppOptions options, NetworkDescription network, Organisation own, Adapters adapters) {

    /**
     * Puts the features together.
     *
     * @param folder where the organisation's key is kept
     */
    List<Routes> routes(Denials denials, LiveEvents live, Path folder) throws SettingsException {
        List<Routes> routes = new ArrayList<>(relay(denials));
        routes.addAll(identity(folder).routes());
        routes.addAll(lists());
        routes.add(new LiveRoutes(live, adapters.model()));
        routes.add(names().routes());
        routes.add(new OpenApiRoutes());
        return routes;
    }

    private List<Routes> relay(Denials denials) {
        var rules = new RelayRules(network.channel(), network.chaincode(), adapters.model(), denials, options.clock());
        return List.of(
                new HealthRoutes(own.msp(), adapters.ledger(), adapters.model()),
                new NetworkRoutes(network, own, adapters.ledger(), adapters.model()),
                new RelayRoutes(adapters.ledger(), adapters.model(), rules));
    }

    private List<Routes> lists() {
        return List.of(
                new ConsentRoutes(adapters.model()),
                new EventRoutes(adapters.model(), options.clock()),
                new BlockRoutes(adapters.ledger(), adapters.model()),
                new OrganisationRoutes(adapters.model(), adapters.ledger(), options.clock()));
    }

    private IdentityRoom identity(Path folder) throws SettingsException {
        return new IdentityRoom(
                own,
                adapters.model(),
                adapters.sessions(),
                adapters.storage(),
                adapters.authority(),
                folder.resolve("account.key"),
                options.clock());
    }

    private NameRoom names() {
        return new NameRoom(
                own.msp(), network, adapters.model(), adapters.storage(), adapters.ledger(), options.clock());
    }
}
