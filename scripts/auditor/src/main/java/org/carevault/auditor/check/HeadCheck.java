// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.archive.HeadStatement;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.report.Report.ChainSummary;
import org.carevault.model.id.Sha256;

/** Holds the folder against its head statement: every file, no other file, the same end, the right signer. */
public final class HeadCheck {
    private final HeadStatement head;
    private final List<Finding> findings = new ArrayList<>();

    private HeadCheck(HeadStatement head) {
        this.head = head;
    }

    /** Reads the statement of a folder; a missing or broken one becomes a finding. */
    public static HeadCheck of(BlockFiles files) throws IOException {
        HeadCheck check = new HeadCheck(read(files).orElse(null));
        if (check.head == null) {
            boolean there = Files.exists(files.head());
            check.findings.add(there ? Finding.at(0, Reason.HEAD_UNREADABLE, null) : Finding.of(Reason.NO_HEAD, null));
        }
        files.others().forEach(name -> check.findings.add(Finding.of(Reason.UNEXPECTED_FILE, printable(name))));
        return check;
    }

    private static Optional<HeadStatement> read(BlockFiles files) throws IOException {
        if (!Files.exists(files.head())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(files.head());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(HeadStatement.parse(text));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** How many blocks the statement names; 0 without one. */
    public long height() {
        return head == null ? 0 : head.height();
    }

    /** The block that the statement ends with: what is wrong with the whole statement is told there. */
    private long last() {
        return head.height() - 1;
    }

    /** Compares the files that an earlier run verified. */
    public void earlier(BlockFiles files, long count) throws IOException {
        for (long number = 0; head != null && number < count; number++) {
            file(
                    number,
                    Sha256.hash(Files.readAllBytes(files.blocks().get(number))).text());
        }
    }

    /** Compares a file's hash, hex; a file beyond the statement's end is one too many. */
    void file(long number, String sha256) {
        if (head == null) {
            return;
        }
        if (number >= head.height()) {
            findings.add(Finding.at(number, Reason.UNEXPECTED_FILE, BlockFiles.name(number)));
        } else if (!head.files().get((int) number).equals(sha256)) {
            findings.add(Finding.at(number, Reason.FILE_CHANGED, BlockFiles.name(number)));
        }
    }

    /**
     * Compares the end of the chain and the signer, when everything was read.
     *
     * @param end the chain as it was read
     * @param members who may sign
     */
    void end(ChainSummary end, Members members) {
        if (head == null) {
            return;
        }
        if (!head.channel().equals(end.channel()) || !head.genesis().equals(end.genesis())) {
            findings.add(Finding.at(last(), Reason.HEAD_MISMATCH, "another channel or another block 0"));
        } else if (head.height() == end.height() && !head.hash().equals(end.headerHash())) {
            findings.add(Finding.at(end.height() - 1, Reason.HEAD_MISMATCH, "another last header"));
        }
        if (!members.signed(head.msp(), head.certificate(), head.signed(), head.signature())) {
            findings.add(Finding.at(last(), Reason.HEAD_SIGNATURE, null));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** {@code verified}, {@code wrong} or {@code none}: the report's word. */
    public String word() {
        if (head == null) {
            return findings.stream().anyMatch(f -> f.reason() == Reason.HEAD_UNREADABLE) ? "wrong" : "none";
        }
        return findings.isEmpty() ? "verified" : "wrong";
    }

    /** Tells whether a member of the channel signed something. */
    interface Members {
        boolean signed(String msp, byte[] certificate, byte[] message, byte[] signature);
    }
}
