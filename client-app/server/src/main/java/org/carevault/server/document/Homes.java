// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.net.URI;
import java.util.List;
import org.carevault.server.http.Forwarder;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;

/**
 * Where a patient's objects live, and how a request gets there: all of them are in the bucket of the patient's
 * organisation, whose app serves others against a ticket.
 */
record Homes(String msp, NetworkDescription network, Tickets tickets, Forwarder forwarder) {

    static Homes of(String msp, NetworkDescription network, Tickets tickets) {
        var headers = List.of(Tickets.HEADER, "X-CareVault-Sha256", "X-CareVault-Patient", SlotPlace.RECORD);
        return new Homes(msp, network, tickets, new Forwarder(headers));
    }

    boolean isHere(String home) {
        return msp.equals(home);
    }

    /**
     * The address to which a request is passed on for another home.
     *
     * @param ticket the request's header, or null
     * @throws Problem TICKET_REFUSED when it carries no ticket
     */
    URI passage(String home, String ticket) {
        if (ticket == null) {
            throw Problem.of(ProblemCode.TICKET_REFUSED, "The patient's home is another organisation: send a ticket.");
        }
        return exchange(home);
    }

    /**
     * The version, when it is the one that a ticket names and lives here.
     *
     * @throws Problem TICKET_REFUSED
     */
    Fact named(Ticket ticket, Fact version) {
        if (!isHere(version.text("home")) || !ticket.object().equals(version.text("object"))) {
            throw Problem.of(ProblemCode.TICKET_REFUSED, "The ticket names another object or home.");
        }
        return version;
    }

    /**
     * The address under which another home takes tickets.
     *
     * @throws Problem TICKET_REFUSED when it is no organisation of this network
     */
    URI exchange(String home) {
        return network.asItIsNow().organisations().stream()
                .filter(organisation -> organisation.msp().equals(home))
                .map(Organisation::app)
                .map(app -> app.resolve("/exchange"))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(ProblemCode.TICKET_REFUSED, "The ticket is for an unknown organisation."));
    }
}
