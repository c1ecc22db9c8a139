// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { Details } from '../../components/Details';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { readPerson } from '../../jobs/names';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import type { PageProps } from '../page';
import { PublishName } from './PublishName';
import { RemoveMember } from './RemoveMember';

const STAFF = ['d', 'h', 'i', 'a', 's', 'c', 'r'];
/** Whom an organisation's administrator and the solution administrator may remove. */
const REMOVED_BY: Record<string, string> = { h: 'pdigcr', s: 'as' };

/** One member: his signed name, and the way out. */
export default function Member({ desk, params }: PageProps) {
  const id = params['member'] ?? '';
  const { route } = useLocation();
  const { value: person, trouble, again } = useFetched(() => readPerson(desk, id), [desk, id]);
  const title = person?.name ?? (person ? say(`role.${person.role}`) : say('administrator.person'));
  const own = person?.organisation === desk.organisation;
  return (
    <Page title={title}>
      <ProblemPanel trouble={trouble} onAgain={again} />
      {!person && !trouble && <Skeleton />}
      {person && (
        <>
          <p>
            <Status mood={person.active ? 'good' : 'bad'}>{say(`administrator.status.${person.active ? 'active' : 'removed'}`)}</Status>
            {' · '}
            {say(`role.${person.role}`)} · <bdi>{person.organisationName}</bdi>
          </p>
          {own && person.active && STAFF.includes(person.role) && <PublishName desk={desk} medicalId={id} name={person.name} onPublished={again} />}
          {own && person.role === 'p' && <p>{say('administrator.name.patient')}</p>}
          {own && person.active && id !== desk.medicalId && REMOVED_BY[desk.role]?.includes(person.role) && (
            <RemoveMember desk={desk} member={id} word={person.name ?? id.slice(-6)} onRemoved={() => route(desk.role === 's' ? '/app/people' : '/app')} />
          )}
          <Details facts={[{ name: say('kit.medicalId'), value: id }]} />
        </>
      )}
    </Page>
  );
}
