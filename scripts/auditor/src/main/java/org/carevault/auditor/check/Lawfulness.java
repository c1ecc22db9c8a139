// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carevault.auditor.crypto.Signer;
import org.carevault.auditor.crypto.Signers;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Note;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.rule.Claim;
import org.carevault.auditor.rule.Clock;
import org.carevault.auditor.rule.Histories;
import org.carevault.auditor.rule.Judge;
import org.carevault.auditor.rule.Judgement;
import org.carevault.auditor.rule.Overlay;
import org.carevault.auditor.wire.NamespaceWrites;
import org.carevault.auditor.wire.WireTransaction;

/** What Fabric does not check: times, certificates at those times, and the rules of the contract. */
final class Lawfulness {
    /** The contract's name on the channel. */
    static final String CHAINCODE = "carevault";

    private static final String LIFECYCLE = "_lifecycle";

    private final Run run;
    private final Signers signers;
    private final Clock clock;
    private final Judge judge;
    private final Set<String> otherChaincodes = new HashSet<>();

    Lawfulness(Run run, Signers signers, Clock clock) {
        this.run = run;
        this.signers = signers;
        this.clock = clock;
        this.judge = new Judge(run.settings().rules());
    }

    /**
     * Checks one transaction; what its bytes are accused of already is passed on.
     *
     * @param version of the contract, as the organisations had committed it before this block
     */
    Examined examine(TransactionFacts facts, List<Finding> known, Overlay before, String version) {
        var findings = new ArrayList<>(known);
        Judgement judgement = null;
        if (facts.isValid()) {
            certificates(facts, findings);
            if (facts.wire().action() != null) {
                clock.next(claim(facts));
                judgement = contract(facts, before, version, findings);
                ownOrganisation(facts);
            }
        }
        return checked(facts, judgement, before, findings);
    }

    /** Makes what a valid transaction wrote visible to the next one of its block. */
    void apply(TransactionFacts facts, Overlay before) {
        if (facts.isValid() && facts.wire().action() != null) {
            for (NamespaceWrites writes : facts.wire().action().writes()) {
                if (writes.namespace().equals(CHAINCODE)) {
                    before.apply(writes.values());
                }
            }
        }
    }

    private void certificates(TransactionFacts facts, List<Finding> findings) {
        WireTransaction wire = facts.wire();
        wire.signatures().stream()
                .flatMap(part -> signers.of(part.signer()).stream())
                .filter(signer -> !signer.validAt(wire.time()))
                .forEach(signer -> findings.add(facts.finding(Reason.CERTIFICATE_NOT_VALID_THEN, signer.text())));
    }

    /** Peers compare this time with their clocks when they endorse; nobody does so for a configuration. */
    private Claim claim(TransactionFacts facts) {
        WireTransaction wire = facts.wire();
        return new Claim(wire.time(), signer(wire.creator()).mspId(), facts.block(), wire.id());
    }

    private Judgement contract(TransactionFacts facts, Overlay before, String version, List<Finding> findings) {
        String chaincode = facts.wire().action().chaincode().getName();
        if (!chaincode.equals(CHAINCODE)) {
            elsewhere(facts, chaincode, findings);
            return null;
        }
        String claimed = facts.wire().action().chaincode().getVersion();
        if (!claimed.equals(version)) {
            findings.add(facts.finding(Reason.WRONG_VERSION, claimed + " where " + version + " is in force"));
        }
        Judgement judgement = judge.judge(
                before, CommittedReader.read(facts, signer(facts.wire().creator()), version));
        findings.addAll(judgement.findings());
        Histories.access(judgement)
                .ifPresent(access -> run.tally().access(access.decision().equals("permit")));
        return judgement;
    }

    /** Other chaincodes have no rules here, but none of them may write the contract's state. */
    private void elsewhere(TransactionFacts facts, String chaincode, List<Finding> findings) {
        facts.wire().action().writes().stream()
                .filter(writes -> writes.namespace().equals(CHAINCODE))
                .forEach(writes -> findings.add(facts.finding(
                        Reason.RULE_VIOLATION, "the chaincode " + chaincode + " writes the contract's state")));
        if (!chaincode.equals(LIFECYCLE) && otherChaincodes.add(chaincode)) {
            run.note(new Note(
                    "OTHER_CHAINCODE", facts.block(), facts.wire().id(), "no rules are known for " + chaincode));
        }
    }

    private void ownOrganisation(TransactionFacts facts) {
        String own = signer(facts.wire().creator()).mspId();
        if (!endorsers(facts.wire()).contains(own)) {
            run.note(new Note(
                    "OWN_ORGANISATION_ABSENT", facts.block(), facts.wire().id(), own + " did not endorse"));
        }
    }

    private Examined checked(TransactionFacts facts, Judgement judgement, Overlay before, List<Finding> findings) {
        WireTransaction wire = facts.wire();
        Instant time = wire.time();
        String creator = signers.of(wire.creator()).map(Signer::text).orElse("nobody known");
        return new Examined(
                facts.block(),
                wire.id(),
                facts.derived().name(),
                creator,
                time,
                endorsers(wire),
                judgement,
                before,
                List.copyOf(findings));
    }

    private List<String> endorsers(WireTransaction wire) {
        if (wire.action() == null) {
            return List.of();
        }
        return wire.action().endorsers().stream()
                .flatMap(endorser -> signers.of(endorser).stream())
                .map(Signer::mspId)
                .distinct()
                .toList();
    }

    /** Valid transactions have readable creators. */
    private Signer signer(ByteString identity) {
        return signers.of(identity).orElseThrow();
    }
}
