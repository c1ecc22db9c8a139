// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import io.grpc.Status;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carevault.model.ErrorCode;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** Finds the chaincode's own code in a Gateway error: only the message travels, and it leads with the code. */
final class Refusals {
    private static final Pattern RESPONSE = Pattern.compile("chaincode response 500, ([A-Z_]+): (.*)", Pattern.DOTALL);

    /** What a peer says when its chaincode does not run, breaks off or does not end in time; and a Gateway of such a peer. */
    private static final Pattern NOT_RUN = Pattern.compile("failed to execute transaction|code = DeadlineExceeded");

    /** What a Gateway says when peers went away under it or stood at different blocks: nothing about the proposal. */
    private static final Pattern MOMENTARY = Pattern.compile(
            "ProposalResponsePayloads do not match|no combination of peers|client connection is closing"
                    + "|no peers available|connection error|connection refused|transport is closing|error reading from server");

    private Refusals() {}

    static Problem of(GatewayException failure) {
        return messages(failure)
                .flatMap(message -> refusal(message).stream())
                .findFirst()
                .orElseGet(() -> Problem.of(
                        unreachable(failure.getStatus().getCode())
                                        || momentary(failure)
                                        || messages(failure).anyMatch(Refusals::notRun)
                                ? ProblemCode.LEDGER_UNAVAILABLE
                                : ProblemCode.ENDORSEMENT_REFUSED));
    }

    /** Whether the same proposal may well be endorsed a moment later. */
    static boolean momentary(GatewayException failure) {
        return messages(failure).anyMatch(Refusals::momentary);
    }

    static boolean momentary(String message) {
        return !notRun(message) && MOMENTARY.matcher(message).find();
    }

    private static boolean notRun(String message) {
        return NOT_RUN.matcher(message).find();
    }

    private static Stream<String> messages(GatewayException failure) {
        Stream<String> details = failure.getDetails().stream().map(ErrorDetail::getMessage);
        return Stream.concat(details, Stream.ofNullable(failure.getStatus().getDescription()));
    }

    static Optional<Problem> refusal(String message) {
        Matcher matcher = RESPONSE.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Stream.of(ErrorCode.values())
                .filter(code -> code.name().equals(matcher.group(1)))
                .findFirst()
                .map(code -> Problem.refused(code, matcher.group(2)));
    }

    private static boolean unreachable(Status.Code code) {
        return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
    }
}
