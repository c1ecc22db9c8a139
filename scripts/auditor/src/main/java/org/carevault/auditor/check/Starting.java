// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.time.Instant;
import org.carevault.auditor.report.Report.Counts;
import org.carevault.validation.msp.SignatureVerifier;

/** Where an earlier run ended, as a checkpoint kept it. */
public interface Starting {

    /** How many blocks the earlier run verified. */
    long height();

    /** Hex hash of the last header verified. */
    String headerHash();

    /** Hex hash of block 0's header. */
    String genesis();

    /** The highest time that a valid transaction claimed; null before the first. */
    Instant highestTime();

    /** What the earlier run counted. */
    Counts counts();

    /** The replica as it was. */
    Replica replica(SignatureVerifier verifier);
}
