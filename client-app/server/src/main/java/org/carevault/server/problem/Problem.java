// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.problem;

import java.time.Duration;
import java.util.Optional;
import org.carevault.model.ErrorCode;

/** A request that ends in a problem document (RFC 9457); carries no personal data and no input. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String hint;
    private final transient Duration retryAfter;

    private Problem(int status, String code, String detail, String hint, Duration retryAfter) {
        // An answer, not a failure: nobody reads its stack, so none is filled in.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.hint = hint;
        this.retryAfter = retryAfter;
    }

    public static Problem of(ProblemCode code) {
        return of(code, code.detail());
    }

    /**
     * A problem with a sentence of its own in place of the code's.
     *
     * @param detail one plain sentence that holds no input
     */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code.status(), code.name(), detail, code.hint(), null);
    }

    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        ProblemCode code = ProblemCode.TOO_MANY_REQUESTS;
        return new Problem(code.status(), code.name(), detail, code.hint(), retryAfter);
    }

    /** A request that claims a time too far from this app's. */
    public static Problem wrongClock() {
        ProblemCode code = ProblemCode.BAD_REQUEST;
        String detail = "The proposal's time is more than five minutes from this app's clock.";
        return new Problem(code.status(), code.name(), detail, "Set the clock and try again.", null);
    }

    /** The chaincode's refusal under the chaincode's own code. */
    public static Problem refused(ErrorCode code, String detail) {
        return new Problem(statusOf(code), code.name(), detail, code.hint(), null);
    }

    /** A problem that another organisation's app answered, passed on as it came. */
    public static Problem passedOn(int status, String code, String detail, String hint) {
        return new Problem(status, code, detail, hint, null);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static int statusOf(ErrorCode code) {
        if (code.isAccessDenial()) {
            return 403;
        }
        if (code.name().endsWith("_NOT_FOUND")) {
            return 404;
        }
        return code == ErrorCode.ALREADY_EXISTS ? 409 : 422;
    }
}
