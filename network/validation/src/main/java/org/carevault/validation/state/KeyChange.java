// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;

/**
 * What one transaction does to one key: its value, its metadata, or both ({@code txmgmt/validation/tx_ops.go}).
 *
 * <p>Fabric adds up its marks instead of joining them, so that a key that is written twice counts as a change of metadata
 * alone, and metadata that is removed twice removes the key. No chaincode can ask for that, a forged write set can, and
 * every peer then keeps the same odd state: so does this.
 */
final class KeyChange {
    private static final int VALUE = 1;
    private static final int METADATA = 2;
    private static final int NO_METADATA = 4;
    private static final int DELETION = 8;
    private static final int BYTE = 0xff;

    private int marks;
    private ByteString value = ByteString.EMPTY;
    private ByteString metadata = ByteString.EMPTY;

    void write(boolean isDeletion, ByteString written) {
        mark(isDeletion ? DELETION : VALUE);
        if (!isDeletion) value = written;
    }

    void metadata(List<KVMetadataEntry> entries) {
        mark(entries.isEmpty() ? NO_METADATA : METADATA);
        if (!entries.isEmpty())
            metadata =
                    KVMetadataWrite.newBuilder().addAllEntries(entries).build().toByteString();
    }

    private void mark(int mark) {
        marks = (marks + mark) & BYTE;
    }

    private boolean has(int mark) {
        return (marks & mark) != 0;
    }

    /** What the key holds now; null where nothing changes, as when metadata was written to a key that is not there. */
    VersionedValue result(VersionedValue held, Version version) {
        if (has(DELETION)) return new VersionedValue(null, ByteString.EMPTY, version);
        if (has(VALUE) && (has(METADATA) || has(NO_METADATA))) return new VersionedValue(value, metadata, version);
        if ((marks | VALUE) == VALUE)
            return new VersionedValue(value, held == null ? ByteString.EMPTY : held.metadata(), version);
        return held == null ? null : new VersionedValue(held.value(), metadata, version);
    }
}
