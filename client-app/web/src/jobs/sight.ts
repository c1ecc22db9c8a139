// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { covers, type Scope } from '../model/terms';
import { listRecords, readEntry, type Entry } from './records';
import { askGrantees } from './steps/ask';
import { sideBySide } from './steps/sideBySide';

/** Who can read now, by an endorsed answer. */
export interface Sharing {
  consent: string;
  grantee: string;
  /** MSP id of the reader's organisation. */
  organisation: string;
  scope: Scope;
  /** Null is until it is revoked. */
  end: string | null;
}

/** What exactly somebody can see today, and by which consents. */
export interface Sight {
  sharings: Sharing[];
  records: Entry[];
}

/** Everybody who can read records of the patient now. No app can hide one. */
export async function whoCanSee(desk: Desk): Promise<Sharing[]> {
  const grantees = await askGrantees(desk, desk.medicalId, null);
  return grantees.map(({ consent, grantee, msp, scope, end }) => ({ consent, grantee, organisation: msp, scope, end }));
}

/** What exactly somebody can see today. */
export async function whatCanSee(desk: Desk, grantee: string): Promise<Sight> {
  const sharings = (await whoCanSee(desk)).filter((sharing) => sharing.grantee === grantee);
  const seen = (await listRecords(desk)).filter(({ record }) => sharings.some(({ scope }) => covers(scope, record)));
  const entries = await sideBySide(seen, (listed) => readEntry(desk, listed));
  return { sharings, records: entries.filter(({ status }) => status === 'active') };
}
