// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import java.time.Instant;
import org.carevault.model.ErrorCode;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * A patient's permission, as the chain holds it under {@code consent(patient, id)}.
 *
 * @param start when it was asked for or granted; it permits nothing before
 * @param changed when its status last changed
 */
public record Consent(
        ConsentId consent,
        MedicalId patient,
        MedicalId grantor,
        MedicalId grantee,
        ConsentStatus status,
        ConsentTerms terms,
        Instant start,
        Instant changed) {

    /** The same consent with another status. */
    public Consent with(ConsentStatus next, Instant time) {
        return new Consent(consent, patient, grantor, grantee, next, terms, start, time);
    }

    /**
     * Permits only what every condition allows; whoever is not the grantee learns nothing but {@code NO_CONSENT}.
     *
     * @param grantorActive whether the patient is an active member
     * @param granteeActive whether the grantee is an active member
     */
    public Decision decide(Question question, boolean grantorActive, boolean granteeActive) {
        boolean unanswered = status == ConsentStatus.REQUESTED || status == ConsentStatus.DECLINED;
        if (!question.asker().equals(grantee) || unanswered || question.time().isBefore(start)) {
            return new Decision.Deny(null, ErrorCode.NO_CONSENT);
        }
        var obstacle = obstacle(question, grantorActive, granteeActive);
        return obstacle == null ? new Decision.Permit(consent) : new Decision.Deny(consent, obstacle);
    }

    private ErrorCode obstacle(Question question, boolean grantorActive, boolean granteeActive) {
        if (status == ConsentStatus.REVOKED) {
            return ErrorCode.CONSENT_REVOKED;
        }
        if (!grantorActive) {
            return ErrorCode.GRANTOR_INACTIVE;
        }
        if (!granteeActive) {
            return ErrorCode.GRANTEE_INACTIVE;
        }
        return terms.endedBy(question.time()) ? ErrorCode.CONSENT_EXPIRED : shortfall(question);
    }

    private ErrorCode shortfall(Question question) {
        if (!terms.actions().contains(question.action())) {
            return ErrorCode.ACTION_NOT_GRANTED;
        }
        if (!terms.scope().covers(question.record())) {
            return ErrorCode.RECORD_NOT_IN_SCOPE;
        }
        boolean needsPurpose = question.action() == Action.READ;
        boolean purposeGranted = question.purpose() != null && terms.purposes().contains(question.purpose());
        return needsPurpose && !purposeGranted ? ErrorCode.PURPOSE_NOT_GRANTED : null;
    }

    public String toJson() {
        var object = JsonObject.schema1()
                .with("consent", consent)
                .with("patient", patient)
                .with("grantor", grantor)
                .with("grantee", grantee)
                .with("status", status)
                .with("start", start)
                .with("changed", changed);
        return terms.addTo(object).toString();
    }

    public static Consent parse(String json) {
        var fields = Fields.schema1(
                json,
                "consent",
                "patient",
                "grantor",
                "grantee",
                "status",
                "scope",
                "actions",
                "purposes",
                "start",
                "end",
                "changed");
        return new Consent(
                fields.value("consent", ConsentId::new),
                fields.value("patient", MedicalId::new),
                fields.value("grantor", MedicalId::new),
                fields.value("grantee", MedicalId::new),
                fields.value("status", ConsentStatus::of),
                ConsentTerms.read(fields),
                fields.time("start"),
                fields.time("changed"));
    }
}
