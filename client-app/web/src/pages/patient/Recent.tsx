// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readMark } from '../../jobs/account';
import { activity, type LogEvent } from '../../jobs/activity';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { EventLine } from './EventLine';
import { happenings } from './events';
import { useFacts } from './facts';

const SHOWN = 5;

/** What others did since the log was last looked at. */
export function Recent({ desk }: { desk: Desk }) {
  const facts = useFacts(desk);
  const news = useFetched(() => newsOf(desk), [desk, heard.value]);
  const all = happenings(news.value ?? []);
  return (
    <section class="card" aria-labelledby="recent">
      <h2 id="recent">{say('patient.sinceLast')}</h2>
      <ProblemPanel trouble={news.trouble} onAgain={news.again} />
      {!news.value && !news.trouble && <Skeleton />}
      {news.value?.length === 0 && <EmptyState icon="activity" title={say('patient.nothingNew')} />}
      <ul class="rows">
        {all.slice(0, SHOWN).map((happening) => (
          <li key={happening.key} class="row">
            <EventLine desk={desk} facts={facts} happening={happening} dated />
          </li>
        ))}
      </ul>
      <p class="card-end">
        <a href="/app/activity">{all.length > SHOWN ? say('patient.activity.more', { count: all.length - SHOWN }) : say('patient.activity.all')}</a>
      </p>
    </section>
  );
}

async function newsOf(desk: Desk): Promise<LogEvent[]> {
  // Without the mark everything is news; that is too much rather than too little.
  const [log, mark] = await Promise.all([activity(desk), readMark(desk).catch(() => null)]);
  return log.filter(({ actor, block }) => actor !== desk.medicalId && (mark === null || block === null || block > mark));
}
