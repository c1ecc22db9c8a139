// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.wire.BlockReader;
import org.carevault.auditor.wire.WireBlock;
import org.carevault.model.id.Sha256;
import org.carevault.validation.BlockSignatures;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.CheckedTransaction;
import org.carevault.validation.msp.SignatureVerifier;

/** The workers' part: hash, parse, and verify every signature. Thread-safe. */
final class Preparation implements Function<RawBlock, Prepared> {
    private final SignatureVerifier verifier;
    private volatile ChannelConfiguration configuration;

    Preparation(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    /** Tells the workers the configuration in force; blocks prepared under another one are checked again. */
    void expect(ChannelConfiguration current) {
        configuration = current;
    }

    @Override
    public Prepared apply(RawBlock raw) {
        if (raw.bytes() == null) {
            return Prepared.withoutBlock(raw, null);
        }
        String sha256 = Sha256.hash(raw.bytes()).text();
        Optional<WireBlock> wire = BlockReader.read(raw.number(), raw.bytes());
        if (wire.isEmpty()) {
            return Prepared.withoutBlock(raw, sha256);
        }
        var unchecked = new Prepared(raw, sha256, wire.get(), null, List.of(), null);
        ChannelConfiguration known = configuration;
        return known == null ? unchecked : under(known, unchecked);
    }

    /** The same block, its signatures checked under this configuration. */
    Prepared under(ChannelConfiguration known, Prepared prepared) {
        if (prepared.configuration() == known) {
            return prepared;
        }
        List<CheckedTransaction> transactions = prepared.wire().block().getData().getDataList().stream()
                .map(envelope -> CheckedTransaction.of(envelope, known, verifier))
                .toList();
        var seals = BlockSignatures.verify(prepared.wire().block(), known, verifier);
        return new Prepared(prepared.raw(), prepared.sha256(), prepared.wire(), known, transactions, seals);
    }
}
