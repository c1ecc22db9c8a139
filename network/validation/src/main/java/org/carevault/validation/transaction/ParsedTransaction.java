// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * One envelope of a block, taken apart once. Immutable and thread-safe.
 *
 * @param bytes the envelope as the block holds it
 * @param envelope payload and signature
 * @param payload headers and data; empty where they cannot be read
 * @param channelHeader type, channel, transaction id, time
 * @param signatureHeader creator and nonce
 * @param action what was endorsed; empty for a configuration and for what cannot be read
 * @param configuration the new configuration; empty for an endorsed transaction
 * @param headerFlaw what is wrong with payload or headers, or null
 * @param dataFlaw what is wrong below the headers, or null
 */
public record ParsedTransaction(
        ByteString bytes,
        Envelope envelope,
        Payload payload,
        ChannelHeader channelHeader,
        SignatureHeader signatureHeader,
        Optional<EndorsedAction> action,
        Optional<ConfigEnvelope> configuration,
        Flaw headerFlaw,
        Flaw dataFlaw) {

    /** Takes an envelope apart; what cannot be read becomes a flaw, never an exception. */
    public static ParsedTransaction of(ByteString bytes) {
        Envelope envelope;
        try {
            envelope = Envelope.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            return flawed(
                    bytes, Envelope.getDefaultInstance(), TxValidationCode.INVALID_OTHER_REASON, "not an envelope");
        }
        try {
            return ofPayload(bytes, envelope, Payload.parseFrom(envelope.getPayload()));
        } catch (InvalidProtocolBufferException e) {
            return flawed(bytes, envelope, TxValidationCode.BAD_PAYLOAD, "the payload cannot be read");
        }
    }

    private static ParsedTransaction ofPayload(ByteString bytes, Envelope envelope, Payload payload) {
        try {
            var channel = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            var signature = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
            var flaw = payload.hasHeader()
                    ? HeaderRules.flaw(channel, signature)
                    : new Flaw(TxValidationCode.BAD_COMMON_HEADER, "there is no header");
            return withData(bytes, envelope, payload, channel, signature, flaw);
        } catch (InvalidProtocolBufferException e) {
            return flawed(bytes, envelope, TxValidationCode.BAD_COMMON_HEADER, "a header cannot be read");
        }
    }

    private static ParsedTransaction withData(
            ByteString bytes,
            Envelope envelope,
            Payload payload,
            ChannelHeader channel,
            SignatureHeader signature,
            Flaw headerFlaw) {
        Optional<EndorsedAction> action = Optional.empty();
        Optional<ConfigEnvelope> configuration = Optional.empty();
        Flaw flaw = null;
        try {
            if (channel.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE)
                action = Optional.of(EndorsedAction.of(payload));
            else if (channel.getType() == HeaderType.CONFIG_VALUE)
                configuration = Optional.of(ConfigEnvelope.parseFrom(payload.getData()));
        } catch (FlawException e) {
            flaw = e.flaw();
        } catch (InvalidProtocolBufferException e) {
            flaw = new Flaw(TxValidationCode.INVALID_CONFIG_TRANSACTION, "the configuration cannot be read");
        }
        return new ParsedTransaction(
                bytes, envelope, payload, channel, signature, action, configuration, headerFlaw, flaw);
    }

    private static ParsedTransaction flawed(ByteString bytes, Envelope envelope, TxValidationCode code, String why) {
        return new ParsedTransaction(
                bytes,
                envelope,
                Payload.getDefaultInstance(),
                ChannelHeader.getDefaultInstance(),
                SignatureHeader.getDefaultInstance(),
                Optional.empty(),
                Optional.empty(),
                new Flaw(code, why),
                null);
    }

    /** The transaction's id as its header names it; empty where there is none. */
    public String id() {
        return channelHeader.getTxId();
    }

    /** Whether it is an endorsed transaction, by its header. */
    public boolean isEndorsed() {
        return channelHeader.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE;
    }

    /**
     * Whether the envelope's bytes are the one serialisation of its fields: no trailing bytes, none out of order. Without
     * that two different lists of envelopes could share one data hash.
     */
    public boolean isWellFormed() {
        return !envelope.getPayload().isEmpty() && envelope.toByteString().equals(bytes);
    }
}
