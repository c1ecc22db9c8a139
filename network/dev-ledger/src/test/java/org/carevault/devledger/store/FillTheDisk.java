// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;

/** A process that appends blocks until the store refuses, then says how high it got and why it stopped. */
final class FillTheDisk {
    private static final int BYTES = 10_000;

    private FillTheDisk() {}

    public static void main(String[] arguments) throws IOException {
        try (BlockStore store = BlockStore.open(Path.of(arguments[0]), System.err::println)) {
            StoreException first = fill(store);
            StoreException second = fill(store);
            System.out.println(store.height() + " " + first.code() + " " + second.code());
        }
    }

    private static StoreException fill(BlockStore store) throws IOException {
        while (true) {
            Block block = Chain.block(store.height(), store.head(), ByteString.copyFrom(new byte[BYTES]));
            try {
                store.append(block);
            } catch (StoreException e) {
                return e;
            }
        }
    }
}
