// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Recorded, Watching } from './progress';
import { askRecord } from './steps/ask';
import { findConsent } from './steps/listedConsents';

/** Deletes a record for good: the tombstone on the chain, after which the organisation destroys its objects. */
export async function tombstone(desk: Desk, record: string, watching: Watching = {}): Promise<Recorded> {
  const { patient } = await askRecord(desk, record);
  const consent = await findConsent(desk, patient, 'tombstone', record, null);
  const { transaction, block } = await desk.chain.submit(
    'DocumentReferenceContract:tombstone',
    { record, consent },
    { ...watching, patient },
  );
  desk.forget(`entry/${record}/`);
  return { transaction, block };
}
