// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Consent } from '../../model/documents';
import { allows, byPatient, purposesFor, standing } from './standing';

const NOW = '2026-11-21T10:00:00.000Z';
const YESTERDAY = '2026-11-20T10:00:00.000Z';
const TOMORROW = '2026-11-22T10:00:00.000Z';

function consent(differences: Partial<Consent>): Consent {
  const times = { start: YESTERDAY, changed: YESTERDAY, end: TOMORROW };
  const people = { patient: 'p1', grantor: 'p1', grantee: 'd1' };
  return { consent: 'c1', ...people, ...times, status: 'active', scope: { all: true }, actions: ['read'], purposes: ['TREAT'], ...differences };
}

test('a consent of all records counts more than one of some', () => {
  const some = consent({ scope: { records: ['r1'] }, end: null });
  expect(standing([some, consent({})], NOW)).toEqual({ kind: 'all', count: 0, end: TOMORROW });
});

test('records that two consents name are counted once', () => {
  const held = [consent({ scope: { records: ['r1', 'r2'] } }), consent({ scope: { records: ['r2'] }, end: null })];
  expect(standing(held, NOW)).toEqual({ kind: 'some', count: 2, end: null });
});

test('a consent that ran out gives nothing to read', () => {
  expect(standing([consent({ end: YESTERDAY })], NOW).kind).toBe('ended');
});

test('whoever asked and has nothing yet waits', () => {
  expect(standing([consent({ status: 'requested' }), consent({ status: 'revoked' })], NOW).kind).toBe('asked');
});

test('a consent to add documents is none to read', () => {
  const adding = [consent({ actions: ['append'], purposes: [] })];
  expect(standing(adding, NOW).kind).toBe('ended');
  expect(allows(adding, 'append', null, NOW)).toBe(true);
  expect(allows(adding, 'read', 'r1', NOW)).toBe(false);
});

test('a record is read for the purposes of the consents that cover it, and no others', () => {
  const held = [consent({ scope: { records: ['r1'] }, purposes: ['HPAYMT'] }), consent({ end: YESTERDAY, purposes: ['HRESCH'] }), consent({})];
  expect(purposesFor(held, 'r1', NOW)).toEqual(['TREAT', 'HPAYMT']);
  expect(purposesFor(held, 'r2', NOW)).toEqual(['TREAT']);
});

test('patients stand in the order of their newest consent', () => {
  expect([...byPatient([consent({ patient: 'p2' }), consent({}), consent({ patient: 'p2' })]).keys()]).toEqual(['p2', 'p1']);
});
