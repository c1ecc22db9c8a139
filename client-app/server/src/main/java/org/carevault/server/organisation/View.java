// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.organisation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.carevault.model.json.UtcTime;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;

/** What administrators see of members, invitations and organisations. */
record View(Clock clock) {

    /** A member; {@code certificateEnds} is null until he has signed with his key. */
    static Map<String, Object> member(Fact member, Optional<String> certificateEnds) {
        Map<String, Object> view = copied(member, "id", "role", "status", "joined", "changed");
        view.put("certificateEnds", certificateEnds.orElse(null));
        return view;
    }

    /** An invitation, which is {@code open}, {@code used}, {@code expired}, or {@code withdrawn} with whoever invited. */
    Map<String, Object> invitation(Fact invitation, Head head) {
        Map<String, Object> view = copied(invitation, "hash", "role", "expires", "invitedBy", "member");
        view.put("status", status(invitation, head));
        return view;
    }

    private String status(Fact invitation, Head head) {
        if (!"open".equals(invitation.text("status"))) {
            return invitation.text("status");
        }
        if (!clock.instant().isBefore(UtcTime.parse(invitation.text("expires")))) {
            return "expired";
        }
        String inviter = invitation.text("invitedBy");
        boolean stands =
                inviter == null || head.member(inviter).filter(Member::active).isPresent();
        return stands ? "open" : "withdrawn";
    }

    /** An organisation with its active administrators; its height is null where its peer does not answer. */
    static Map<String, Object> organisation(
            Fact organisation, List<Fact> administrators, Map<String, OptionalLong> heights) {
        Map<String, Object> view = copied(organisation, "msp", "name", "registered");
        OptionalLong height = heights.getOrDefault(organisation.text("msp"), OptionalLong.empty());
        view.put("height", height.isPresent() ? height.getAsLong() : null);
        view.put(
                "administrators",
                administrators.stream()
                        .filter(member -> organisation.text("msp").equals(member.text("msp")))
                        .map(member -> copied(member, "id", "joined"))
                        .toList());
        return view;
    }

    private static Map<String, Object> copied(Fact fact, String... fields) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (String field : fields) {
            view.put(field, fact.text(field));
        }
        return view;
    }
}
