// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import org.carevault.auditor.report.Reason;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.HeaderType;

/**
 * One envelope of a block, taken apart.
 *
 * @param header the channel header
 * @param creator the creator's serialized identity
 * @param signatures every signature that the envelope carries
 * @param action what an endorser transaction did; null for a configuration, or where it cannot be read
 * @param flaw what is wrong with its content; null when nothing is. Anybody may send rubbish to the orderers: it matters
 *     only where it counts as valid
 */
public record WireTransaction(
        ChannelHeader header, ByteString creator, List<SignedPart> signatures, ContractAction action, Flaw flaw) {

    /** What is wrong with a transaction's content. */
    public record Flaw(Reason reason, String detail) {}

    public String id() {
        return header.getTxId();
    }

    /** The time that the client claims. */
    public Instant time() {
        return Instant.ofEpochSecond(
                header.getTimestamp().getSeconds(), header.getTimestamp().getNanos());
    }

    public boolean isConfiguration() {
        return header.getType() == HeaderType.CONFIG_VALUE;
    }
}
