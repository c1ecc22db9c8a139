// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.failure;

/**
 * A command that cannot go on, told to a person: a stable code, one plain sentence, what to do about it, and how the process ends.
 * None of the three texts ever holds a secret, a name or content of a document.
 */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How the process ends; the numbers are a contract with scripts. */
    public enum Exit {
        DONE(0),
        COULD_NOT_RUN(1),
        USAGE(2),
        INTEGRITY(3),
        DENIED(4);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private final String code;
    private final String sentence;
    private final String hint;
    private final Exit exit;
    private long waitSeconds;

    public VaultException(Exit exit, String code, String sentence, String hint) {
        super(code + ": " + sentence);
        this.exit = exit;
        this.code = code;
        this.sentence = sentence;
        this.hint = hint;
    }

    /** Something that is missing, wrong or out of reach (exit code 1). */
    public static VaultException cannot(String code, String sentence, String hint) {
        return new VaultException(Exit.COULD_NOT_RUN, code, sentence, hint);
    }

    /** The command line itself is wrong (exit code 2). */
    public static VaultException usage(String code, String sentence, String hint) {
        return new VaultException(Exit.USAGE, code, sentence, hint);
    }

    /** Bytes, signatures or answers that are not what they must be (exit code 3). */
    public static VaultException integrity(String code, String sentence, String hint) {
        return new VaultException(Exit.INTEGRITY, code, sentence, hint);
    }

    /** The rules refuse (exit code 4). */
    public static VaultException denied(String code, String sentence, String hint) {
        return new VaultException(Exit.DENIED, code, sentence, hint);
    }

    /** The same failure with what made it happen, for those who debug. */
    public VaultException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The same failure with something else to do about it. */
    public VaultException withHint(String other) {
        return new VaultException(exit, code, sentence, other)
                .retryAfter(waitSeconds)
                .because(this);
    }

    /** The same failure, which may pass when one waits. */
    public VaultException retryAfter(long seconds) {
        waitSeconds = seconds;
        return this;
    }

    /** How long to wait before the same may succeed; 0 when waiting does not help. */
    public long waitSeconds() {
        return waitSeconds;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public String hint() {
        return hint;
    }

    public Exit exit() {
        return exit;
    }
}
