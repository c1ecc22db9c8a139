// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { LogEvent } from '../../jobs/activity';
import { happenings, sortOf } from './events';

const event = (said: Partial<LogEvent>): LogEvent => ({
  type: 'access',
  outcome: 'permit',
  actor: 'd1',
  patient: 'p1',
  record: 'one',
  version: 1,
  purpose: 'TREAT',
  consent: null,
  reason: null,
  recordStatus: 'active',
  transaction: 'a',
  block: 7,
  time: '2026-11-21T10:00:00.000Z',
  ...said,
});

const denied = (transaction: string, said: Partial<LogEvent> = {}) => event({ outcome: 'deny', reason: 'NO_CONSENT', transaction, ...said });

test('equal refusals of one day are one row that counts them', () => {
  const rows = happenings([denied('c'), event({ transaction: 'x' }), denied('b'), denied('a')]);

  expect(rows.map(({ events }) => events.map(({ transaction }) => transaction))).toEqual([['c', 'b', 'a'], ['x']]);
});

test.each([
  ['another day', { time: '2026-11-20T10:00:00.000Z' }],
  ['another person', { actor: 'd2' }],
  ['another reason', { reason: 'CONSENT_REVOKED' }],
  ['another record', { record: 'two' }],
])('refusals of %s are rows of their own', (_, other) => {
  expect(happenings([denied('b'), denied('a', other)])).toHaveLength(2);
});

test('one decision about several records is one row', () => {
  const granted = ['one', 'two'].map((record) => event({ type: 'grant', outcome: 'success', record, transaction: 'g' }));

  expect(happenings(granted)).toHaveLength(1);
});

test('two openings are never one row, however equal they are', () => {
  expect(happenings([event({ transaction: 'b' }), event({ transaction: 'a' })])).toHaveLength(2);
});

test('a refused opening is sorted under what was refused', () => {
  expect([sortOf(event({})), sortOf(denied('a')), sortOf(event({ type: 'revoke' })), sortOf(event({ type: 'join' }))]).toEqual(['opened', 'refused', 'sharing', 'other']);
});
