// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.util.List;
import org.carevault.server.http.Routes;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.AppOptions;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.storage.ObjectStorage;

/** Puts this feature together. */
public final class DocumentRoom {
    private final List<Routes> routes;
    private final Sweep sweep;

    public DocumentRoom(
            AppOptions options, NetworkDescription network, ReadModel model, ObjectStorage storage, Ledger ledger) {
        var clock = options.clock();
        var slots = new SlotDoor(storage);
        var homes = Homes.of(options.msp(), network, new Tickets(model, options.msp(), clock));
        var claims = new Claims(options.grace(), clock);
        var uploads = new Uploads(model, storage, claims, slots, options.msp(), clock);
        var release = new ReleaseRule(model, ledger::confirms, clock);
        this.routes = List.of(
                new RecordRoutes(model, clock),
                new UploadRoutes(homes, uploads),
                new OwnSlotRoutes(model, slots, homes, clock),
                new DownloadRoutes(model, storage, homes, release, clock));
        this.sweep = new Sweep(model, ledger::height, storage, slots, options.grace(), clock);
    }

    public List<Routes> routes() {
        return routes;
    }

    public Sweep sweep() {
        return sweep;
    }
}
