// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Json } from '../../model/canonicalJson';
import { parseConsent, type Consent } from '../../model/documents';
import { covers, type Action, type Purpose } from '../../model/terms';
import { utcTime } from '../../model/time';
import { understood } from './ask';

const FIELDS = [
  'schema',
  'consent',
  'patient',
  'grantor',
  'grantee',
  'status',
  'start',
  'changed',
  'scope',
  'actions',
  'purposes',
  'end',
];

/** Consents as an app lists them: good for choosing one, never for relying on it. Newest first. */
export async function listedConsents(desk: Desk, patient: string | null): Promise<Consent[]> {
  const all = (await desk.app.consents(patient)).map((told) => understood(() => parseConsent(document(told))));
  return all.sort((one, other) => (one.changed < other.changed ? 1 : -1));
}

/**
 * Finds the consent that a call should rely on. A wrong choice costs a refusal, never a right. The patient needs none; others get the one
 * that fits best, or else one that once did, so that the refusal says why. Null when there is none.
 *
 * @param record null for the patient's records as a whole
 * @param purpose null where it does not matter
 */
export async function findConsent(
  desk: Desk,
  patient: string,
  action: Action,
  record: string | null,
  purpose: Purpose | null,
): Promise<string | null> {
  if (patient === desk.medicalId) {
    return null;
  }
  const now = utcTime(new Date());
  const fit = (consent: Consent) => [
    consent.status === 'active',
    consent.end === null || consent.end > now,
    purpose === null || consent.purposes.includes(purpose),
  ];
  const candidates = (await listedConsents(desk, patient))
    .filter(({ grantee, status }) => grantee === desk.medicalId && (status === 'active' || status === 'revoked'))
    .filter(({ actions, scope }) => actions.includes(action) && covers(scope, record));
  // The list is newest first and sorting keeps that order among equals.
  candidates.sort((one, other) => better(fit(other), fit(one)));
  return candidates[0]?.consent ?? null;
}

function better(one: boolean[], other: boolean[]): number {
  const at = one.findIndex((fits, n) => fits !== other[n]);
  return at < 0 ? 0 : one[at] ? 1 : -1;
}

/** The document of the chain; what the app adds to it is left alone. */
function document(told: unknown): Json {
  const all = (told ?? {}) as { [name: string]: Json };
  return Object.fromEntries(FIELDS.flatMap((name) => (name in all ? [[name, all[name] as Json]] : [])));
}
