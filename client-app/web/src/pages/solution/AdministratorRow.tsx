// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { readPerson } from '../../jobs/names';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { RemoveMember } from '../administrator/RemoveMember';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';

/** One administrator, and the way to de-assign him. */
export function AdministratorRow({ desk, member, joined, onGone }: { desk: Desk; member: string; joined: string; onGone: () => void }) {
  const { value } = useFetched(() => readPerson(desk, member), [desk, member]);
  return (
    <li class="row">
      <div>
        <PersonOf desk={desk} medicalId={member} />
        <small>{say('solution.since', { day: day(joined) })}</small>
      </div>
      <RemoveMember desk={desk} member={member} word={value?.name ?? member.slice(-6)} onRemoved={onGone} />
    </li>
  );
}
