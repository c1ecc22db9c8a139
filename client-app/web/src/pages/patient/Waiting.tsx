// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { requests } from '../../jobs/requests';
import { say, type Sentence } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';

/** Requests that wait for the patient's answer. */
export function Waiting({ desk }: { desk: Desk }) {
  const waiting = useFetched(() => requests(desk), [desk]);
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('home.waiting')}</h2>
      <ProblemPanel trouble={waiting.trouble} onAgain={waiting.again} />
      {!waiting.value && !waiting.trouble && <Skeleton />}
      {waiting.value?.length === 0 && <EmptyState icon="check" title={say('home.nothingWaits')} />}
      <ul class="rows">
        {waiting.value?.map((request) => (
          <li key={request.consent} class="row">
            <div>
              <PersonOf desk={desk} medicalId={request.grantee} />
              <small>{request.purposes.map((purpose) => say(`purpose.${purpose}` as Sentence)).join(' · ')}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
