// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.google.protobuf.ByteString;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;

/** What the next block must name as its predecessor. */
final class HeaderHash {
    private HeaderHash() {}

    static ByteString of(Block block) {
        return ByteString.copyFrom(Headers.hash(block.getHeader()));
    }
}
