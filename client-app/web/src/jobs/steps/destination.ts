// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Place } from '../../app/ticket';
import type { Member, RecordVersion } from '../../model/documents';
import { newId } from '../../model/identifiers';
import { Problem } from '../../model/problem';
import type { UploadForm } from '../upload';
import { askMember, askRecord, askVersions } from './ask';
import { findConsent } from './listedConsents';

/** Where an upload goes, from endorsed answers: whose vault, which record and version, by which consent. */
export interface Destination {
  patient: Member;
  place: Place;
  consent: string | null;
  /** The versions that the record has already; none for a new record. */
  former: RecordVersion[];
}

export function destinationOf(desk: Desk, form: UploadForm): Promise<Destination> {
  return form.record === undefined ? newRecord(desk, form) : newVersion(desk, form, form.record);
}

async function newRecord(desk: Desk, form: UploadForm): Promise<Destination> {
  const patient = await askMember(desk, form.for ?? desk.medicalId);
  const consent = form.consent ?? (await findConsent(desk, patient.id, 'append', null, null));
  return { patient, place: placeFor(patient, newId(), 1), consent, former: [] };
}

async function newVersion(desk: Desk, form: UploadForm, id: string): Promise<Destination> {
  const record = await askRecord(desk, id);
  if (record.author !== desk.medicalId) {
    throw new Problem('refused', 'NOT_THE_AUTHOR', { detail: 'Somebody else wrote this record.' });
  }
  if (record.status === 'tombstoned') {
    throw new Problem('refused', 'RECORD_TOMBSTONED', { detail: 'The record was deleted.' });
  }
  const [patient, former] = await Promise.all([askMember(desk, record.patient), askVersions(desk, id)]);
  const consent = form.consent ?? (await findConsent(desk, patient.id, 'amend', id, null));
  return { patient, place: placeFor(patient, id, former.length + 1), consent, former };
}

function placeFor(patient: Member, record: string, version: number): Place {
  return { patient: patient.id, home: patient.msp, record, version, object: newId() };
}
