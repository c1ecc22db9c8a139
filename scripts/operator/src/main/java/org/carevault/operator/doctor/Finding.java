// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

/**
 * What the doctor found about one subject.
 *
 * @param state how it stands
 * @param subject what was looked at, one or two words
 * @param sentence what was found
 * @param advice what to do about it, or null where there is nothing to do
 */
public record Finding(State state, String subject, String sentence, String advice) {
    /** How a subject stands. */
    public enum State {
        /** As it should be. */
        GOOD("ok"),
        /** Not there, and not needed for what runs by default. */
        OPTIONAL("absent"),
        /** Needed, and wrong or not there. */
        MISSING("MISSING");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word that is printed. */
        public String word() {
            return word;
        }
    }

    static Finding good(String subject, String sentence) {
        return new Finding(State.GOOD, subject, sentence, null);
    }

    static Finding optional(String subject, String sentence, String advice) {
        return new Finding(State.OPTIONAL, subject, sentence, advice);
    }

    static Finding missing(String subject, String sentence, String advice) {
        return new Finding(State.MISSING, subject, sentence, advice);
    }
}
