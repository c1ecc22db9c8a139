// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;

/** Reads every record once, rebuilds the index and decides what a broken end means. */
final class Recovery {
    private final Path folder;
    private final List<Segment> segments;
    private final BlockIndex index;
    private final Consumer<String> notice;

    Recovery(Path folder, List<Segment> segments, BlockIndex index, Consumer<String> notice) {
        this.folder = folder;
        this.segments = segments;
        this.index = index;
        this.notice = notice;
    }

    void run() throws IOException {
        int count = count();
        for (int i = 0; i < count; i++) {
            Segment segment = Segment.open(folder.resolve(Segment.name(i)));
            segments.add(segment);
            read(segment, i == count - 1);
        }
    }

    private int count() throws IOException {
        List<String> names;
        try (var files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".blocks"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(Segment.name(i))) {
                throw StoreException.damaged("block file " + Segment.name(i) + " is missing");
            }
        }
        return names.size();
    }

    private void read(Segment segment, boolean last) throws IOException {
        ByteBuffer rest = segment.content();
        while (rest.hasRemaining()) {
            int position = rest.position();
            Frame.State state = Frame.judge(rest);
            if (state == Frame.State.TORN && last) {
                cut(segment, position);
                return;
            }
            if (state != Frame.State.WHOLE) {
                throw StoreException.damaged(
                        "block " + index.height() + " in " + segment.name() + " is not as it was written");
            }
            byte[] payload = Frame.read(rest);
            add(segment, position, payload);
        }
    }

    private void cut(Segment segment, int position) throws IOException {
        long bytes = segment.size() - position;
        segment.truncate(position);
        notice.accept("cut " + bytes + " bytes of block " + index.height() + " from " + segment.name()
                + ": its writing was interrupted before it was acknowledged");
    }

    private void add(Segment segment, int position, byte[] payload) throws IOException {
        Block block = parse(payload);
        if (!BlockStore.follows(block, index)) {
            throw StoreException.damaged(
                    "block " + index.height() + " in " + segment.name() + " does not follow the one before it");
        }
        index.add(block, new BlockIndex.Location(segment, position, Frame.size(payload.length)));
    }

    private Block parse(byte[] payload) throws IOException {
        try {
            return Block.parseFrom(payload);
        } catch (InvalidProtocolBufferException e) {
            throw StoreException.damaged("block " + index.height() + " cannot be parsed");
        }
    }
}
