// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { endsSoon, fits, type Colleague } from './everybody';

const NOW = new Date('2026-11-21T10:00:00.000Z');
const LIN: Colleague = { id: 'd123', role: 'd', status: 'active', joined: '', changed: '', certificateEnds: '2026-12-01T00:00:00.000Z', name: 'Dr Lin' };

test('a certificate is near its end thirty days before', () => {
  expect(endsSoon(LIN, NOW)).toBe(true);
  expect(endsSoon({ ...LIN, certificateEnds: '2027-11-21T00:00:00.000Z' }, NOW)).toBe(false);
});

test('nobody waits for the certificate of somebody who was removed or never signed', () => {
  expect(endsSoon({ ...LIN, status: 'removed' }, NOW)).toBe(false);
  expect(endsSoon({ ...LIN, certificateEnds: null }, NOW)).toBe(false);
});

test('people are found by name or medical ID, and by role', () => {
  expect([fits(LIN, ' lin', ''), fits(LIN, 'D12', 'd'), fits(LIN, 'lin', 'p'), fits(LIN, 'asha', '')]).toEqual([true, true, false, false]);
});
