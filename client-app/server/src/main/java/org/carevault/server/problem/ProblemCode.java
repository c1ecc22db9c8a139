// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.problem;

/** The app's own stable codes; the chaincode's stand in {@code org.carevault.model.ErrorCode}. */
public enum ProblemCode {
    BAD_REQUEST(400, "The request is not well formed.", "Compare it with /openapi.yaml."),
    UNAUTHENTICATED(401, "There is no valid session.", "Log in again."),
    CHALLENGE_UNKNOWN(401, "The log-in was refused.", "Ask for a new challenge and sign it within two minutes."),
    SECOND_FACTOR_NEEDED(401, "A code of the authenticator is needed.", "Send the six digits that it shows now."),
    SECOND_FACTOR_WRONG(
            401, "The authenticator's code is not accepted.", "Wait for the next six digits; each code counts once."),
    FORBIDDEN(403, "This is not yours to see or change.", "Ask the patient for a consent."),
    MEMBER_REMOVED(403, "This member has been removed.", "Ask your organisation's administrator."),
    NO_CONSENT(403, "No consent in force covers this.", "Ask the patient for a consent."),
    RELEASE_REFUSED(403, "The document is not released.", "Request access again and fetch within five minutes."),
    TICKET_REFUSED(403, "The ticket is not accepted.", "Sign a new ticket; it holds for five minutes and one use."),
    PASS_REFUSED(403, "The pass is not accepted.", "Another organisation's app signs one with its Fabric identity."),
    NOT_FOUND(404, "There is nothing at this address.", "The addresses stand in /openapi.yaml."),
    RECORD_NOT_FOUND(404, "The record is not known.", "Check the record's identifier."),
    OBJECT_NOT_FOUND(404, "The object is not in the store.", "It was deleted, or its upload never finished."),
    KEYRING_NOT_AVAILABLE(404, "No keyring is available.", "Check medical id and vault code."),
    INVITATION_NOT_FOUND(404, "The invitation is not open here.", "Ask your administrator for a new invitation."),
    METHOD_NOT_ALLOWED(405, "The address does not know this method.", "The methods stand in /openapi.yaml."),
    ALREADY_EXISTS(409, "It is already there and is never overwritten.", "Choose a fresh identifier."),
    TOO_LARGE(413, "The body is too large.", "Documents end at 5 GiB, cards at 64 KiB, slots at 4 KiB."),
    HASH_MISMATCH(
            422,
            "The bytes do not have the promised hash.",
            "Try again; when reading fails again, tell the patient's organisation."),
    TOO_MANY_REQUESTS(429, "Too many requests.", "Wait as long as Retry-After says."),
    INTERNAL(500, "The app failed.", "Look into the app's log."),
    ENDORSEMENT_REFUSED(422, "The ledger refused to endorse the proposal.", "Check clock, certificate and arguments."),
    PEERS_DISAGREE(502, "A second peer does not confirm the transaction.", "Tell your administrator at once."),
    AUTHORITY_UNAVAILABLE(
            503, "The certificate authority issues no certificate now.", "Try again; no invitation was used up."),
    LEDGER_UNAVAILABLE(503, "The ledger does not answer.", "Try again later."),
    STORE_UNAVAILABLE(503, "The object store does not answer.", "Try again later."),
    HOME_UNAVAILABLE(503, "The patient's home organisation does not answer.", "Try again later."),
    OUTCOME_UNKNOWN(504, "It is not known whether the transaction was taken.", "Ask for its status before you repeat."),
    STORE_FULL(507, "The object store is full.", "Tell your administrator.");

    private final int status;
    private final String detail;
    private final String hint;

    ProblemCode(int status, String detail, String hint) {
        this.status = status;
        this.detail = detail;
        this.hint = hint;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    public String hint() {
        return hint;
    }
}
