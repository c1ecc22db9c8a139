// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { orderedTerms } from '../model/calls';
import type { Member } from '../model/documents';
import { newId } from '../model/identifiers';
import { Problem } from '../model/problem';
import type { Scope, Terms } from '../model/terms';
import { altered } from '../fabric/refusal';
import type { Recorded, Watching } from './progress';
import { askConsent, askMember, askRecord, askVersions } from './steps/ask';
import { ownRecords } from './steps/ownLog';
import { sideBySide } from './steps/sideBySide';
import { leaveSlot, openSlot, placeOf } from './steps/slots';
import { toItsEnd } from './steps/unfinished';

export type { Consent } from '../model/documents';

/** What the patient lets somebody do. */
export interface Wish extends Terms {
  grantee: string;
}

export interface Shared extends Recorded {
  consent: string;
}

/**
 * Signs a consent, then hands the keys on. When only the second part fails, the problem's `committed` is the consent: `completeSharing`.
 * Codes: `GRANTEE_INACTIVE`, `MEMBER_NOT_FOUND`, `RECORD_TOMBSTONED`, `END_IN_THE_PAST`, `PURPOSE_NEEDED`, `SCOPE_TOO_NARROW`.
 */
export async function share(desk: Desk, wish: Wish, watching: Watching = {}): Promise<Shared> {
  return give(desk, newId(), wish, watching);
}

/** Grants under an id that is fresh or a request's. */
export async function give(desk: Desk, consent: string, wish: Wish, watching: Watching): Promise<Shared> {
  const terms = sensible(wish);
  if ('records' in terms.scope && !(await allKept(desk, terms.scope.records))) {
    throw new Problem('refused', 'RECORD_TOMBSTONED', { detail: 'A listed record was deleted; nothing was granted.' });
  }
  const reader = await activeMember(desk, wish.grantee);
  return toItsEnd(desk, consent, async () => {
    const granted = await desk.chain.submit(
      'ConsentContract:grant',
      { consent, grantee: wish.grantee, ...terms },
      watching,
    );
    await handOn(desk, consent, reader, terms, watching);
    return { consent, transaction: granted.transaction, block: granted.block };
  });
}

/** Hands on the keys of a consent that stands, as after a crash. */
export async function completeSharing(desk: Desk, consent: string, watching: Watching = {}): Promise<void> {
  const granted = await askConsent(desk, desk.medicalId, consent);
  if (granted.status !== 'active') {
    throw new Problem('failed', 'CONSENT_NOT_ACTIVE', { detail: 'The consent is not in force.' });
  }
  const reader = await activeMember(desk, granted.grantee);
  await toItsEnd(desk, consent, () => handOn(desk, consent, reader, granted, watching));
}

/** Ends a consent; what was read stays read. */
export async function revoke(desk: Desk, consent: string, watching: Watching = {}): Promise<Recorded> {
  const { transaction, block } = await desk.chain.submit('ConsentContract:revoke', { consent }, watching);
  return { transaction, block };
}

/** Terms that the rules can take; throws what a form has to ask. */
export function sensible(wish: Terms): Terms {
  const terms = orderedTerms(wish);
  if (terms.actions.includes('read') && terms.purposes.length === 0) {
    throw new Problem('mistyped', 'PURPOSE_NEEDED', { detail: 'a consent to read names a purpose' });
  }
  if (terms.actions.includes('append') && !('all' in terms.scope)) {
    throw new Problem('mistyped', 'SCOPE_TOO_NARROW', { detail: 'a consent to append covers all records' });
  }
  return terms;
}

async function activeMember(desk: Desk, id: string): Promise<Member> {
  const member = await askMember(desk, id);
  if (member.status !== 'active') {
    throw new Problem('refused', 'GRANTEE_INACTIVE', { detail: 'The reader is no longer an active member.' });
  }
  return member;
}

async function allKept(desk: Desk, records: string[]): Promise<boolean> {
  const all = await sideBySide(records, (record) => askRecord(desk, record));
  return all.every(({ status }) => status === 'active');
}

/** The consent stands: granting again would make a second one, so its id goes with every failure. */
async function handOn(
  desk: Desk,
  consent: string,
  reader: Member,
  { actions, scope }: Terms,
  { onProgress }: Watching,
): Promise<void> {
  if (!actions.includes('read')) {
    return;
  }
  try {
    const versions = (await sideBySide(await covered(desk, scope), (record) => askVersions(desk, record))).flat();
    if (!versions.every(({ patient }) => patient === desk.medicalId)) {
      throw altered('The consent names a record of somebody else.');
    }
    let done = 0;
    await sideBySide(versions.map(placeOf), async (place) => {
      await leaveSlot(desk, place, await openSlot(desk, place), reader.id, reader.recipient);
      onProgress?.({ stage: 'handing-on', done: ++done, of: versions.length });
    });
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown.after(consent) : thrown;
  }
}

/** Of a deleted record there is nothing to open. */
async function covered(desk: Desk, scope: Scope): Promise<string[]> {
  if ('all' in scope) {
    return ownRecords(desk);
  }
  const records = await sideBySide(scope.records, (record) => askRecord(desk, record));
  return records.filter(({ status }) => status === 'active').map(({ record }) => record);
}
