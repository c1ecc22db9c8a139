// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Consent } from '../../model/documents';
import { asAsked, offered, termsOf } from './narrowing';

const NOW = new Date('2026-11-21T10:00:00.000Z');
const request: Consent = {
  consent: 'c'.repeat(32),
  patient: 'p1',
  grantor: 'p1',
  grantee: 'd1',
  status: 'requested',
  start: '2026-11-21T09:00:00.000Z',
  changed: '2026-11-21T09:00:00.000Z',
  scope: { records: ['one', 'two'] },
  actions: ['read'],
  purposes: ['HPAYMT', 'TREAT'],
  end: '2026-11-30T10:00:00.000Z',
};

test('untouched, a request is granted as it was asked', () => {
  const { scope, actions, purposes, end } = request;

  expect(termsOf(request, asAsked(request), NOW)).toEqual({ scope, actions, purposes, end });
});

test('a narrowed request gives the records, purposes and time that are left', () => {
  const narrowed = { records: ['two'], actions: request.actions, purposes: ['TREAT' as const], until: 'day' as const };

  expect(termsOf(request, narrowed, NOW)).toEqual({ scope: { records: ['two'] }, actions: ['read'], purposes: ['TREAT'], end: '2026-11-22T10:00:00.000Z' });
});

test('no period is offered that ends later than what was asked', () => {
  expect(offered(request, NOW)).toEqual(['day', 'week']);
});

test('where no end was asked for, every period is narrower', () => {
  expect(offered({ ...request, end: null }, NOW)).toEqual(['day', 'week', 'month']);
});

test.each([
  ['no record', { records: [] }],
  ['nothing that may be done', { actions: [] }],
  ['reading without a purpose', { purposes: [] }],
])('nothing can be signed with %s', (_, less) => {
  expect(termsOf(request, { ...asAsked(request), ...less }, NOW)).toBeNull();
});
