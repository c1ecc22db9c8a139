// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.storage.ObjectStorage;
import org.carevault.server.storage.StoredContent;

/** Cards and slots to whom the chain entitles, documents by the {@link ReleaseRule}; to own members and against tickets. */
final class DownloadRoutes implements Routes {
    private static final String ADDRESS = "/records/{record}/versions/{version}/";

    private final ReadModel model;
    private final ObjectStorage storage;
    private final Homes homes;
    private final ReleaseRule release;
    private final Versions versions;
    private final Clock clock;

    DownloadRoutes(ReadModel model, ObjectStorage storage, Homes homes, ReleaseRule release, Clock clock) {
        this.model = model;
        this.storage = storage;
        this.homes = homes;
        this.release = release;
        this.versions = new Versions(model);
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        register(routes, "card", this::card);
        register(routes, "slot", this::slot);
        register(routes, "document", this::document);
    }

    /** Sends one kind of object, once it is known that this app is its home and who asks for it. */
    private interface Sending {
        void send(Context context, Fact version, Member reader) throws IOException;
    }

    private void register(RoutesConfig routes, String what, Sending sending) {
        routes.get(ADDRESS + what, context -> own(context, sending), Access.MEMBER);
        routes.get("/exchange" + ADDRESS + what, context -> exchanged(context, what, sending), Access.OPEN);
    }

    private void own(Context context, Sending sending) throws IOException {
        Fact version = version(context);
        if (homes.isHere(version.text("home"))) {
            sending.send(context, version, Session.member(context));
        } else {
            URI passage = homes.passage(version.text("home"), context.header(Tickets.HEADER));
            homes.forwarder().forward(context, passage, 0);
        }
    }

    private void exchanged(Context context, String what, Sending sending) throws IOException {
        String record = Input.path(context, "record", Identifiers.RECORD);
        int number = Input.path(context, "version", Identifiers.VERSION);
        String transaction = what.equals("document") ? transaction(context) : "";
        Ticket ticket =
                Tickets.read(context.header(Tickets.HEADER)).orElseThrow(() -> Problem.of(ProblemCode.TICKET_REFUSED));
        Member reader = homes.tickets().verify(ticket, Wanted.read(what, record, number, ticket.object(), transaction));
        Fact version = homes.named(ticket, versions.require(reader, record, number));
        sending.send(context, version, reader);
    }

    private void card(Context context, Fact version, Member reader) throws IOException {
        requireEntitled(version, reader);
        send(context, "cards/" + version.text("object"), version.text("card"));
    }

    private void slot(Context context, Fact version, Member reader) {
        requireEntitled(version, reader);
        byte[] slot = storage.get("slots/" + version.text("object") + "/" + reader.id())
                .orElseThrow(() -> Problem.of(ProblemCode.OBJECT_NOT_FOUND, "There is no slot of this reader."));
        context.contentType("application/octet-stream").result(slot);
    }

    private void document(Context context, Fact version, Member reader) throws IOException {
        release.check(
                reader,
                transaction(context),
                version.text("record"),
                version.document().path("version").asInt());
        send(context, "documents/" + version.text("object"), version.text("document"));
    }

    private void requireEntitled(Fact version, Member reader) {
        boolean entitled = model.atHead(head -> new Entitlement(head, clock.instant())
                .opens(reader.id(), version.text("patient"), version.text("record")));
        if (!entitled) {
            throw Problem.of(ProblemCode.NO_CONSENT);
        }
    }

    private void send(Context context, String key, String sha256) throws IOException {
        try (StoredContent content = storage.fetch(key)) {
            context.contentType("application/octet-stream");
            context.res().setContentLengthLong(content.size());
            content.copyTo(context.outputStream(), sha256);
        }
    }

    private Fact version(Context context) {
        return versions.require(
                Session.member(context),
                Input.path(context, "record", Identifiers.RECORD),
                Input.path(context, "version", Identifiers.VERSION));
    }

    private static String transaction(Context context) {
        return Input.query(context, "transaction", Identifiers.TRANSACTION);
    }
}
