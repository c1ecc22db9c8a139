// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/**
 * What a reader who has new keys puts in the place of his own slots, and of nobody else's: the address names no owner. From own members,
 * and against tickets from those of others.
 */
final class OwnSlotRoutes implements Routes {
    private static final String ADDRESS = "/records/{record}/versions/{version}/slot";

    private final ReadModel model;
    private final SlotDoor slots;
    private final Homes homes;
    private final Versions versions;
    private final Clock clock;

    OwnSlotRoutes(ReadModel model, SlotDoor slots, Homes homes, Clock clock) {
        this.model = model;
        this.slots = slots;
        this.homes = homes;
        this.versions = new Versions(model);
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.put(ADDRESS, this::own, Access.MEMBER);
        routes.put("/exchange" + ADDRESS, this::exchanged, Access.OPEN);
    }

    private void own(Context context) throws IOException {
        Member reader = Session.member(context);
        Fact version = versions.require(reader, record(context), number(context));
        if (homes.isHere(version.text("home"))) {
            replace(context, version, reader, slot(context));
        } else {
            URI passage = homes.passage(version.text("home"), context.header(Tickets.HEADER));
            homes.forwarder().forward(context, passage, RequestBody.length(context, UploadRoutes.SLOT_LIMIT));
        }
    }

    private void exchanged(Context context) {
        byte[] slot = slot(context);
        Ticket ticket =
                Tickets.read(context.header(Tickets.HEADER)).orElseThrow(() -> Problem.of(ProblemCode.TICKET_REFUSED));
        Wanted wanted = Wanted.replacement(record(context), number(context), ticket, slot);
        Member reader = homes.tickets().verify(ticket, wanted);
        Fact version = homes.named(ticket, versions.require(reader, record(context), number(context)));
        replace(context, version, reader, slot);
    }

    private void replace(Context context, Fact version, Member reader, byte[] slot) {
        slots.replace(
                version.text("object"),
                reader.id(),
                slot,
                () -> model.atHead(head -> new Entitlement(head, clock.instant())
                        .opens(reader.id(), version.text("patient"), version.text("record"))));
        context.json(Map.of("size", slot.length));
    }

    private static byte[] slot(Context context) {
        return RequestBody.bytes(context, UploadRoutes.SLOT_LIMIT);
    }

    private static String record(Context context) {
        return Input.path(context, "record", Identifiers.RECORD);
    }

    private static int number(Context context) {
        return Input.path(context, "version", Identifiers.VERSION);
    }
}
