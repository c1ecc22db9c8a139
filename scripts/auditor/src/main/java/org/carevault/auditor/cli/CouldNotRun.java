// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

/** The tool cannot do its work, for a reason that a person can change. Leads to exit code 1. */
final class CouldNotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * @param message {@code CODE: one plain sentence}
     * @param hint what to do about it
     */
    CouldNotRun(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
