// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.msp.Signers;
import org.carevault.validation.transaction.EndorsedAction;
import org.carevault.validation.transaction.Flaw;
import org.carevault.validation.transaction.ParsedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A transaction whose signatures have been verified: the costly part of validation, which needs no state. Many may be checked
 * at once, in any order, by any number of threads.
 *
 * @param transaction the envelope, taken apart
 * @param configuration by which identities were judged
 * @param creator who signed the transaction; null where nobody whom the channel knows did
 * @param endorsers the distinct identities whose endorsement holds
 * @param endorsements how many endorsements it carries, held or not
 * @param flaw what is wrong with headers, creator or form, or null
 */
public record CheckedTransaction(
        ParsedTransaction transaction,
        ChannelConfiguration configuration,
        Identity creator,
        List<Identity> endorsers,
        int endorsements,
        Flaw flaw) {

    /** Parses and checks an envelope of a block under the configuration in force at that block. */
    public static CheckedTransaction of(
            ByteString envelope, ChannelConfiguration configuration, SignatureVerifier verifier) {
        return of(ParsedTransaction.of(envelope), configuration, verifier);
    }

    /** Checks a parsed envelope under the configuration in force at its block. */
    public static CheckedTransaction of(
            ParsedTransaction transaction, ChannelConfiguration configuration, SignatureVerifier verifier) {
        if (transaction.headerFlaw() != null)
            return new CheckedTransaction(transaction, configuration, null, List.of(), 0, transaction.headerFlaw());
        var creator = creator(transaction, configuration, verifier);
        if (creator == null)
            return new CheckedTransaction(
                    transaction,
                    configuration,
                    null,
                    List.of(),
                    0,
                    new Flaw(
                            TxValidationCode.BAD_CREATOR_SIGNATURE,
                            "the creator's signature or identity does not hold"));
        var action = transaction.action();
        return new CheckedTransaction(
                transaction,
                configuration,
                creator,
                action.isPresent() ? endorsers(action.get(), configuration, verifier) : List.of(),
                action.isPresent() ? action.get().endorsements().size() : 0,
                formFlaw(transaction));
    }

    private static Identity creator(
            ParsedTransaction transaction, ChannelConfiguration configuration, SignatureVerifier verifier) {
        if (!transaction.channelHeader().getChannelId().equals(configuration.channel())) return null;
        var creator = identify(transaction.signatureHeader().getCreator(), configuration);
        if (creator == null) return null;
        var envelope = transaction.envelope();
        var holds = creator.verify(
                verifier,
                envelope.getPayload().toByteArray(),
                envelope.getSignature().toByteArray());
        return holds ? creator : null;
    }

    private static Identity identify(ByteString serialized, ChannelConfiguration configuration) {
        try {
            return configuration.identify(serialized);
        } catch (InvalidIdentityException e) {
            return null;
        }
    }

    /** As {@code common/policies} does: whoever is unknown, appears twice or signed wrongly does not count. */
    private static List<Identity> endorsers(
            EndorsedAction action, ChannelConfiguration configuration, SignatureVerifier verifier) {
        var held = new Signers();
        for (var endorsement : action.endorsements()) {
            var endorser = identify(endorsement.getEndorser(), configuration);
            var signature = endorsement.getSignature().toByteArray();
            if (endorser != null
                    && !held.contains(endorser)
                    && endorser.verify(verifier, action.signedBy(endorsement), signature)) held.add(endorser);
        }
        return held.list();
    }

    private static Flaw formFlaw(ParsedTransaction transaction) {
        if (transaction.isEndorsed()) {
            var id = Headers.sha256(
                    transaction.signatureHeader().getNonce().toByteArray(),
                    transaction.signatureHeader().getCreator().toByteArray());
            if (!transaction.id().equals(java.util.HexFormat.of().formatHex(id)))
                return new Flaw(
                        TxValidationCode.BAD_PROPOSAL_TXID, "the transaction id is not that of nonce and creator");
        } else if (transaction.configuration().isEmpty() && transaction.dataFlaw() == null) {
            return new Flaw(
                    TxValidationCode.UNSUPPORTED_TX_PAYLOAD, "a block holds transactions and configurations alone");
        }
        return transaction.dataFlaw();
    }

    /** This, or a new check where another configuration is in force by now. */
    CheckedTransaction under(ChannelConfiguration inForce, SignatureVerifier verifier) {
        return inForce == configuration ? this : of(transaction, inForce, verifier);
    }
}
