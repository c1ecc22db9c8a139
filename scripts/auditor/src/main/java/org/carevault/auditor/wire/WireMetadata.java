// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

/**
 * A block's metadata, taken apart.
 *
 * @param lastConfiguration the number of the configuration block in force after this block
 * @param flags one validation code per transaction
 * @param commitHash empty where the peer computed none, as in block 0
 * @param signatures how many orderers signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record WireMetadata(long lastConfiguration, byte[] flags, byte[] commitHash, int signatures) {}
