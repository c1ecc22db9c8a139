// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { isProblem } from '../model/problem';
import { altered } from '../fabric/refusal';
import type { Card } from '../sealing/card';
import { askRecord, askVersions } from './steps/ask';
import { openCardIfAdmitted } from './steps/cards';
import { listedConsents } from './steps/listedConsents';
import { ownLog } from './steps/ownLog';

export type { Card } from '../sealing/card';

/** A record that belongs into a list; nothing else about it is believed yet. */
export interface Listed {
  patient: string;
  record: string;
  /** What wrote its last version, and when: the chain's word for one's own records, the app's for others. */
  transaction: string | null;
  block: number | null;
  time: string | null;
}

/** One line of a list, from endorsed answers and the checked card. */
export interface Entry extends Listed {
  author: string;
  home: string;
  status: 'active' | 'tombstoned';
  /** How many versions there are. */
  versions: number;
  /** Null when the caller cannot open it or the record was deleted. */
  card: Card | null;
}

/** Fast: the records of a patient (null: one's own), newest first. Of one's own, no app can hide one. */
export async function listRecords(desk: Desk, patient: string | null = null): Promise<Listed[]> {
  const whose = patient ?? desk.medicalId;
  const told = await toldRecords(desk, whose);
  const listed = new Map([...told, ...(whose === desk.medicalId ? await writtenRecords(desk) : [])]);
  return [...listed.values()].sort((one, other) => ((one.time ?? '') < (other.time ?? '') ? 1 : -1));
}

async function toldRecords(desk: Desk, patient: string): Promise<[string, Listed][]> {
  const told = await desk.app.records(patient);
  forgetDeleted(
    desk,
    told.flatMap(({ record, status }) => (status === 'tombstoned' ? [record] : [])),
  );
  return told.map(({ record, versions }) => {
    const { transaction = null, block = null, claimed: time = null } = versions.at(-1) ?? {};
    return [record, { patient, record, transaction, block, time }];
  });
}

async function writtenRecords(desk: Desk): Promise<[string, Listed][]> {
  const events = (await ownLog(desk)).flatMap((event) =>
    event.record === null ? [] : [{ ...event, record: event.record }],
  );
  forgetDeleted(
    desk,
    events.flatMap(({ type, record }) => (type === 'tombstone' ? [record] : [])),
  );
  return events
    .filter(({ type }) => type === 'create' || type === 'new-version')
    .map(({ record, transaction, block, time }) => [
      record,
      { patient: desk.medicalId, record, transaction, block, time },
    ]);
}

/** What another device, or somebody with a consent, has deleted meanwhile is asked again. */
function forgetDeleted(desk: Desk, records: string[]): void {
  desk.forget(...records.map((record) => `entry/${record}/`));
}

/** What to do when a line scrolls into view; remembered for the session. Throws `ANSWER_ALTERED` or `CARD_ALTERED` when it was tampered with. */
export async function readEntry(desk: Desk, listed: Listed): Promise<Entry> {
  const name = `entry/${listed.record}/${listed.transaction ?? ''}`;
  const read = await desk.remember(name, () => entry(desk, listed));
  if (isClosed(read)) desk.forget(name);
  return read;
}

/** Whether there is something that the caller has no key of; one that was given just now may still be on its way. */
export function isClosed({ status, card }: Entry): boolean {
  return status === 'active' && card === null;
}

/** One record by its id, for whoever may know of it. */
export async function readRecord(desk: Desk, record: string): Promise<Entry> {
  const { patient } = await askRecord(desk, record);
  return readEntry(desk, { patient, record, transaction: null, block: null, time: null });
}

/** Patients whose consents name the caller, without the caller; the app's word. */
export async function listPatients(desk: Desk): Promise<string[]> {
  const patients = (await listedConsents(desk, null)).map(({ patient }) => patient);
  return [...new Set(patients)].filter((patient) => patient !== desk.medicalId);
}

async function entry(desk: Desk, listed: Listed): Promise<Entry> {
  const [record, versions] = await Promise.all([
    askRecord(desk, listed.record),
    askVersions(desk, listed.record),
  ]).catch((thrown: unknown) => {
    throw isProblem(thrown, 'RECORD_NOT_FOUND')
      ? altered('The list names a record that does not exist.', thrown)
      : thrown;
  });
  const last = versions.at(-1);
  if (record.patient !== listed.patient || last === undefined) {
    throw altered('The list names a record that this patient does not have.');
  }
  const { author, home, status } = record;
  const card = status === 'tombstoned' ? null : await openCardIfAdmitted(desk, last);
  return { ...listed, author, home, status, versions: versions.length, card };
}
