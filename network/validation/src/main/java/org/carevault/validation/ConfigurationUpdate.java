// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.carevault.validation.ConfigurationItems.Item;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.msp.Signers;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/**
 * Whether a new configuration follows from the one in force by an update that the right people signed
 * ({@code common/configtx/update.go}): every changed item one version up and allowed by its own policy, nothing else changed.
 */
final class ConfigurationUpdate {
    private final ChannelConfiguration before;
    private final SignatureVerifier verifier;

    ConfigurationUpdate(ChannelConfiguration before, SignatureVerifier verifier) {
        this.before = before;
        this.verifier = verifier;
    }

    void check(ConfigEnvelope envelope) throws ConfigurationException {
        if (envelope.getConfig().getSequence() != before.sequence() + 1)
            throw new ConfigurationException("the configuration's sequence is not one more than before");
        try {
            var payload = Payload.parseFrom(envelope.getLastUpdate().getPayload());
            var header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            if (header.getType() != HeaderType.CONFIG_UPDATE_VALUE)
                throw new ConfigurationException("the configuration does not come from an update");
            var signed = ConfigUpdateEnvelope.parseFrom(payload.getData());
            var update = ConfigUpdate.parseFrom(signed.getConfigUpdate());
            if (!update.getChannelId().equals(before.channel()))
                throw new ConfigurationException("the update is for another channel");
            check(update, signers(signed), envelope);
        } catch (InvalidProtocolBufferException e) {
            throw new ConfigurationException("the update cannot be read", e);
        }
    }

    private void check(ConfigUpdate update, List<Identity> signers, ConfigEnvelope envelope)
            throws ConfigurationException {
        var held = ConfigurationItems.of(before.config().getChannelGroup());
        var read = update.hasReadSet() ? ConfigurationItems.of(update.getReadSet()) : new ConfigurationItems();
        var written = update.hasWriteSet() ? ConfigurationItems.of(update.getWriteSet()) : new ConfigurationItems();
        for (var item : read.all())
            if (!held.hasVersion(item))
                throw new ConfigurationException("the update was made for another configuration");
        var changes = written.without(read);
        if (changes.all().isEmpty()) throw new ConfigurationException("the update changes nothing");
        for (var change : changes.all()) checkChange(change, held.get(change.path()), signers);
        var result = held.with(changes);
        for (var item : written.all())
            if (!result.hasVersion(item)) throw new ConfigurationException("the update writes what it does not name");
        if (!result.toGroup().equals(envelope.getConfig().getChannelGroup()))
            throw new ConfigurationException("the new configuration is not what the update makes of the old one");
    }

    private void checkChange(Item change, Item held, List<Identity> signers) throws ConfigurationException {
        change.checkModPolicy();
        if (held == null) {
            if (change.version() != 0) throw new ConfigurationException("a new item does not begin at version 0");
            return;
        }
        if (change.version() != held.version() + 1)
            throw new ConfigurationException("a changed item is not one version up");
        if (!before.policy(held.policyPath()).accepts(signers))
            throw new ConfigurationException("a changed item's policy is not met by those who signed");
    }

    private List<Identity> signers(ConfigUpdateEnvelope envelope) {
        var signers = new Signers();
        for (var signature : envelope.getSignaturesList()) {
            var signer = signer(signature, envelope.getConfigUpdate());
            if (signer != null) signers.add(signer);
        }
        return signers.list();
    }

    private Identity signer(ConfigSignature signature, ByteString update) {
        try {
            var header = SignatureHeader.parseFrom(signature.getSignatureHeader());
            var signer = before.identify(header.getCreator());
            var signed = signature.getSignatureHeader().concat(update).toByteArray();
            return signer.verify(verifier, signed, signature.getSignature().toByteArray()) ? signer : null;
        } catch (InvalidProtocolBufferException | InvalidIdentityException e) {
            return null;
        }
    }
}
