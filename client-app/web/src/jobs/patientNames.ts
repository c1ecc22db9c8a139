// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { plainText } from '../model/plainText';
import { keepDraft, readDraft } from './drafts';

/** What somebody calls his patients, by medical ID. Nobody signed these names, and nobody else sees them. */
export type PatientNames = Record<string, string>;

const DRAFT = 'patient-names';

/** The names that were given on this device. */
export async function patientNames(desk: Desk): Promise<PatientNames> {
  return (await readDraft<PatientNames>(desk, DRAFT)) ?? {};
}

/** Gives a patient a name, or with an empty one takes it away. Sealed to its giver, kept on this device, never sent. */
export async function namePatient(desk: Desk, patient: string, name: string): Promise<PatientNames> {
  const given = plainText(name).trim();
  const { [patient]: _, ...others } = await patientNames(desk);
  const names = given === '' ? others : { ...others, [patient]: given };
  await keepDraft(desk, DRAFT, names);
  return names;
}
