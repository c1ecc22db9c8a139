// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.Access;
import org.carevault.auditor.report.ConsentState;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.Decision;
import org.carevault.model.json.Token;
import org.carevault.model.json.UtcTime;

/** Reads consents and accesses out of committed transactions, in the form that the report prints. */
public final class Histories {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONSENT_KEY = "\0consent\0";

    private Histories() {}

    /** The consents that a transaction wrote; what cannot be read as one is a finding elsewhere, not here. */
    public static List<ConsentState> consents(Committed committed) {
        return committed.writes().entrySet().stream()
                .filter(write -> write.getKey().startsWith(CONSENT_KEY))
                .filter(write -> StateText.readable(Consent::parse, write.getValue()))
                .map(write -> consent(
                        Consent.parse(StateText.of(write.getValue())), committed.block(), committed.transaction()))
                .toList();
    }

    /** A consent that a given transaction wrote. */
    public static ConsentState consent(Consent consent, long block, String transaction) {
        try {
            return new ConsentState(
                    consent.consent().text(),
                    consent.patient().text(),
                    consent.grantee().text(),
                    consent.status().text(),
                    MAPPER.readTree(consent.terms().scope().json().toString()),
                    texts(consent.terms().actions()),
                    texts(consent.terms().purposes()),
                    UtcTime.format(consent.start()),
                    consent.terms().end() == null
                            ? null
                            : UtcTime.format(consent.terms().end()),
                    block,
                    transaction);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the model writes JSON", e);
        }
    }

    /** An access as the chain answered it; empty for anything else, an unreadable one included. */
    public static Optional<Access> access(Judgement judgement) {
        try {
            return judgement.committed().isAccess() ? Optional.of(read(judgement)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Access read(Judgement judgement) {
        Committed committed = judgement.committed();
        AccessArgument argument = AccessArgument.parse(committed.call().argument());
        Decision decision = Decision.parse(committed.response());
        return new Access(
                committed.block(),
                committed.transaction(),
                UtcTime.format(committed.call().time()),
                committed.call().caller().commonName(),
                argument.patient().text(),
                argument.records().stream()
                        .map(one -> new Access.Version(one.record().text(), one.version()))
                        .toList(),
                argument.purpose().text(),
                decision.isPermit() ? "permit" : "deny",
                decision.isPermit() ? null : decision.reason().name(),
                decision.consent() == null ? null : decision.consent().text(),
                judgement.lawful());
    }

    private static List<String> texts(Iterable<? extends Token> tokens) {
        var texts = new java.util.ArrayList<String>();
        tokens.forEach(token -> texts.add(token.text()));
        return texts;
    }
}
