// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { unknownAnswer } from '../../app/problems';
import * as documents from '../../model/documents';
import { plainText } from '../../model/plainText';
import { Problem } from '../../model/problem';

/** Reads what the chain answered; an answer of another form is no answer. */
export function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof Problem ? cause : unknownAnswer(cause);
  }
}

/** A member's registration, as two organisations endorse it. */
export async function askMember(desk: Desk, member: string): Promise<documents.Member> {
  const answer = await desk.chain.ask('MemberContract:member', { member });
  return understood(() => documents.parseMember(answer));
}

/** What the chain knows of an organisation. */
export async function askOrganisation(desk: Desk, msp: string): Promise<documents.Organisation> {
  const answer = await desk.chain.ask('MemberContract:organisation', { msp });
  return understood(() => documents.parseOrganisation(answer));
}

/** An organisation's name as two organisations endorse it; its MSP id where nobody can be asked. */
export async function organisationName(desk: Desk, msp: string): Promise<string> {
  try {
    return await desk.remember(`organisation-name/${msp}`, async () => plainText((await askOrganisation(desk, msp)).name));
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return msp;
  }
}

export async function askRecord(desk: Desk, record: string): Promise<documents.HealthRecord> {
  const answer = await desk.chain.ask('DocumentReferenceContract:record', { record });
  return understood(() => documents.parseRecord(answer));
}

/** All versions of a record, the first one first. */
export async function askVersions(desk: Desk, record: string): Promise<documents.RecordVersion[]> {
  const answer = await desk.chain.ask('DocumentReferenceContract:versions', { record });
  return understood(() => documents.parseVersions(answer));
}

export async function askConsent(desk: Desk, patient: string, consent: string): Promise<documents.Consent> {
  const answer = await desk.chain.ask('ConsentContract:consent', { patient, consent });
  return understood(() => documents.parseConsent(answer));
}

/** Who may read records of a patient now; others than the patient name the consent by which they write for him. */
export async function askGrantees(desk: Desk, patient: string, consent: string | null): Promise<documents.Grantee[]> {
  const answer = await desk.chain.ask('ConsentContract:grantees', { patient, consent });
  return understood(() => documents.parseGrantees(answer));
}
