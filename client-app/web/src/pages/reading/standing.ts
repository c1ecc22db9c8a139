// SPDX-License-Identifier: Apache-2.0
import { covers, type Action, type Purpose, type Scope } from '../../model/terms';
import type { Consent } from '../../model/documents';

/** How somebody stands with a patient: what he may read now, or what he waits for. */
export interface Standing {
  kind: 'all' | 'some' | 'asked' | 'ended' | 'none';
  /** How many records, where they are counted. */
  count: number;
  /** When it ends; null is until the patient stops it. */
  end: string | null;
}

/** Purposes, what is read for most often first. */
const USUAL: Purpose[] = ['TREAT', 'HPAYMT', 'PATADMIN', 'ETREAT', 'HRESCH', 'BTG'];

/** Whether a consent is in force at this moment; the app's word, good for what a page offers. */
export function isInForce({ status, end }: Consent, now: string): boolean {
  return status === 'active' && (end === null || end > now);
}

/** What the consents of one patient come to, when it is about reading. */
export function standing(consents: Consent[], now: string): Standing {
  const reading = consents.filter(({ actions }) => actions.includes('read'));
  const held = reading.filter((consent) => isInForce(consent, now));
  const whole = held.filter(({ scope }) => 'all' in scope);
  if (whole.length > 0) return { kind: 'all', count: 0, end: latest(whole) };
  if (held.length > 0) return { kind: 'some', count: countOf(held.map(({ scope }) => scope)), end: latest(held) };
  if (consents.some(({ status }) => status === 'requested')) return { kind: 'asked', count: 0, end: null };
  return { kind: consents.length > 0 ? 'ended' : 'none', count: 0, end: null };
}

/** Whether one of the consents allows an action now; `record` null asks about the patient's records as a whole. */
export function allows(consents: Consent[], action: Action, record: string | null, now: string): boolean {
  return consents.some((consent) => isInForce(consent, now) && consent.actions.includes(action) && covers(consent.scope, record));
}

/** For which purposes a record may be read now, the usual one first. */
export function purposesFor(consents: Consent[], record: string, now: string): Purpose[] {
  const reading = consents.filter((consent) => isInForce(consent, now) && consent.actions.includes('read') && covers(consent.scope, record));
  const held = new Set(reading.flatMap(({ purposes }) => purposes));
  return USUAL.filter((purpose) => held.has(purpose));
}

/** Consents by patient, in the order of the newest one. */
export function byPatient(consents: Consent[]): Map<string, Consent[]> {
  const patients = new Map<string, Consent[]>();
  for (const consent of consents) patients.set(consent.patient, [...(patients.get(consent.patient) ?? []), consent]);
  return patients;
}

function countOf(scopes: Scope[]): number {
  return new Set(scopes.flatMap((scope) => ('records' in scope ? scope.records : []))).size;
}

function latest(consents: Consent[]): string | null {
  const ends = consents.map(({ end }) => end);
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}
