// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { CheckedBlock, Finding } from '../../jobs/auditing/checkedBlock';
import { segments } from './segments';

function block(number: number): CheckedBlock {
  return { number, hash: '', previousHash: '', file: '', transactions: 1, last: null, flags: '', doubtful: null, unjudged: 0, keyUses: [], events: [], strangers: [], findings: [] };
}

test('a short chain has a piece for each block', () => {
  expect(segments([block(0), block(1)], []).map(({ first, last }) => [first, last])).toEqual([[0, 0], [1, 1]]);
});

test('a long chain has at most a hundred pieces, and no finding is lost in them', () => {
  const confirmed: Finding = { block: 777, transaction: null, rule: 'flags' };
  const parts = segments(Array.from({ length: 1001 }, (_, number) => block(number)), [confirmed]);
  expect(parts.length).toBeLessThanOrEqual(100);
  expect(parts.at(-1)?.last).toBe(1000);
  expect(parts.filter(({ findings }) => findings > 0)).toMatchObject([{ first: 770, last: 780, findings: 1 }]);
});
