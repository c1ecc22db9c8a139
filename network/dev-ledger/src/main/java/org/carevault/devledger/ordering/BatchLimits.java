// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.orderer.BatchSize;

/**
 * When a block is full, as the channel configuration says.
 *
 * @param messages most transactions in one block
 * @param preferredBytes a block is cut before it grows above this
 * @param absoluteBytes a larger transaction is refused
 */
record BatchLimits(int messages, int preferredBytes, int absoluteBytes) {

    static BatchLimits of(Config config) {
        try {
            var orderer = config.getChannelGroup().getGroupsOrThrow("Orderer");
            var size = BatchSize.parseFrom(orderer.getValuesOrThrow("BatchSize").getValue());
            return new BatchLimits(size.getMaxMessageCount(), size.getPreferredMaxBytes(), size.getAbsoluteMaxBytes());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the channel configuration in force has no readable batch size", e);
        }
    }
}
