// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A transaction as it stands in a committed block.
 *
 * @param index its place in the block
 * @param action what the chaincode did; empty for a configuration, or when it cannot be read
 */
public record CommittedTransaction(
        int index, ChannelHeader header, TxValidationCode code, Optional<ChaincodeAction> action) {

    /** The block's transactions in order, without those whose envelope cannot be read at all. */
    public static List<CommittedTransaction> of(Block block) {
        ByteString flags = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        List<CommittedTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            parse(i, block.getData().getData(i), flag(flags, i)).ifPresent(transactions::add);
        }
        return transactions;
    }

    public boolean isValid() {
        return code == TxValidationCode.VALID;
    }

    public boolean isEndorsed() {
        return header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE;
    }

    private static Optional<CommittedTransaction> parse(int index, ByteString envelope, TxValidationCode code) {
        try {
            var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            var header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            Optional<ChaincodeAction> action = header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE
                    ? action(payload.getData())
                    : Optional.empty();
            return Optional.of(new CommittedTransaction(index, header, code, action));
        } catch (InvalidProtocolBufferException e) {
            // Flagged as invalid by validation; no event, filter or history can be made of it.
            return Optional.empty();
        }
    }

    private static Optional<ChaincodeAction> action(ByteString data) {
        try {
            var transaction = Transaction.parseFrom(data);
            if (transaction.getActionsCount() != 1) {
                return Optional.empty();
            }
            var payload =
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
            var response = ProposalResponsePayload.parseFrom(payload.getAction().getProposalResponsePayload());
            return Optional.of(ChaincodeAction.parseFrom(response.getExtension()));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    /** The flag of the transaction at that place. */
    static TxValidationCode flag(ByteString flags, int index) {
        TxValidationCode code = TxValidationCode.forNumber(Byte.toUnsignedInt(flags.byteAt(index)));
        return code == null ? TxValidationCode.INVALID_OTHER_REASON : code;
    }
}
