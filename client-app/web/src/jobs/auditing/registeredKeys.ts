// SPDX-License-Identifier: Apache-2.0
import type { CheckedBlock } from './checkedBlock';

/** Whose key signed a transaction, and which keys it registered. */
export interface KeyUse {
  transaction: string;
  member: string;
  keyHash: string;
  registers: { id: string; keyHash: string }[];
}

/**
 * Adds what comes to light only beside all blocks before: a transaction that is signed by another key than the one that was registered for
 * its member by then, though an authority certified it. `registered` is what the blocks before registered, and goes on with this one.
 */
export function byRegisteredKeys(block: CheckedBlock, registered: Map<string, string>): CheckedBlock {
  const findings = [...block.findings];
  for (const { transaction, member, keyHash, registers } of block.keyUses) {
    const known = registered.get(member);
    const told = findings.some((finding) => finding.transaction === transaction && finding.rule === 'signature');
    if (known !== undefined && known !== keyHash && !told) {
      findings.push({ block: block.number, transaction, rule: 'signature' });
    }
    for (const one of registers) registered.set(one.id, one.keyHash);
  }
  return { ...block, findings };
}
