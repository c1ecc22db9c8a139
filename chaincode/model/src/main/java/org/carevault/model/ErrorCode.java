// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

/** Why a call was refused. Names are stable: programs and tests rely on them. */
public enum ErrorCode {
    BAD_ARGUMENT(false, "The client built a call that this version does not know: update it."),
    NOT_A_MEMBER(true, "Join with an invitation of your organisation first."),
    MEMBER_REMOVED(true, "Ask your organisation's administrator."),
    KEY_NOT_REGISTERED(true, "Use the keyring whose key is registered for this medical id."),
    NOT_PERMITTED(true, "Ask somebody whose role allows it."),
    ALREADY_EXISTS(false, "It may have been done already: look before trying again."),
    INVITATION_NOT_FOUND(false, "Check the code, or ask for a new invitation."),
    INVITATION_EXPIRED(false, "Ask for a new invitation."),
    INVITATION_WITHDRAWN(false, "Who invited was removed: ask another administrator for a new invitation."),
    INVITATION_USED(false, "An invitation works once: ask for a new one."),
    ORGANISATION_NOT_FOUND(false, "Check the organisation's MSP id."),
    MEMBER_NOT_FOUND(false, "Check the medical id."),
    CONSENT_NOT_FOUND(false, "Check the consent's identifier."),
    CONSENT_NOT_ACTIVE(false, "Look at the consent's status: it was answered or revoked already."),
    CONSENT_EXPIRED(true, "Ask the patient for a new consent."),
    CONSENT_REVOKED(true, "Ask the patient for a new consent."),
    NO_CONSENT(true, "Ask the patient for consent."),
    PURPOSE_NOT_GRANTED(true, "Name a purpose that the consent allows, or ask the patient."),
    ACTION_NOT_GRANTED(true, "Ask the patient for a consent that allows this."),
    RECORD_NOT_IN_SCOPE(true, "Ask the patient to include this record."),
    RECORD_NOT_FOUND(false, "Check the record's identifier."),
    RECORD_TOMBSTONED(true, "The record was deleted; only its log remains."),
    VERSION_NOT_FOUND(false, "Check the version's number."),
    NOT_THE_AUTHOR(true, "Only its author adds a version to a record."),
    NOT_THE_PATIENT(true, "Only the patient decides this."),
    END_IN_THE_PAST(false, "Choose an end that is still to come."),
    WIDER_THAN_REQUESTED(false, "Grant at most what was asked for, or make a consent of your own."),
    GRANTEE_INACTIVE(true, "The reader is no longer an active member."),
    GRANTOR_INACTIVE(true, "The patient is no longer an active member.");

    private final boolean accessDenial;
    private final String hint;

    ErrorCode(boolean accessDenial, String hint) {
        this.accessDenial = accessDenial;
        this.hint = hint;
    }

    /** What the reader can do about it, one plain sentence. */
    public String hint() {
        return hint;
    }

    /** True when the call was understood and the caller may not do it. */
    public boolean isAccessDenial() {
        return accessDenial;
    }
}
