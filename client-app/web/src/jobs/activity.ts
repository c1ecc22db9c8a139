// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { EventAnswer } from '../app/appClient';
import type { Consent } from '../model/documents';
import { plainText } from '../model/plainText';
import { Problem } from '../model/problem';
import type { Watching } from './progress';
import { askConsent } from './steps/ask';
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

/**
 * The consent that a line speaks of, as two organisations endorse it: the line itself names no reader and no end. Null where it speaks of
 * none, and where nobody answers. Remembered for the session, and asked again once a request has become more than that.
 */
export function consentOf(desk: Desk, { type, patient, consent }: LogEvent): Promise<Consent | null> {
  if (patient === null || consent === null) {
    return Promise.resolve(null);
  }
  const phase = type === 'request' ? 'asked' : 'answered';
  return desk.remember(`consent/${consent}/${phase}`, () => askConsent(desk, patient, consent)).catch(nobody);
}

function nobody(thrown: unknown): null {
  if (!(thrown instanceof Problem)) throw thrown;
  return null;
}

/** Whose log somebody wants to see. */
export interface LogForm {
  patient: string;
  /** Only this record's lines. */
  record?: string;
  consent?: string;
}

/** Somebody's log as an app told it. */
export interface ToldLog {
  /** By which the look itself is recorded; what came behind it need not stand in the log. */
  transaction: string;
  /** Newest first. */
  events: LogEvent[];
}

/** Somebody else's log, by an `audit-log` consent; looking is recorded first. The lines are the app's word. */
export async function lookIntoLog(desk: Desk, form: LogForm, watching: Watching = {}): Promise<ToldLog> {
  const record = form.record ?? null;
  const consent = form.consent ?? (await findConsent(desk, form.patient, 'audit-log', record, null));
  const { transaction } = await desk.chain.submit(
    'AuditEventContract:viewLog',
    { patient: form.patient, record, consent },
    watching,
  );
  const lines = (await desk.app.events(form.patient, record, transaction)).map(told);
  return { transaction, events: lines.filter((event) => record === null || event.record === record).reverse() };
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
