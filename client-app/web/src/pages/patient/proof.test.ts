// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Proof, Statement } from '../../jobs/verify';
import { combined } from './proof';
import { stateOf } from './states';

const proof = (...statements: Statement[]): Proof => ({
  held: statements.every(({ held }) => held !== false),
  statements,
  blocks: [{ number: 1, hash: 'a', previousHash: '' }],
  time: '',
  endorsers: [],
  witnesses: [],
  milliseconds: 100,
});

test('several proofs hold only where each of them holds', () => {
  const both = combined([proof({ about: 'signed', held: true }), proof({ about: 'signed', held: false })]);

  expect(both).toMatchObject({ held: false, milliseconds: 200, statements: [{ about: 'signed', held: false }] });
});

test('what could not be checked once is not told as checked', () => {
  const both = combined([proof({ about: 'allowed', held: true }), proof({ about: 'allowed', held: null })]);

  expect(both).toMatchObject({ held: true, statements: [{ about: 'allowed', held: null }] });
});

test('every block of a group is named, each once', () => {
  const later = { ...proof(), blocks: [{ number: 7, hash: 'c', previousHash: '' }], witnesses: ['Lake'] };

  const both = combined([later, proof(), later]);

  expect(both.blocks.map(({ number }) => number)).toEqual([1, 7]);
  expect(both.witnesses).toEqual(['Lake']);
});

test('a consent whose time is over has ended, though the chain still calls it active', () => {
  const consent = { status: 'active', end: '2026-11-21T10:00:00.000Z' } as Parameters<typeof stateOf>[0];

  expect(stateOf(consent, new Date('2026-11-21T09:59:59.000Z'))).toBe('active');
  expect(stateOf(consent, new Date('2026-11-21T10:00:00.000Z'))).toBe('ended');
});
