// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { covers } from '../../model/terms';
import { askGrantees } from './ask';
import type { Destination } from './destination';

/** Who gets a slot of a new version, with their recipients, from an endorsed answer: the patient, and everybody whose read consent covers the record. */
export async function readersOf(
  desk: Desk,
  { patient, consent, place, former }: Destination,
): Promise<Map<string, string>> {
  // A record that is still to be written is in no list.
  const record = former.length === 0 ? null : place.record;
  const grantees = (await askGrantees(desk, patient.id, consent)).filter(({ scope }) => covers(scope, record));
  const readers = new Map(grantees.map(({ grantee, recipient }) => [grantee, recipient]));
  return readers.set(patient.id, patient.recipient);
}
