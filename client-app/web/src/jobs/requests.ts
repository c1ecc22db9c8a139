// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Consent } from '../model/documents';
import { newId } from '../model/identifiers';
import type { Terms } from '../model/terms';
import type { Recorded, Watching } from './progress';
import { completeSharing, give, sensible, type Shared } from './share';
import { askConsent } from './steps/ask';
import { listedConsents } from './steps/listedConsents';

/** As patient: requests that wait for an answer, newest first; the app's word, good for a list. */
export async function requests(desk: Desk): Promise<Consent[]> {
  return (await listedConsents(desk, desk.medicalId)).filter(({ status }) => status === 'requested');
}

/** As patient: every consent there ever was, newest first; the app's word. */
export function ownConsents(desk: Desk): Promise<Consent[]> {
  return listedConsents(desk, desk.medicalId);
}

/** As doctor or insurer: all consents that name the caller, whatever their status, newest first; the app's word. */
export function consentsForMe(desk: Desk): Promise<Consent[]> {
  return listedConsents(desk, null);
}

/** A consent as two organisations endorse it: to be asked before a sentence is shown that somebody signs. */
export function readConsent(desk: Desk, patient: string, consent: string): Promise<Consent> {
  return askConsent(desk, patient, consent);
}

/** Grants a request, narrowed where the wish says so; one that was granted already only gets keys that were left out. Codes as `share`, and `WIDER_THAN_REQUESTED`. */
export async function answer(
  desk: Desk,
  request: string,
  narrowed: Partial<Terms> = {},
  watching: Watching = {},
): Promise<Shared | null> {
  const asked = await askConsent(desk, desk.medicalId, request);
  if (asked.status === 'active') {
    await completeSharing(desk, request, watching);
    return null;
  }
  const { grantee, scope, actions, purposes, end } = asked;
  return give(desk, request, { grantee, scope, actions, purposes, end, ...narrowed }, watching);
}

export async function decline(desk: Desk, request: string, watching: Watching = {}): Promise<Recorded> {
  const { transaction, block } = await desk.chain.submit('ConsentContract:decline', { consent: request }, watching);
  return { transaction, block };
}

/** As doctor or insurer: asks a patient. */
export async function askForAccess(
  desk: Desk,
  { patient, ...terms }: Terms & { patient: string },
  watching: Watching = {},
): Promise<Shared> {
  const consent = newId();
  const { transaction, block } = await desk.chain.submit(
    'ConsentContract:request',
    { consent, patient, ...sensible(terms) },
    watching,
  );
  return { consent, transaction, block };
}
