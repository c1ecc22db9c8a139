// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.document.Uploads.Sealed;
import org.carevault.server.http.Access;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.readmodel.Member;

/** Documents, cards and slots on their way in; from own members, and against tickets from those of others. */
final class UploadRoutes implements Routes {
    private static final long DOCUMENT_LIMIT = 5L << 30;
    private static final long CARD_LIMIT = 64 * 1024;
    static final int SLOT_LIMIT = 4 * 1024;
    private static final String EXCHANGE = "/exchange";

    private final Homes homes;
    private final Uploads uploads;

    UploadRoutes(Homes homes, Uploads uploads) {
        this.homes = homes;
        this.uploads = uploads;
    }

    @Override
    public void register(RoutesConfig routes) {
        register(routes, "/objects/{object}/document", DOCUMENT_LIMIT, this::document);
        register(routes, "/objects/{object}/card", CARD_LIMIT, this::card);
        register(routes, "/objects/{object}/slots/{owner}", SLOT_LIMIT, this::slot);
    }

    /** Finds out who sends it: the session's member, or a ticket's signer. */
    private interface Sender {
        Member of(Wanted wanted);
    }

    private interface Taking {
        void take(Context context, Sender sender) throws IOException;
    }

    private void register(RoutesConfig routes, String address, long limit, Taking taking) {
        routes.put(address, context -> own(context, limit, taking), Access.MEMBER);
        routes.put(
                EXCHANGE + address,
                context ->
                        taking.take(context, wanted -> homes.tickets().require(context.header(Tickets.HEADER), wanted)),
                Access.OPEN);
    }

    private void own(Context context, long limit, Taking taking) throws IOException {
        String home =
                Tickets.read(context.header(Tickets.HEADER)).map(Ticket::home).orElse(homes.msp());
        if (homes.isHere(home)) {
            taking.take(context, wanted -> Session.member(context));
        } else {
            long length = RequestBody.length(context, limit);
            hearOut(context, () -> homes.forwarder().forward(context, homes.exchange(home), length));
        }
    }

    private void document(Context context, Sender sender) throws IOException {
        put(context, "document", DOCUMENT_LIMIT, sender);
    }

    private void card(Context context, Sender sender) throws IOException {
        put(context, "card", CARD_LIMIT, sender);
    }

    private void put(Context context, String what, long limit, Sender sender) throws IOException {
        long size = RequestBody.length(context, limit);
        String object = Input.path(context, "object", Identifiers.OBJECT);
        String sha256 = Input.header(context, "X-CareVault-Sha256", Identifiers.SHA256);
        String patient = Input.header(context, "X-CareVault-Patient", Identifiers.MEDICAL_ID);
        Member uploader = sender.of(Wanted.write(what, object, "", ""));
        Sealed sealed = new Sealed(what + "s", object, size, sha256);
        hearOut(context, () -> uploads.put(uploader, patient, sealed, context.bodyInputStream()));
        context.status(201).json(Map.of("sha256", sha256, "size", size));
    }

    private interface Transfer {
        void run() throws IOException;
    }

    // Whoever still sends when the connection closes sees a broken connection instead of the answer.
    // Only for members: a stranger must not keep a thread busy by sending slowly.
    private static void hearOut(Context context, Transfer transfer) throws IOException {
        try {
            transfer.run();
        } catch (Problem e) {
            RequestBody.discard(context);
            throw e;
        }
    }

    private void slot(Context context, Sender sender) {
        String object = Input.path(context, "object", Identifiers.OBJECT);
        String owner = Input.path(context, "owner", Identifiers.MEDICAL_ID);
        Optional<String> record = Optional.ofNullable(context.header(SlotPlace.RECORD))
                .map(text -> Input.parse(text, Identifiers.RECORD));
        Member writer = sender.of(Wanted.write("slot", object, owner, record.orElse("")));
        byte[] slot = RequestBody.bytes(context, SLOT_LIMIT);
        uploads.putSlot(writer, new SlotPlace(object, owner, record), slot);
        context.status(201).json(Map.of("size", slot.length));
    }
}
