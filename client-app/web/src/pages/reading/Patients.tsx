// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { patientNames } from '../../jobs/patientNames';
import { consentsForMe } from '../../jobs/requests';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { rightNow } from './clock';
import { FindPatient } from './FindPatient';
import { More, useMore } from './More';
import { PatientName } from './PatientName';
import { byPatient, standing } from './standing';
import { StandingStatus } from './StandingStrip';

/** Every patient whose consents name the reader, with what may be read now; those who share something first. */
export function Patients({ desk }: { desk: Desk }) {
  const fetched = useFetched(() => Promise.all([consentsForMe(desk), patientNames(desk)]), [desk, heard.value]);
  const [text, setText] = useState('');
  const [consents = [], names = {}] = fetched.value ?? [];
  const found = listed(consents, text, names);
  const more = useMore(found);
  return (
    <>
      <FindPatient />
      {consents.length > 0 && (
        <Field label={say('reading.search')} hint={say('reading.search.hint')} type="search" value={text} onValue={setText} autocomplete="off" />
      )}
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton lines={4} />}
      {fetched.value && found.length === 0 && <EmptyState icon="users" title={say(text ? 'reading.notFound' : 'reading.nobody')} />}
      <ul class="rows">
        {more.shown.map(([patient, standing]) => (
          <li key={patient} class="row">
            <a class="row-link" href={`/app/patients/${patient}`}>
              <PatientName patient={patient} name={names[patient]} />
            </a>
            <StandingStatus standing={standing} />
          </li>
        ))}
      </ul>
      <More {...more} />
    </>
  );
}

const ORDER = ['all', 'some', 'asked', 'ended', 'none'];

function listed(consents: Parameters<typeof byPatient>[0], text: string, names: Record<string, string>) {
  const wanted = text.trim().toLocaleLowerCase();
  const now = rightNow();
  return [...byPatient(consents)]
    .filter(([patient]) => `${patient} ${names[patient] ?? ''}`.toLocaleLowerCase().includes(wanted))
    .map(([patient, of]) => [patient, standing(of, now)] as const)
    .sort(([, one], [, other]) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}
