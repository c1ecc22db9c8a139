// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { roleOf } from '../model/medicalId';
import { listPatients, listRecords, readEntry, type Entry } from './records';
import { sideBySide } from './steps/sideBySide';

/** Records in patients' vaults that the caller wrote, newest first; of patients who let him read, because others' lists are closed to him. */
export async function ownUploads(desk: Desk): Promise<Entry[]> {
  const patients = (await listPatients(desk)).filter((patient) => roleOf(patient) === 'p');
  const listed = (await sideBySide(patients, (patient) => listRecords(desk, patient))).flat();
  const entries = await sideBySide(listed, (one) => readEntry(desk, one));
  return entries
    .filter(({ author, status }) => author === desk.medicalId && status === 'active')
    .sort((one, other) => ((one.time ?? '') < (other.time ?? '') ? 1 : -1));
}
