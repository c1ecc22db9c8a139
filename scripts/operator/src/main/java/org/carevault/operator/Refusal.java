// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.io.IOException;

/** Why a command cannot do its work, with what a person can do about it. */
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * A refusal as it is printed.
     *
     * @param sentence a stable code, a colon and one plain sentence
     * @param hint what to do about it
     */
    public Refusal(String sentence, String hint) {
        super(sentence);
        this.hint = hint;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
