// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Duration;
import java.util.Optional;
import org.carevault.model.ErrorCode;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** Finds the version that a request names. */
final class Versions {
    // Another organisation's app may know of a block a moment before this one.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReadModel model;

    Versions(ReadModel model) {
        this.model = model;
    }

    /**
     * The version, as soon as this app knows it.
     *
     * @param asker the member who asks
     * @throws Problem RECORD_NOT_FOUND, or VERSION_NOT_FOUND of a record that is there
     */
    Fact require(Member asker, String record, int number) {
        return model.await(Optional.of(asker), PATIENCE, head -> find(head, record, number))
                .orElseThrow(() -> model.atHead(head -> head.record(record)).isPresent()
                        ? Problem.refused(ErrorCode.VERSION_NOT_FOUND, "The record has no such version.")
                        : Problem.of(ProblemCode.RECORD_NOT_FOUND));
    }

    private static Optional<Fact> find(Head head, String record, int number) {
        return head.versions(record).stream()
                .filter(version -> version.document().path("version").asInt() == number)
                .findFirst();
    }
}
