// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { covers, type Action } from '../../model/terms';
import type { LogEvent } from '../activity';
import { askConsent } from './ask';

/** What others than the patient need a consent for, by the type of the line. */
const NEEDED: Record<string, Action> = {
  access: 'read',
  create: 'append',
  'new-version': 'amend',
  tombstone: 'tombstone',
  'view-log': 'audit-log',
};

/** Whether a line tells of something that only the patient or a consent allows. */
export function needsLeave({ type, outcome, patient }: LogEvent): boolean {
  return type in NEEDED && outcome !== 'deny' && patient !== null;
}

/** Whether the consent, as two organisations endorse it today, allowed this when it was done. */
export async function isAllowed(desk: Desk, event: LogEvent): Promise<boolean> {
  if (event.consent === null) {
    return event.actor === event.patient;
  }
  const consent = await askConsent(desk, event.patient as string, event.consent);
  const begun = consent.start <= event.time && (consent.end === null || event.time < consent.end);
  const inForce = consent.status === 'active' || (consent.status === 'revoked' && event.time <= consent.changed);
  const action = NEEDED[event.type] as Action;
  const meant = consent.grantee === event.actor && consent.actions.includes(action) && covers(consent.scope, event.record);
  const forThis = action !== 'read' || consent.purposes.some((purpose) => purpose === event.purpose);
  return begun && inForce && meant && forThis;
}
