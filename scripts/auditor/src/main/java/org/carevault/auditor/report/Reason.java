// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import static org.carevault.auditor.report.ExitCode.INCOMPLETE;
import static org.carevault.auditor.report.ExitCode.TAMPERED;
import static org.carevault.auditor.report.ExitCode.UNLAWFUL;

/** Why something was found wrong, or could not be checked. The names are stable and part of the published schema. */
public enum Reason {
    UNREADABLE_BLOCK(TAMPERED, "the file cannot be read as a block"),
    MISSING_BLOCK(TAMPERED, "the block is missing"),
    WRONG_NUMBER(TAMPERED, "the file holds a block with another number"),
    DUPLICATE_BLOCK(TAMPERED, "the file repeats an earlier block"),
    UNEXPECTED_FILE(TAMPERED, "the file is not in the head statement"),
    FILE_CHANGED(TAMPERED, "the file differs from the head statement"),
    HEAD_UNREADABLE(TAMPERED, "the head statement cannot be read"),
    HEAD_SIGNATURE(TAMPERED, "the head statement is not signed by a member of the channel"),
    HEAD_MISMATCH(TAMPERED, "the head statement speaks of another chain"),
    WRONG_GENESIS(TAMPERED, "the chain begins with another block 0 than the trusted one"),
    CHECKPOINT_ALTERED(TAMPERED, "the checkpoint was not written by this auditor, or was changed since"),
    CHECKPOINT_CONTRADICTED(TAMPERED, "the chain no longer contains what an earlier run verified"),
    UNUSED_FIELD(TAMPERED, "a field is set that nothing uses"),
    DATA_HASH(TAMPERED, "the transactions do not match the block's data hash"),
    BROKEN_LINK(TAMPERED, "the block does not follow the block before it"),
    FOREIGN_BLOCK(TAMPERED, "the block belongs to another channel"),
    BLOCK_METADATA(TAMPERED, "the block's metadata is malformed"),
    BLOCK_SIGNATURE(TAMPERED, "the orderers' signatures do not hold"),
    COMMIT_HASH(TAMPERED, "the commit hash is not the one that the state changes give"),
    MALFORMED_ENVELOPE(TAMPERED, "the envelope is not in the one form that its content has"),
    CREATOR_SIGNATURE(TAMPERED, "the creator's signature does not hold"),
    ENDORSEMENT_SIGNATURE(TAMPERED, "an endorser's signature does not hold"),
    HIGH_S_SIGNATURE(TAMPERED, "a signature is in the second form (high S) that Fabric refuses"),
    ENDORSEMENT_POLICY(TAMPERED, "marked valid although its endorsements do not satisfy the policy"),
    WRONG_FLAG(TAMPERED, "the stored validation flag is not the one that follows from the blocks"),
    CONFIGURATION_NOT_ALLOWED(TAMPERED, "the configuration in force does not allow this change of it"),
    CIPHERTEXT_CHANGED(TAMPERED, "the stored object does not match its hash on the chain"),
    JAR_NOT_RECORDED(TAMPERED, "the jar is not the one that the organisation recorded"),

    RULE_VIOLATION(UNLAWFUL, "the rules do not lead to this state change"),
    EXTRA_WRITE(UNLAWFUL, "something is written that the rules do not write"),
    UNLAWFUL_ACCESS(UNLAWFUL, "the access was answered otherwise than the rules answer it"),
    WRONG_VERSION(UNLAWFUL, "the endorsers claim another chaincode version than the one in force"),
    TIME_SKEW(UNLAWFUL, "the transaction claims a time more than five minutes before an earlier one"),
    TIME_AHEAD(UNLAWFUL, "the transaction claims a time more than five minutes after later ones of two organisations"),
    CERTIFICATE_NOT_VALID_THEN(UNLAWFUL, "a signer's certificate was not valid at the claimed time"),

    NO_ANCHOR(INCOMPLETE, "nothing outside the files says which block 0 is the right one"),
    NO_HEAD(INCOMPLETE, "there is no head statement, so a missing tail would not be seen"),
    NO_RULES(INCOMPLETE, "this auditor has no rules for the chaincode version"),
    NOT_REPLAYED(INCOMPLETE, "the blocks from here on were not replayed"),
    UNREADABLE_FILE(INCOMPLETE, "the file cannot be opened"),
    NO_BLOCKS(INCOMPLETE, "the folder holds no block"),
    OBJECT_MISSING(INCOMPLETE, "the stored object is not there"),
    STORE_UNAVAILABLE(INCOMPLETE, "the object store does not answer"),
    NO_BUILD_RECORDED(INCOMPLETE, "no build of that organisation and version is recorded"),
    TRANSACTION_NOT_FOUND(INCOMPLETE, "the blocks hold no such transaction");

    private final int exitCode;
    private final String sentence;

    Reason(int exitCode, String sentence) {
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    /** The exit code that this reason leads to when it is the gravest: 3, 4 or 5. */
    public int exitCode() {
        return exitCode;
    }

    /** One plain clause, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
