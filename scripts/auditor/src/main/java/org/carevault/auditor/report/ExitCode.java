// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

/** The exit codes of the auditor's tool. They are a contract: scripts and people rely on them. */
public final class ExitCode {
    /** Everything that was asked for was checked and holds. */
    public static final int VERIFIED = 0;

    /** The tool itself failed: no verdict. */
    public static final int FAILED = 1;

    /** The command line was not understood. */
    public static final int USAGE = 2;

    /** Bytes, signatures, links or flags are wrong, unparsable or missing blocks and jars that nobody recorded included. */
    public static final int TAMPERED = 3;

    /** A genuine chain holds a state change or an access that the rules forbid. */
    public static final int UNLAWFUL = 4;

    /** Nothing wrong was found, but something asked for could not be checked. */
    public static final int INCOMPLETE = 5;

    private ExitCode() {}
}
