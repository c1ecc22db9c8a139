// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import org.carevault.model.ErrorCode;

/** A call that the rules refuse without writing anything. The message is {@code CODE: detail} and never holds input. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public RuleException(ErrorCode code, String detail) {
        // No stack trace: a refusal is an ordinary answer, and it is frequent.
        super(code + ": " + detail, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
