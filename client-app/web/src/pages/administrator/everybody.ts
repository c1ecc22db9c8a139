// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { members, type ListedMember } from '../../jobs/lists';
import { findPeople } from '../../jobs/names';

/** A member with the name that his organisation signed, where it did. */
export interface Colleague extends ListedMember {
  name: string | null;
}

const SOON = 30 * 86_400_000;

/** All members of one's own organisation, those who joined last first. */
export async function everybody(desk: Desk): Promise<Colleague[]> {
  const [all, named] = await Promise.all([allMembers(desk), findPeople(desk, '', desk.organisation).catch(() => null)]);
  const names = new Map(named?.people.map(({ medicalId, name }) => [medicalId, name]));
  return all.map((member) => ({ ...member, name: names.get(member.id) ?? null })).sort((one, other) => (one.joined < other.joined ? 1 : -1));
}

/** Whether an active member's certificate ends within thirty days. */
export function endsSoon({ status, certificateEnds }: ListedMember, now: Date): boolean {
  return status === 'active' && certificateEnds !== null && Date.parse(certificateEnds) - now.getTime() < SOON;
}

/** Whether somebody fits what was typed and chosen. */
export function fits({ id, name, role }: Colleague, text: string, wanted: string): boolean {
  const typed = text.trim().toLocaleLowerCase();
  return (wanted === '' || role === wanted) && `${id} ${name ?? ''}`.toLocaleLowerCase().includes(typed);
}

async function allMembers(desk: Desk): Promise<ListedMember[]> {
  const found: ListedMember[] = [];
  let after: string | null | undefined;
  do {
    const page = await members(desk, after ? { after } : {});
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}
