// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.time.Instant;
import java.util.List;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.rule.Judgement;
import org.carevault.model.rule.StateView;

/**
 * One transaction after all checks.
 *
 * @param id the transaction id, null where the envelope is none
 * @param flag the validation code that follows from the blocks, by Fabric's name
 * @param creator the creator's MSP id and common name
 * @param endorsers the endorsers' MSP ids
 * @param judgement what the rules say; null for what is no valid transaction of the contract
 * @param before the contract's state right before it; valid only during the call
 * @param findings what is wrong with this transaction alone; disagreeing times are known at the end only
 */
public record Examined(
        long block,
        String id,
        String flag,
        String creator,
        Instant time,
        List<String> endorsers,
        Judgement judgement,
        StateView before,
        List<Finding> findings) {}
