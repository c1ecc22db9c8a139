// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import org.carevault.auditor.report.Reason;

/** Bytes that are not what they must be, with the reason and what exactly was seen. */
final class WireException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    WireException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
