// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Instant;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;

/**
 * Who may leave a slot for whom, at the chain's head. Of an object that no version names yet the uploader says which record it is for; if
 * he commits it into another one, the sweep judges its slots by that.
 *
 * @param now the app's clock
 */
record SlotRule(Head head, Claims claims, Instant now) {
    /**
     * Whether the writer may leave it and its owner may have it.
     *
     * @throws Problem OBJECT_NOT_FOUND when the object is in no version and not being uploaded by this writer
     */
    boolean permits(Member writer, SlotPlace place) {
        return head.versionOfObject(place.object())
                .map(version -> mayHandOn(version, writer.id())
                        && entitlement().opens(place.owner(), version.text("patient"), version.text("record")))
                .orElseGet(() -> permitsBeforeCommit(writer.id(), place));
    }

    private boolean permitsBeforeCommit(String writer, SlotPlace place) {
        String patient = claims.of(place.object())
                .filter(claim -> claim.uploader().equals(writer))
                .map(Claims.Claim::patient)
                .orElseThrow(() -> Problem.of(ProblemCode.OBJECT_NOT_FOUND, "Nobody is uploading that object."));
        return place.record()
                .flatMap(head::record)
                .map(record -> mayContinue(record, writer, patient)
                        && entitlement().opens(place.owner(), patient, record.text("record")))
                .orElseGet(() ->
                        entitlement().creates(writer, patient) && entitlement().reads(place.owner(), patient, null));
    }

    private static boolean mayHandOn(Fact version, String writer) {
        return writer.equals(version.text("patient")) || writer.equals(version.text("author"));
    }

    private boolean mayContinue(Fact record, String writer, String patient) {
        return record.text("patient").equals(patient)
                && record.text("author").equals(writer)
                && entitlement().amends(writer, patient, record.text("record"));
    }

    private Entitlement entitlement() {
        return new Entitlement(head, now);
    }
}
