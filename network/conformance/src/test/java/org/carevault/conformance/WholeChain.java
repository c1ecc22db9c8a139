// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** All blocks of a peer. */
final class WholeChain {
    private WholeChain() {}

    /** The blocks that City Hospital's peer has now, as the organisation's own peer delivers them. */
    static List<Block> of(Consortium consortium, String mspId) throws Exception {
        long height = BlockchainInfo.parseFrom(consortium
                        .network(Consortium.CITY)
                        .getContract("qscc")
                        .evaluateTransaction("GetChainInfo", consortium.channelName()))
                .getHeight();
        Network network = consortium.network(mspId);
        List<Block> chain = new ArrayList<>();
        try (var blocks = network.newBlockEventsRequest().startBlock(0).build().getEvents()) {
            while (chain.size() < height) {
                chain.add(blocks.next());
            }
        }
        return chain;
    }
}
