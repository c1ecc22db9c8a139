// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.List;
import org.carevault.validation.transaction.EndorsedAction;
import org.carevault.validation.transaction.Flaw;
import org.carevault.validation.transaction.NamespaceSet;
import org.carevault.validation.transaction.ParsedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Whether header, result and event speak of one chaincode ({@code txvalidator/v20/plugindispatcher/dispatcher.go}). */
final class DispatchCheck {
    private DispatchCheck() {}

    /** The first thing that is wrong, or null. */
    static Flaw flaw(ParsedTransaction transaction, EndorsedAction action) {
        ChaincodeHeaderExtension extension;
        try {
            extension = ChaincodeHeaderExtension.parseFrom(
                    transaction.channelHeader().getExtension());
        } catch (InvalidProtocolBufferException e) {
            return new Flaw(TxValidationCode.BAD_HEADER_EXTENSION, "the header's extension cannot be read");
        }
        if (action.chaincode().isEmpty())
            return new Flaw(TxValidationCode.BAD_RESPONSE_PAYLOAD, "the chaincode's answer cannot be read");
        if (action.readWriteSet().isEmpty())
            return new Flaw(TxValidationCode.BAD_RWSET, "the read-write set cannot be read");
        return flaw(extension, action.chaincode().get(), action.readWriteSet().get());
    }

    private static Flaw flaw(ChaincodeHeaderExtension extension, ChaincodeAction chaincode, List<NamespaceSet> sets) {
        if (!extension.hasChaincodeId() || !chaincode.hasChaincodeId())
            return new Flaw(TxValidationCode.INVALID_OTHER_REASON, "no chaincode is named");
        var name = extension.getChaincodeId().getName();
        if (name.isEmpty()
                || !name.equals(chaincode.getChaincodeId().getName())
                || chaincode.getChaincodeId().getVersion().isEmpty())
            return new Flaw(TxValidationCode.INVALID_CHAINCODE, "header and answer name different chaincodes");
        if (!isEventOf(name, chaincode))
            return new Flaw(TxValidationCode.INVALID_OTHER_REASON, "the event is another chaincode's");
        var names = new HashSet<String>();
        if (!sets.stream().map(NamespaceSet::name).allMatch(names::add))
            return new Flaw(TxValidationCode.ILLEGAL_WRITESET, "a namespace stands twice in the read-write set");
        return null;
    }

    private static boolean isEventOf(String name, ChaincodeAction chaincode) {
        if (chaincode.getEvents().isEmpty()) return true;
        try {
            return ChaincodeEvent.parseFrom(chaincode.getEvents())
                    .getChaincodeId()
                    .equals(name);
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }
}
