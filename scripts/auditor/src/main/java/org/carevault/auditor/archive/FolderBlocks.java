// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The blocks of an exported folder. A run of missing numbers is handed out once, as one missing block. */
public final class FolderBlocks implements BlockSource {
    /** A block is never larger than what one gRPC message may carry. */
    private static final long LARGEST = 100L << 20;

    private final BlockFiles files;
    private final long end;
    private long next;

    /**
     * @param first the first block to hand out
     * @param end how many blocks there should be; more files are read as well
     */
    public FolderBlocks(BlockFiles files, long first, long end) {
        this.files = files;
        this.next = first;
        this.end = Math.max(end, files.end());
    }

    @Override
    public RawBlock next() {
        if (next >= end) {
            return null;
        }
        long number = next;
        Path file = files.blocks().get(number);
        if (file == null) {
            Long after = files.blocks().higherKey(number);
            next = after == null ? end : after;
            return RawBlock.missing(number, next - number);
        }
        next++;
        return read(number, file);
    }

    private static RawBlock read(long number, Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? RawBlock.unreadable(number, "larger than any block")
                    : RawBlock.of(number, Files.readAllBytes(file));
        } catch (IOException e) {
            return RawBlock.unreadable(number, "the file cannot be opened");
        }
    }
}
