// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { activity, type LogEvent } from '../../jobs/activity';
import { moment } from '../../language/dates';
import { known, say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';

const SHOWN = 5;

/** The newest lines of one's own log. */
export function Recent({ desk }: { desk: Desk }) {
  const log = useFetched(() => activity(desk), [desk]);
  return (
    <section class="card" aria-labelledby="recent">
      <h2 id="recent">{say('home.recent')}</h2>
      <ProblemPanel trouble={log.trouble} onAgain={log.again} />
      {!log.value && !log.trouble && <Skeleton />}
      {log.value?.length === 0 && <EmptyState icon="activity" title={say('home.nothingHappened')} />}
      <ul class="rows">
        {log.value?.slice(0, SHOWN).map((event) => (
          <li key={`${event.transaction}${event.record ?? ''}`} class="row">
            <div>
              <Status mood={event.outcome === 'deny' ? 'bad' : 'good'}>{whatHappened(event)}</Status>
              <small>
                <Actor desk={desk} event={event} />
                <span> · </span>
                <time dateTime={event.time}>{moment(event.time)}</time>
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actor({ desk, event }: { desk: Desk; event: LogEvent }) {
  if (event.actor === null) return <span>{say('person.nobody')}</span>;
  return event.actor === desk.medicalId ? <span>{say('you')}</span> : <PersonOf desk={desk} medicalId={event.actor} />;
}

function whatHappened(event: LogEvent): string {
  const sentence = `event.${event.type}${event.outcome === 'deny' ? '.denied' : ''}`;
  return known(sentence) ? say(sentence) : event.type;
}
