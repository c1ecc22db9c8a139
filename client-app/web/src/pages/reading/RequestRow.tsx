// SPDX-License-Identifier: Apache-2.0
import { Details } from '../../components/Details';
import { Status, type Mood } from '../../components/Status';
import type { Consent } from '../../model/documents';
import { day, moment } from '../../language/dates';
import { say } from '../../language/say';
import { PatientName } from './PatientName';
import { list } from './words';

const MOODS: Record<Consent['status'], Mood> = { requested: 'wait', active: 'good', declined: 'bad', revoked: 'bad' };

/** One consent that names the reader: whose, for what, until when, and where it stands. */
export function RequestRow({ consent, name, inForce }: { consent: Consent; name: string | undefined; inForce: boolean }) {
  const ranOut = consent.status === 'active' && !inForce;
  return (
    <li class="row">
      <div>
        <a class="row-link" href={`/app/patients/${consent.patient}`}>
          <PatientName patient={consent.patient} name={name} />
        </a>
        <small>{extent(consent)}</small>
        <Details facts={[{ name: say('reading.request.id'), value: consent.consent }]} />
      </div>
      <div>
        <Status mood={ranOut ? 'bad' : MOODS[consent.status]}>{say(`reading.status.${ranOut ? 'ended' : consent.status}`)}</Status>
        <small>
          <time dateTime={consent.changed}>{moment(consent.changed)}</time>
        </small>
      </div>
    </li>
  );
}

/** What a consent is about, in a line. */
export function extent({ actions, scope, purposes, end }: Consent): string {
  const what = list(actions.map((action) => say(`reading.action.${action}`)));
  const which = 'all' in scope ? say('sharing.all') : say('sharing.some', { count: scope.records.length });
  const why = purposes.map((purpose) => say(`purpose.${purpose}`));
  const until = end === null ? say('reading.untilStopped') : say('reading.until', { day: day(end) });
  return [what, which, ...why, until].join(' · ');
}
