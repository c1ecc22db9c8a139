// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** What every header must have ({@code core/common/validation/msgvalidation.go}, validateCommonHeader). */
final class HeaderRules {
    private HeaderRules() {}

    /** The first thing that is wrong, or null. */
    static Flaw flaw(ChannelHeader channel, SignatureHeader signature) {
        return switch (channel.getType()) {
            case HeaderType.ENDORSER_TRANSACTION_VALUE, HeaderType.CONFIG_UPDATE_VALUE, HeaderType.CONFIG_VALUE ->
                rest(channel, signature);
            default -> flaw("the header's type is not one of a transaction");
        };
    }

    private static Flaw rest(ChannelHeader channel, SignatureHeader signature) {
        if (channel.getEpoch() != 0) return flaw("the header's epoch is not 0");
        if (signature.getNonce().isEmpty()) return flaw("there is no nonce");
        if (signature.getCreator().isEmpty()) return flaw("there is no creator");
        return null;
    }

    private static Flaw flaw(String reason) {
        return new Flaw(TxValidationCode.BAD_COMMON_HEADER, reason);
    }
}
