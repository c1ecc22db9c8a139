// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.rule.Overlay;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.CheckedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Checks the transactions of a validated block one after another, each on the state right before it. */
final class TransactionCheck {
    private final Run run;
    private final WrongSignatures signatures;
    private final Lawfulness lawfulness;

    TransactionCheck(Run run, WrongSignatures signatures, Lawfulness lawfulness) {
        this.run = run;
        this.signatures = signatures;
        this.lawfulness = lawfulness;
    }

    Lawfulness lawfulness() {
        return lawfulness;
    }

    void check(Prepared prepared, BlockVerdict verdict, Replica replica) {
        Overlay before = new Overlay(replica.state().view(Lawfulness.CHAINCODE));
        // A call that was endorsed under an earlier definition conflicts with the one that replaced it in the same
        // block.
        String version = replica.version();
        byte[] stored = prepared.wire().metadata().flags();
        for (int i = 0; i < stored.length; i++) {
            var facts = new TransactionFacts(
                    prepared.raw().number(),
                    prepared.wire().transactions().get(i),
                    verdict.transactions().get(i).flag(),
                    code(stored[i]));
            var bytes = bytes(facts, prepared.transactions().get(i));
            Examined examined = lawfulness.examine(facts, bytes, before, version);
            examined.findings().forEach(run::add);
            run.tally().transaction(facts.isValid());
            run.witness().checked(examined);
            lawfulness.apply(facts, before);
        }
    }

    /** What is wrong with the transaction's bytes, where it counts as valid; a refused one may hold anything. */
    private List<Finding> bytes(TransactionFacts facts, CheckedTransaction checked) {
        var findings = new ArrayList<Finding>();
        if (facts.isValid() || facts.stored() == TxValidationCode.VALID) {
            findings.addAll(signatures.of(facts, checked));
            if (facts.wire().flaw() != null) {
                findings.add(facts.finding(
                        facts.wire().flaw().reason(), facts.wire().flaw().detail()));
            }
        }
        if (facts.derived() != facts.stored()) {
            findings.add(facts.finding(flagReason(facts), "stored " + facts.stored() + ", derived " + facts.derived()));
        }
        return findings;
    }

    private static Reason flagReason(TransactionFacts facts) {
        boolean policy = facts.stored() == TxValidationCode.VALID
                && facts.derived() == TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
        return policy ? Reason.ENDORSEMENT_POLICY : Reason.WRONG_FLAG;
    }

    /** A byte that is no code of Fabric's stands for any code that nothing derives. */
    private static TxValidationCode code(byte flag) {
        TxValidationCode code = TxValidationCode.forNumber(Byte.toUnsignedInt(flag));
        return code == null ? TxValidationCode.INVALID_OTHER_REASON : code;
    }
}
