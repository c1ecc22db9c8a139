// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Consent } from '../model/documents';
import { isProblem } from '../model/problem';
import { askConsent } from './steps/ask';
import { forget, unfinished } from './steps/unfinished';

/** Sharings that were cut off on this device: the permission is in force, and some keys may not have been handed on. `completeSharing` does it. */
export async function cutOffSharings(desk: Desk): Promise<Consent[]> {
  const found: Consent[] = [];
  for (const consent of await unfinished(desk)) {
    const stands = await askConsent(desk, desk.medicalId, consent).catch(notGranted);
    if (stands?.status === 'active') found.push(stands);
    else if (stands?.status !== 'requested') await forget(desk, consent);
  }
  return found;
}

function notGranted(thrown: unknown): null {
  if (isProblem(thrown, 'CONSENT_NOT_FOUND')) return null;
  throw thrown;
}
