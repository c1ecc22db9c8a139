// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { missingBlock } from './checkBlock';
import { byRegisteredKeys, type KeyUse } from './registeredKeys';

function use(transaction: string, keyHash: string, ...registers: KeyUse['registers']): KeyUse {
  return { transaction, member: 'p1', keyHash, registers };
}

/** The transactions that are found to be signed by a wrong key, in blocks of one transaction each. */
function found(...uses: KeyUse[]): (string | null)[] {
  const registered = new Map<string, string>();
  const blocks = uses.map((one, number) => ({ ...missingBlock(number), findings: [], keyUses: [one] }));
  return blocks.flatMap((block) => byRegisteredKeys(block, registered).findings.map(({ transaction }) => transaction));
}

test('a member signs with the key that he joined with', () => {
  expect(found(use('t0', 'k1', { id: 'p1', keyHash: 'k1' }), use('t1', 'k1'))).toEqual([]);
});

test('a second key of the same name is told', () => {
  expect(found(use('t0', 'k1', { id: 'p1', keyHash: 'k1' }), use('t1', 'k2'))).toEqual(['t1']);
});

test('a rotation is signed by the former key and followed by the new one alone', () => {
  const joined = use('t0', 'k1', { id: 'p1', keyHash: 'k1' });
  const rotated = use('t1', 'k1', { id: 'p1', keyHash: 'k2' });

  expect(found(joined, rotated, use('t2', 'k2'), use('t3', 'k1'))).toEqual(['t3']);
});
