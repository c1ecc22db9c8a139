// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { EventAnswer } from '../app/appClient';
import { plainText } from '../model/plainText';
import type { Watching } from './progress';
import { findConsent } from './steps/listedConsents';
import { ownLog } from './steps/ownLog';

/** One line of a log; `type` and `reason` are the catalogue's keys. */
export interface LogEvent {
  type: string;
  outcome: 'success' | 'permit' | 'deny';
  /** Null for what nobody who is a member did. */
  actor: string | null;
  patient: string | null;
  record: string | null;
  version: number | null;
  purpose: string | null;
  consent: string | null;
  reason: string | null;
  recordStatus: string | null;
  transaction: string;
  /** The app's word; null where it said none. */
  block: number | null;
  time: string;
}

/** One's own log as two organisations endorse it, newest first: nobody can leave a line out. Only what is new is asked again. */
export async function activity(desk: Desk): Promise<LogEvent[]> {
  return [...(await ownLog(desk))].reverse();
}

/** Whose log somebody wants to see. */
export interface LogForm {
  patient: string;
  /** Only this record's lines. */
  record?: string;
  consent?: string;
}

/** Somebody else's log, newest first, by an `audit-log` consent; looking is recorded first. The lines are the app's word. */
export async function lookIntoLog(desk: Desk, form: LogForm, watching: Watching = {}): Promise<LogEvent[]> {
  const record = form.record ?? null;
  const consent = form.consent ?? (await findConsent(desk, form.patient, 'audit-log', record, null));
  const look = await desk.chain.submit(
    'AuditEventContract:viewLog',
    { patient: form.patient, record, consent },
    watching,
  );
  const events = await desk.app.events(form.patient, record, look.transaction);
  return events
    .map(told)
    .filter((event) => record === null || event.record === record)
    .reverse();
}

/** An event as an app tells it, its texts cleaned; also for the live feed. */
export function told(event: EventAnswer): LogEvent {
  const word = (name: string) => (typeof event[name] === 'string' ? plainText(event[name]) : null);
  const count = (name: string) => (Number.isSafeInteger(event[name]) ? (event[name] as number) : null);
  const outcome = word('outcome');
  return {
    type: word('type') ?? '',
    outcome: outcome === 'permit' || outcome === 'deny' ? outcome : 'success',
    actor: word('actor'),
    patient: word('patient'),
    record: word('record'),
    version: count('version'),
    purpose: word('purpose'),
    consent: word('consent'),
    reason: word('reason'),
    recordStatus: word('recordStatus'),
    transaction: word('transaction') ?? '',
    block: count('block'),
    time: word('time') ?? '',
  };
}
