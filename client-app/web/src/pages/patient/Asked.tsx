// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { readRecord } from '../../jobs/records';
import { moment } from '../../language/dates';
import { say } from '../../language/say';
import type { Consent } from '../../model/documents';
import { useFetched } from '../frame/fetched';
import { isLogOnly } from './logOnly';
import { actionWords, purposeWords } from './wording';

/** What somebody asks for, as two organisations answer it. */
export function Asked({ desk, request }: { desk: Desk; request: Consent }) {
  const { scope, actions, purposes, end, start } = request;
  return (
    <section class="card" aria-labelledby="asked">
      <h2 id="asked">{say('patient.request.asked')}</h2>
      <dl>
        {!isLogOnly(request) && (
          <>
            <dt>{say('patient.share.what')}</dt>
            <dd>{'all' in scope ? say('patient.records.allToCome') : <Titles desk={desk} records={scope.records} />}</dd>
          </>
        )}
        <dt>{say('patient.request.actions')}</dt>
        <dd>{actionWords(actions)}</dd>
        {purposes.length > 0 && (
          <>
            <dt>{say('patient.share.for')}</dt>
            <dd>{purposeWords(purposes)}</dd>
          </>
        )}
        <dt>{say('patient.share.until')}</dt>
        <dd>{end === null ? say('until.open') : moment(end)}</dd>
        <dt>{say('patient.request.since')}</dt>
        <dd>{moment(start)}</dd>
      </dl>
    </section>
  );
}

function Titles({ desk, records }: { desk: Desk; records: string[] }) {
  const entries = useFetched(() => Promise.all(records.map((record) => readRecord(desk, record))), [desk, records.join()]);
  return (
    <ul>
      {records.map((record, at) => (
        <li key={record}>
          <bdi>{entries.value?.[at]?.card?.title ?? say('patient.record.one')}</bdi>
        </li>
      ))}
    </ul>
  );
}
