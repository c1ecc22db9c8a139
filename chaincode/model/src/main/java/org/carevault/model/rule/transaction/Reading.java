// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.transaction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Question;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Invitation;
import org.carevault.model.document.Member;
import org.carevault.model.document.Organisation;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.Root;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleException;
import org.carevault.model.rule.StateView;

/** Committed state as documents, for one call. Reads by exact key and never sees what the call itself writes. */
public class Reading {
    private final StateView state;
    private final Invocation call;

    public Reading(StateView state, Invocation call) {
        this.state = state;
        this.call = call;
    }

    public final Invocation call() {
        return call;
    }

    public final Caller caller() {
        return call.caller();
    }

    public final Instant time() {
        return call.time();
    }

    public final Optional<Root> root() {
        return read(Keys.root(), Root::parse);
    }

    public final Optional<Organisation> organisation(String msp) {
        return read(Keys.org(msp), Organisation::parse);
    }

    public final Optional<Member> member(MedicalId id) {
        return read(Keys.member(id), Member::parse);
    }

    public final Optional<Invitation> invitation(Sha256 hash) {
        return read(Keys.invitation(hash), Invitation::parse);
    }

    public final Optional<HealthRecord> record(RecordId id) {
        return read(Keys.record(id), HealthRecord::parse);
    }

    /** The record, or a refusal with RECORD_NOT_FOUND. */
    public final HealthRecord requireRecord(RecordId id) {
        return record(id).orElseThrow(() -> refuse(ErrorCode.RECORD_NOT_FOUND, "there is no such record"));
    }

    /** The patient's record, or a refusal with RECORD_NOT_FOUND, also when it is somebody else's. */
    public final HealthRecord requireRecordOf(MedicalId patient, RecordId id) {
        return record(id)
                .filter(found -> found.patient().equals(patient))
                .orElseThrow(() -> refuse(ErrorCode.RECORD_NOT_FOUND, "the patient has no such record"));
    }

    public final Optional<RecordVersion> version(RecordId record, int version) {
        return read(Keys.version(record, version), RecordVersion::parse);
    }

    public final Optional<Consent> consent(MedicalId patient, ConsentId id) {
        return read(Keys.consent(patient, id), Consent::parse);
    }

    /**
     * What a consent says. An absent one, as well as null, is the denial {@code NO_CONSENT}.
     *
     * @param asker the registration of the question's asker
     */
    public final Decision decide(MedicalId patient, ConsentId id, Question question, Member asker) {
        return Optional.ofNullable(id)
                .flatMap(named -> consent(patient, named))
                .map(consent -> consent.decide(question, isActive(patient), asker.isActive()))
                .orElse(new Decision.Deny(null, ErrorCode.NO_CONSENT));
    }

    public final boolean isActive(MedicalId id) {
        return member(id).filter(Member::isActive).isPresent();
    }

    public final boolean has(String key) {
        byte[] value = state.get(key);
        return value != null && value.length > 0;
    }

    private <T> Optional<T> read(String key, Function<String, T> parse) {
        return Optional.ofNullable(state.get(key))
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> parse.apply(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** A refusal; the detail is a plain sentence without anything of the input. */
    public static RuleException refuse(ErrorCode code, String detail) {
        return new RuleException(code, detail);
    }
}
