// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.report.Reason;
import org.carevault.devledger.pki.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;

/** Attacks by somebody who holds the files, and even the exporter's key, but no key of the chain. */
final class ByteAttacks {
    /** A block in the middle with one transaction. */
    private static final int MIDDLE = 8;

    private final List<Block> blocks;
    private final List<Block> other;
    private final SigningIdentity exporter;
    private final List<Attack> attacks = new ArrayList<>();

    private ByteAttacks(Story genuine, Story stranger) {
        blocks = genuine.chain().blocks();
        other = stranger.chain().blocks();
        exporter = genuine.exporter();
    }

    static List<Attack> on(Story genuine, Story stranger) {
        ByteAttacks all = new ByteAttacks(genuine, stranger);
        all.flips();
        all.moves();
        all.ends();
        all.envelopes();
        all.aroundTheBlocks();
        return all.attacks;
    }

    private void flips() {
        Block block = blocks.get(MIDDLE);
        var header = block.getHeader();
        add(
                "flipped-bit-in-header",
                Reason.BROKEN_LINK,
                null,
                block.toBuilder()
                        .setHeader(header.toBuilder().setPreviousHash(flip(header.getPreviousHash(), 5)))
                        .build());
        var data = block.getData();
        ByteString envelope = data.getData(0);
        add(
                "flipped-bit-in-data",
                Reason.DATA_HASH,
                null,
                block.toBuilder()
                        .setData(data.toBuilder().setData(0, flip(envelope, envelope.size() / 2)))
                        .build());
        add(
                "flipped-bit-in-metadata",
                Reason.COMMIT_HASH,
                null,
                withMetadata(block, BlockMetadataIndex.COMMIT_HASH_VALUE, 10));
        int signatures = block.getMetadata()
                .getMetadata(BlockMetadataIndex.SIGNATURES_VALUE)
                .size();
        add(
                "flipped-bit-in-signature",
                Reason.BLOCK_SIGNATURE,
                null,
                withMetadata(block, BlockMetadataIndex.SIGNATURES_VALUE, signatures - 3));
        add(
                "wrong-validation-flag",
                Reason.WRONG_FLAG,
                id(block),
                withMetadata(block, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, 0));
    }

    private void moves() {
        var removed = files(blocks);
        removed.remove(BlockFiles.name(MIDDLE));
        attacks.add(new Attack("removed-block", removed, Reason.MISSING_BLOCK, (long) MIDDLE, null));
        var reordered = new ArrayList<>(blocks);
        reordered.set(MIDDLE, blocks.get(MIDDLE + 1));
        reordered.set(MIDDLE + 1, blocks.get(MIDDLE));
        attacks.add(new Attack("reordered-blocks", files(reordered), Reason.WRONG_NUMBER, (long) MIDDLE, null));
        var duplicated = new ArrayList<>(blocks);
        duplicated.set(MIDDLE + 1, blocks.get(MIDDLE));
        attacks.add(new Attack("duplicated-block", files(duplicated), Reason.DUPLICATE_BLOCK, MIDDLE + 1L, null));
        add("foreign-block", Reason.FOREIGN_BLOCK, null, other.get(MIDDLE));
    }

    private void ends() {
        int last = blocks.size() - 1;
        var truncated = files(blocks);
        truncated.remove(BlockFiles.name(last));
        attacks.add(new Attack("truncated-tail", truncated, Reason.MISSING_BLOCK, (long) last, null));
        var torn = files(blocks);
        byte[] whole = torn.get(BlockFiles.name(last));
        torn.put(BlockFiles.name(last), Arrays.copyOf(whole, whole.length / 2));
        attacks.add(new Attack("torn-tail", torn, Reason.UNREADABLE_BLOCK, (long) last, null));
        attacks.add(new Attack("wholly-forged-chain", Exports.files(other, exporter), Reason.WRONG_GENESIS, 0L, null));
    }

    /** CVE-2023-46132: two envelopes in one have the same data hash, and protobuf reads them as one other envelope. */
    private void envelopes() {
        int last = blocks.size() - 1;
        Block block = blocks.get(last);
        ByteString both = block.getData().getData(0).concat(block.getData().getData(1));
        Block linked = block.toBuilder()
                .setData(block.getData().toBuilder().clearData().addData(both))
                .build();
        byte[] hash = block.getMetadata()
                .getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE)
                .toByteArray();
        add(
                "cross-linked-envelopes",
                Reason.MALFORMED_ENVELOPE,
                null,
                PeerWorks.marked(linked, new byte[1], Arrays.copyOfRange(hash, 2, hash.length)));
    }

    private void aroundTheBlocks() {
        var altered = files(blocks);
        String head = new String(altered.get(BlockFiles.HEAD), java.nio.charset.StandardCharsets.UTF_8);
        altered.put(
                BlockFiles.HEAD,
                head.replace("\"time\":\"1970", "\"time\":\"1971").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        attacks.add(new Attack("altered-head-statement", altered, Reason.HEAD_SIGNATURE, blocks.size() - 1L, null));
        var added = files(blocks);
        added.put("notes.txt", new byte[] {'x'});
        attacks.add(new Attack("file-that-nobody-stated", added, Reason.UNEXPECTED_FILE, null, null));
    }

    /** Replaces the block of that number and states the whole folder anew. */
    private void add(String name, Reason reason, String transaction, Block changed) {
        int number = name.startsWith("cross") ? blocks.size() - 1 : MIDDLE;
        var all = new ArrayList<>(blocks);
        all.set(number, changed);
        attacks.add(new Attack(name, files(all), reason, (long) number, transaction));
    }

    private Map<String, byte[]> files(List<Block> all) {
        return new TreeMap<>(Exports.files(all, exporter));
    }

    private static Block withMetadata(Block block, int entry, int at) {
        ByteString changed = flip(block.getMetadata().getMetadata(entry), at);
        return block.toBuilder()
                .setMetadata(block.getMetadata().toBuilder().setMetadata(entry, changed))
                .build();
    }

    private static ByteString flip(ByteString bytes, int at) {
        byte[] changed = bytes.toByteArray();
        changed[at] ^= 1;
        return ByteString.copyFrom(changed);
    }

    private static String id(Block block) {
        return Sealing.id(block.getData().getData(0));
    }
}
