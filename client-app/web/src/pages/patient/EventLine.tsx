// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Status, type Mood } from '../../components/Status';
import { readPerson } from '../../jobs/names';
import { timeOfDay } from '../../language/dates';
import { known, say, type Sentence } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { sortOf, type Happening } from './events';
import { useTitle, type Facts } from './facts';
import { because } from './because';
import { quoted, whoAt } from './wording';

/** What happened, in one sentence with names, and why it could. */
export function EventLine({ desk, facts, happening }: { desk: Desk; facts: Facts; happening: Happening }) {
  const { event, events } = happening;
  const grantee = (event.consent && facts.consents.get(event.consent)?.grantee) || null;
  const who = useName(desk, event.actor);
  const whom = useName(desk, grantee);
  const title = useTitle(desk, facts, event.record);
  const records = new Set(events.map(({ record }) => record)).size;
  const record = records > 1 ? say('patient.records.count', { count: records }) : event.record === null ? say('patient.records.all') : (title === null ? say('patient.record.one') : quoted(title));
  const why = because(event, facts);
  return (
    <div>
      <Status mood={moodOf(happening)}>{say(sentenceOf(happening, desk.medicalId), { who, whom, record })}</Status>
      <small>
        <time dateTime={event.time}>{timeOfDay(event.time)}</time>
        {why && <span> · {why}</span>}
        {events.length > 1 && event.outcome === 'deny' && <span> · {say('patient.times', { count: events.length })}</span>}
      </small>
    </div>
  );
}

function useName(desk: Desk, medicalId: string | null): string {
  const person = useFetched(async () => (medicalId === null || medicalId === desk.medicalId ? null : readPerson(desk, medicalId)), [desk, medicalId]);
  return person.value ? whoAt(person.value) : say('patient.somebody');
}

function sentenceOf({ event }: Happening, me: string): Sentence {
  const own = event.actor === me ? '.own' : '';
  const name = `patient.event.${event.type}${event.outcome === 'deny' ? '.denied' : ''}${own}`;
  if (known(name)) return name;
  const general = `event.${event.type}`;
  return known(general) ? general : 'patient.event.other';
}

function moodOf({ event }: Happening): Mood {
  if (event.outcome === 'deny') return 'bad';
  return sortOf(event) === 'opened' || event.type === 'grant' ? 'good' : 'plain';
}
