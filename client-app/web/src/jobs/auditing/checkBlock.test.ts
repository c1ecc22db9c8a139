// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Bytes } from '../../model/bytes';
import { TrustedNetwork } from '../../fabric/trustedNetwork';
import { checkBlock, linked } from './checkBlock';
import type { CheckedBlock } from './checkedBlock';

// Blocks of a real Fabric network; further ones hold what no honest peer would endorse.
const GOLDEN = new URL('../../../../../network/validation/src/test/resources/golden/', import.meta.url);
const LAST = 37;
/** Holds valid transactions with a wrong signature beside two good ones: a peer takes them, an auditor does not. */
const STRICTER = 38;

let network: TrustedNetwork;

beforeAll(async () => {
  network = await TrustedNetwork.of(raw(0), null);
});

function raw(number: number): Bytes {
  return new Uint8Array(readFileSync(new URL(`${number}.block`, GOLDEN)));
}

function check(number: number, bytes = raw(number)): Promise<CheckedBlock> {
  return checkBlock(bytes, number, network, 'golden');
}

function rules({ findings }: CheckedBlock): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

test('blocks of a real network hold, one behind the other', { timeout: 30_000 }, async () => {
  let former: CheckedBlock | undefined;
  let judged = 0;
  for (let number = 0; number <= LAST; number++) {
    const block = linked(await check(number), former);
    expect([number, rules(block)]).toEqual([number, []]);
    judged += block.transactions - block.unjudged;
    former = block;
  }
  expect(judged).toBeGreaterThan(20);
});

test('a wrong signature beside two good ones is told', async () => {
  expect(rules(await check(STRICTER))).toEqual(['endorsement', 'unreadable']);
});

test('a changed byte of a transaction is found wherever it stands', { timeout: 30_000 }, async () => {
  const whole = raw(10);
  for (let at = 90; at < whole.length - 1500; at += 97) {
    const changed = whole.slice();
    changed[at] = (changed[at] as number) ^ 1;
    expect([at, rules(await check(10, changed)).length > 0]).toEqual([at, true]);
  }
});

test('a block in the place of another is found by number and by link', async () => {
  expect(rules(await check(9, raw(10)))).toContain('number');
  expect(rules(linked(await check(10), await check(8)))).toEqual(['link']);
});

test('bytes that are no block are told as unreadable', async () => {
  expect(rules(await check(3, raw(3).slice(0, 700)))).toEqual(['unreadable']);
});

test('the first block of another network is not ours', async () => {
  const other = { ...network, target: network.target, fingerprint: '0'.repeat(64) } as unknown as TrustedNetwork;
  expect(rules(await checkBlock(raw(0), 0, other))).toEqual(['network']);
});
