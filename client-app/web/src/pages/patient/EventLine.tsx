// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Status, type Mood } from '../../components/Status';
import { consentOf, type LogEvent } from '../../jobs/activity';
import { readPerson } from '../../jobs/names';
import { moment, timeOfDay } from '../../language/dates';
import { known, say, type Sentence } from '../../language/say';
import type { Consent } from '../../model/documents';
import { useFetched } from '../frame/fetched';
import { sortOf, type Happening } from './events';
import { useTitle, type Facts } from './facts';
import { because } from './because';
import { isLogOnly } from './logOnly';
import { quoted, whoAt } from './wording';

interface Props {
  desk: Desk;
  facts: Facts;
  happening: Happening;
  /** With its day, where none stands above it. */
  dated?: boolean;
}

/** What happened, in one sentence with names, and why it could. */
export function EventLine({ desk, facts, happening, dated = false }: Props) {
  const { event, events } = happening;
  const consent = useFetched(() => consentOf(desk, event), [desk, event.consent, event.type]).value;
  const grantee = consent?.grantee ?? null;
  const who = useName(desk, event.actor);
  const whom = useName(desk, grantee);
  const title = useTitle(desk, facts, event.record);
  const records = new Set(events.map(({ record }) => record)).size;
  const record = records > 1 ? say('patient.records.count', { count: records }) : event.record === null ? say('patient.records.all') : (title === null ? say('patient.record.one') : quoted(title));
  const why = because(event, consent);
  return (
    <div>
      <Status mood={moodOf(happening)}>{say(sentenceOf(event, desk.medicalId, consent), { who, whom, record })}</Status>
      <small>
        <time dateTime={event.time}>{dated ? moment(event.time) : timeOfDay(event.time)}</time>
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

function sentenceOf(event: LogEvent, me: string, consent: Consent | null): Sentence {
  const own = event.actor === me ? '.own' : '';
  const aboutLog = `patient.event.${event.type}.log${own}`;
  if (consent && isLogOnly(consent) && known(aboutLog)) return aboutLog;
  const name = `patient.event.${event.type}${event.outcome === 'deny' ? '.denied' : ''}${own}`;
  if (known(name)) return name;
  const general = `event.${event.type}`;
  return known(general) ? general : 'patient.event.other';
}

function moodOf({ event }: Happening): Mood {
  if (event.outcome === 'deny') return 'bad';
  return sortOf(event) === 'opened' || event.type === 'grant' ? 'good' : 'plain';
}
