// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readPerson } from '../../jobs/names';
import { say } from '../../language/say';
import type { Consent } from '../../model/documents';
import { useFetched, type Fetched } from '../frame/fetched';
import { ConsentRow } from './ConsentRow';
import { Paged } from './Paged';
import { holds } from './search';
import { whoAt } from './wording';

/** Every consent there ever was, with how it ended, and a search by person. */
export function AllSharings({ desk, consents }: { desk: Desk; consents: Fetched<Consent[]> }) {
  const [text, setText] = useState('');
  const names = useFetched(() => namesOf(desk, consents.value ?? []), [desk, consents.value]);
  const searching = text.trim() !== '';
  const shown = (consents.value ?? []).filter(({ grantee }) => !searching || holds(`${names.value?.get(grantee) ?? ''} ${grantee}`, text));
  return (
    <section aria-labelledby="all-sharings">
      <h2 id="all-sharings">{say('patient.sharing.all')}</h2>
      <ProblemPanel trouble={consents.trouble} onAgain={consents.again} />
      {!consents.value && !consents.trouble && <Skeleton />}
      {consents.value?.length === 0 && <EmptyState icon="share" title={say('patient.sharing.never')} />}
      {(consents.value?.length ?? 0) > 0 && (
        <>
          <form class="filters" onSubmit={(event) => event.preventDefault()}>
            <Field label={say('patient.sharing.search')} type="search" value={text} onValue={setText} />
            <p class="filters-found" role="status">
              {searching && say('patient.found', { count: shown.length })}
            </p>
          </form>
          <Paged items={shown}>
            {(page) => (
              <ul class="rows card">
                {page.map((consent) => (
                  <ConsentRow key={consent.consent} desk={desk} consent={consent} onEnded={consents.again} />
                ))}
              </ul>
            )}
          </Paged>
        </>
      )}
    </section>
  );
}

async function namesOf(desk: Desk, consents: Consent[]): Promise<Map<string, string>> {
  const ids = [...new Set(consents.map(({ grantee }) => grantee))];
  const people = await Promise.allSettled(ids.map((id) => readPerson(desk, id)));
  return new Map(people.flatMap((person) => (person.status === 'fulfilled' ? [[person.value.medicalId, whoAt(person.value)]] : [])));
}
