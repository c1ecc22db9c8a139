// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carevault.auditor.report.ConsentState;
import org.carevault.auditor.report.ExplainDocument;
import org.carevault.auditor.report.ExplainDocument.Step;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.report.Report;
import org.carevault.auditor.rule.Histories;
import org.carevault.auditor.rule.Judgement;
import org.carevault.auditor.rule.Reasoning;
import org.carevault.model.json.UtcTime;

/** Watches for one transaction and keeps everything that decided about it. */
public final class Explanation implements Witness {
    private final String wanted;
    private final Map<String, ConsentState> consents = new HashMap<>();
    private Examined found;
    private Reasoning reasoning;

    /** @param transaction the id, in either case */
    public Explanation(String transaction) {
        this.wanted = transaction.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void checked(Examined transaction) {
        Judgement judgement = transaction.judgement();
        // A transaction that was sent twice counts where it took effect: the first time.
        if (found == null && wanted.equals(transaction.id())) {
            found = transaction;
            reasoning = judgement == null ? null : Reasoning.of(transaction.before(), judgement);
        }
        if (judgement != null) {
            Histories.consents(judgement.committed()).forEach(consent -> consents.putIfAbsent(key(consent), consent));
        }
    }

    @Override
    public List<Finding> findings() {
        return found == null ? List.of(Finding.of(Reason.TRANSACTION_NOT_FOUND, null)) : List.of();
    }

    /** The document to print. */
    public ExplainDocument document(Report report) {
        if (found == null) {
            return new ExplainDocument(report, wanted, null, null, null, null, null, null, null, null, List.of());
        }
        boolean judged = reasoning != null;
        return new ExplainDocument(
                report,
                wanted,
                found.block(),
                found.flag(),
                judged ? reasoning.function() : null,
                found.time() == null ? null : UtcTime.format(found.time()),
                found.creator(),
                judged ? reasoning.answer() : null,
                judged ? reasoning.rule() : null,
                judged ? relied() : null,
                steps(report));
    }

    /** The consent as it was right before, with the block that had written that state. */
    private ConsentState relied() {
        return reasoning.consent().map(this::located).orElse(null);
    }

    private ConsentState located(ConsentState state) {
        return consents.getOrDefault(key(state), state);
    }

    /** Equal states of one consent can only come from one transaction: each state has its own time. */
    private static String key(ConsentState state) {
        return state.consent()
                + state.status()
                + state.start()
                + state.end()
                + state.scope()
                + state.purposes()
                + state.actions();
    }

    private List<Step> steps(Report report) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("the block holds it as", found.flag().equals("VALID"), found.flag()));
        steps.add(new Step("signed by", true, found.creator()));
        steps.add(new Step("endorsed by", !found.endorsers().isEmpty(), String.join(", ", found.endorsers())));
        if (reasoning != null) {
            steps.addAll(reasoning.steps());
        }
        report.findings().stream()
                .filter(finding -> wanted.equals(finding.transaction()) && finding.block() == found.block())
                .forEach(finding -> steps.add(new Step(
                        finding.reason().name(), false, finding.reason().sentence() + detail(finding))));
        return steps;
    }

    private static String detail(Finding finding) {
        return finding.detail() == null ? "" : " (" + finding.detail() + ")";
    }
}
