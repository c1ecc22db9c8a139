// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { EMPTY, wishOf, type WishForm } from './wish';

const NOW = new Date('2026-11-21T10:00:00.000Z');
const full: WishForm = { ...EMPTY, grantee: 'd1', records: ['one'], purpose: 'TREAT' };

test('a full sentence is what will be signed', () => {
  expect(wishOf(full, NOW)).toEqual({
    grantee: 'd1',
    scope: { records: ['one'] },
    actions: ['read'],
    purposes: ['TREAT'],
    end: '2026-11-28T10:00:00.000Z',
  });
});

test.each([
  ['person', { grantee: null }],
  ['record', { records: [] }],
  ['purpose', { purpose: null }],
])('without a %s there is nothing to sign', (_, less) => {
  expect(wishOf({ ...full, ...less }, NOW)).toBeNull();
});

test('until the patient stops it, it has no end', () => {
  expect(wishOf({ ...full, until: 'open' }, NOW)?.end).toBeNull();
});

test('adding records is left out where only some records are shared', () => {
  expect(wishOf({ ...full, also: ['append', 'amend'] }, NOW)?.actions).toEqual(['read', 'amend']);
  expect(wishOf({ ...full, records: null, also: ['append'] }, NOW)?.actions).toEqual(['read', 'append']);
});
