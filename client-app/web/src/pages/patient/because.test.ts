// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { LogEvent } from '../../jobs/activity';
import type { Consent } from '../../model/documents';
import { because } from './because';

const CONSENT = { start: '2026-11-20T10:00:00.000Z', end: null } as Consent;

function line(type: string, differences: Partial<LogEvent> = {}): LogEvent {
  return { type, outcome: 'success', purpose: null, reason: null, ...differences } as LogEvent;
}

// Without a catalogue a sentence is its name.
test.each([
  ['access', 'patient.because.open'],
  ['create', 'patient.because.allowed.open'],
  ['new-version', 'patient.because.allowed.open'],
  ['tombstone', 'patient.because.allowed.open'],
  ['view-log', 'patient.because.allowed.open'],
])('a line of the kind %s says by which sharing', (type, sentence) => {
  expect(because(line(type), CONSENT)).toBe(sentence);
});

test('a sharing that ends says when', () => {
  expect(because(line('view-log'), { ...CONSENT, end: '2026-11-27T10:00:00.000Z' })).toBe('patient.because.allowed');
});

test('a permission is no reason for itself, and one needs none for what is one’s own', () => {
  expect(because(line('grant'), CONSENT)).toBeNull();
  expect(because(line('create'), null)).toBeNull();
});

test('a refusal says why', () => {
  expect(because(line('view-log', { outcome: 'deny', reason: 'NO_CONSENT' }), null)).toBe('patient.reason.other');
});
