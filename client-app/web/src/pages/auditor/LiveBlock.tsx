// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Status } from '../../components/Status';
import type { CheckedBlock, Finding } from '../../jobs/auditing/checkedBlock';
import { moment, number } from '../../language/dates';
import { say } from '../../language/say';
import { PersonOf } from '../frame/PersonOf';
import { eventWords } from './EventTable';

/** A block that has just been committed: whether it holds, and what it says. */
export function LiveBlock({ desk, block, findings }: { desk: Desk; block: CheckedBlock; findings: Finding[] }) {
  const holds = findings.length === 0;
  return (
    <article class="card">
      <h2>
        <Status mood={holds ? 'good' : 'bad'}>{say(holds ? 'auditor.live.block' : 'auditor.finding', { block: number(block.number) })}</Status>
      </h2>
      {[...new Set(findings.map(({ rule }) => rule))].map((rule) => (
        <p key={rule}>{say(`auditor.rule.${rule}`)}</p>
      ))}
      {block.events.length === 0 && <p>{say('auditor.live.quiet')}</p>}
      <ul class="rows">
        {block.events.map((event) => (
          <li key={`${event.transaction}${event.record ?? ''}`} class="row">
            <div>
              <Status mood={event.outcome === 'deny' ? 'bad' : 'good'}>{eventWords(event)}</Status>
              {event.actor && (
                <div>
                  <PersonOf desk={desk} medicalId={event.actor} />
                </div>
              )}
              <small>
                <time dateTime={event.time}>{moment(event.time)}</time>
              </small>
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}
