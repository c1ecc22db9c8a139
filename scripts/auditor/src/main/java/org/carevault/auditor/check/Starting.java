// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

/**
 * Where an earlier run ended.
 *
 * @param height how many blocks it verified
 * @param headerHash hex hash of the last header verified
 * @param genesis hex hash of block 0's header
 */
public record Starting(long height, String headerHash, String genesis, Memory memory) {}
