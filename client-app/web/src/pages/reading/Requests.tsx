// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { Choices } from '../../components/Choices';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { patientNames } from '../../jobs/patientNames';
import { consentsForMe } from '../../jobs/requests';
import type { Consent } from '../../model/documents';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { rightNow } from './clock';
import { More, useMore } from './More';
import { RequestRow } from './RequestRow';
import { isInForce } from './standing';

const STATES = ['waiting', 'inForce', 'over'] as const;
type State = (typeof STATES)[number];

/** What was asked for or given, and what became of it. What waits longest stands first among those that wait. */
export function Requests({ desk }: { desk: Desk }) {
  const fetched = useFetched(() => Promise.all([consentsForMe(desk), patientNames(desk)]), [desk, heard.value]);
  const [state, setState] = useState<State>('waiting');
  const [consents = [], names = {}] = fetched.value ?? [];
  const now = rightNow();
  const of = consents.filter((consent) => stateOf(consent, now) === state);
  const more = useMore(state === 'waiting' ? [...of].reverse() : of);
  return (
    <>
      <Choices legend={say('reading.requests.show')} options={STATES.map((value) => option(value, consents, now))} value={state} onValue={setState} />
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton lines={4} />}
      {fetched.value && of.length === 0 && <EmptyState icon="clock" title={say(`reading.requests.none.${state}`)} />}
      <ul class="rows">
        {more.shown.map((consent) => (
          <RequestRow key={consent.consent} consent={consent} name={names[consent.patient]} inForce={state === 'inForce'} />
        ))}
      </ul>
      <More {...more} />
    </>
  );
}

function option(value: State, consents: Consent[], now: string) {
  const count = consents.filter((consent) => stateOf(consent, now) === value).length;
  return { value, label: say(`reading.requests.${value}`, { count }) };
}

function stateOf(consent: Consent, now: string): State {
  if (consent.status === 'requested') return 'waiting';
  return isInForce(consent, now) ? 'inForce' : 'over';
}
