// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { findPeople, readPerson, type FoundPeople, type Person } from '../../jobs/names';
import { parseMedicalId } from '../../model/medicalId';
import { isProblem, Problem } from '../../model/problem';

/** Who is meant by what was typed: a medical ID names one member, anything else is looked for among signed names. Never oneself. */
export async function personsCalled(desk: Desk, text: string): Promise<FoundPeople> {
  const id = medicalIdIn(text);
  const { people, unsigned } = id === null ? await findPeople(desk, text) : { people: await memberCalled(desk, id), unsigned: 0 };
  return { people: people.filter(({ medicalId, active }) => active && medicalId !== desk.medicalId), unsigned };
}

function medicalIdIn(text: string): string | null {
  try {
    return parseMedicalId(text);
  } catch (thrown) {
    if (thrown instanceof Problem) return null;
    throw thrown;
  }
}

async function memberCalled(desk: Desk, id: string): Promise<Person[]> {
  try {
    return [await readPerson(desk, id)];
  } catch (thrown) {
    if (isProblem(thrown, 'MEMBER_NOT_FOUND')) return [];
    throw thrown;
  }
}
