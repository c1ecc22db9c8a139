// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;

/** Blocks that follow one another, each with one transaction named after it. */
final class Chain {
    private Chain() {}

    static List<Block> of(int length) {
        var blocks = new ArrayList<Block>();
        ByteString previous = ByteString.EMPTY;
        for (int number = 0; number < length; number++) {
            Block block = block(number, previous, envelope("tx-" + number));
            blocks.add(block);
            previous = ByteString.copyFrom(Headers.hash(block.getHeader()));
        }
        return blocks;
    }

    static Block block(long number, ByteString previous, ByteString... envelopes) {
        BlockData data = BlockData.newBuilder().addAllData(List.of(envelopes)).build();
        var header = BlockHeader.newBuilder()
                .setNumber(number)
                .setPreviousHash(previous)
                .setDataHash(ByteString.copyFrom(Headers.dataHash(data)));
        return Block.newBuilder().setHeader(header).setData(data).build();
    }

    static ByteString envelope(String transaction) {
        var channel = ChannelHeader.newBuilder().setTxId(transaction).build().toByteString();
        var payload = Payload.newBuilder().setHeader(Header.newBuilder().setChannelHeader(channel));
        return Envelope.newBuilder()
                .setPayload(payload.build().toByteString())
                .build()
                .toByteString();
    }

    /** A closed store of that many blocks. */
    static List<Block> write(Path folder, int length) throws IOException {
        List<Block> blocks = of(length);
        BlockStore.create(folder, blocks.get(0));
        try (BlockStore store = BlockStore.open(folder, message -> {})) {
            for (Block block : blocks.subList(1, length)) {
                store.append(block);
            }
        }
        return blocks;
    }
}
