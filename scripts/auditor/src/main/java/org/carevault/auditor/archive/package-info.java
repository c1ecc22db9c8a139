// SPDX-License-Identifier: Apache-2.0
/**
 * The exported folder: one file per block and the head statement that seals them.
 *
 * <p>May use: the model (canonical JSON, signed texts), validation's header hash and fabric-protos. Judges no block.
 */
package org.carevault.auditor.archive;
