// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { requests } from '../../jobs/requests';
import { say } from '../../language/say';
import type { Consent } from '../../model/documents';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { PersonOf } from '../frame/PersonOf';
import { Paged } from './Paged';
import { purposeWords, whatWords } from './wording';

/** Requests that wait for the patient's answer. */
export function Waiting({ desk }: { desk: Desk }) {
  const waiting = useFetched(() => requests(desk), [desk, heard.value]);
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('home.waiting')}</h2>
      <ProblemPanel trouble={waiting.trouble} onAgain={waiting.again} />
      {!waiting.value && !waiting.trouble && <Skeleton />}
      {waiting.value?.length === 0 && <EmptyState icon="check" title={say('home.nothingWaits')} />}
      <Paged items={waiting.value ?? []}>
        {(shown) => (
          <ul class="rows">
            {shown.map((request) => (
              <Row key={request.consent} desk={desk} request={request} />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

function Row({ desk, request }: { desk: Desk; request: Consent }) {
  const { purposes, consent, grantee } = request;
  const what = whatWords(request);
  return (
    <li class="row">
      <div>
        <PersonOf desk={desk} medicalId={grantee} />
        <small>{purposes.length === 0 ? what : say('patient.request.asks', { what, purposes: purposeWords(purposes) })}</small>
      </div>
      <a class="button secondary" href={`/app/sharing/requests/${consent}`}>
        {say('patient.request.look')}
      </a>
    </li>
  );
}
