// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { LogEvent } from '../activity';
import { compareLogs } from './compareLogs';
import { ask, EVERYTHING } from './query';

function event(differences: Partial<LogEvent>): LogEvent {
  const nothing = { record: null, version: null, purpose: null, consent: null, reason: null, recordStatus: null };
  return { type: 'access', outcome: 'permit', actor: 'd1', patient: 'p1', ...nothing, transaction: 't1', block: 4, time: '2026-11-21T10:00:00.000Z', ...differences };
}

const EARLY = event({ transaction: 't0', time: '2026-11-19T10:00:00.000Z', patient: 'p2' });
const REFUSED = event({ transaction: 't2', outcome: 'deny', record: 'ab12', time: '2026-11-20T10:00:00.000Z' });
const LATE = event({ transaction: 't3', actor: null });
const LOOK = 't9';
const ALL = [EARLY, REFUSED, LATE];

test('everything comes newest first', () => {
  expect(ask(ALL, EVERYTHING)).toEqual([LATE, REFUSED, EARLY]);
});

test('a part of an identifier is enough, and what names nobody does not fit', () => {
  expect(ask(ALL, { ...EVERYTHING, record: ' AB1' })).toEqual([REFUSED]);
  expect(ask(ALL, { ...EVERYTHING, actor: 'd' })).toEqual([REFUSED, EARLY]);
});

test('both days of a period belong to it', () => {
  const local = (time: string) => new Date(time).toLocaleDateString('sv-SE');
  expect(ask(ALL, { ...EVERYTHING, from: local(REFUSED.time), to: local(REFUSED.time) })).toEqual([REFUSED]);
});

test('a log that leaves out, adds or changes a line differs from the blocks', () => {
  const inBlocks = [{ events: [event({}), event({ patient: 'p2' })] }, { events: [event({ transaction: LOOK })] }, { events: [event({ transaction: 't10' })] }];
  const compared = (...events: LogEvent[]) => compareLogs({ transaction: LOOK, events }, inBlocks, 'p1');

  expect(compared(event({}), event({ transaction: LOOK, block: null }))).toEqual({ same: 2, missing: 0, foreign: 0 });
  expect(compared(event({}))).toEqual({ same: 1, missing: 1, foreign: 0 });
  expect(compared(event({}), event({ transaction: LOOK, outcome: 'deny' }))).toEqual({ same: 1, missing: 1, foreign: 1 });
});

test('a log is compared with nothing where the blocks end before the look, though an earlier look stands in them', () => {
  const inBlocks = [{ events: [event({}), event({ type: 'view-log', transaction: 't8' })] }];

  expect(compareLogs({ transaction: LOOK, events: [event({})] }, inBlocks, 'p1')).toBeNull();
});
