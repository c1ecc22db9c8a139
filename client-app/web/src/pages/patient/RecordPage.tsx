// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readRecord } from '../../jobs/records';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';
import type { PageProps } from '../page';
import { DeleteRecord } from './DeleteRecord';
import { kindWords } from '../frame/kinds';
import { OpenRecord } from './OpenRecord';
import { RecordHistory } from './RecordHistory';
import { RecordReaders } from './RecordReaders';

/** One record: who can read it, the document itself, and what happened with it. */
export default function RecordPage({ desk, params }: PageProps) {
  const id = params['record'] as string;
  const { value: entry, trouble, again } = useFetched(() => readRecord(desk, id), [desk, id]);
  const title = entry?.card?.title ?? say(entry?.status === 'tombstoned' ? 'patient.record.deleted' : 'patient.record');
  return (
    <Page title={title}>
      <ProblemPanel trouble={trouble} onAgain={again} />
      {!entry && !trouble && <Skeleton lines={6} />}
      {entry && (
        <>
          <p class="facts-line">
            {entry.card && <span>{kindWords(entry.card.type)}</span>}
            <span>{entry.author === desk.medicalId ? say('patient.record.byYou') : <PersonOf desk={desk} medicalId={entry.author} />}</span>
          </p>
          {entry.status === 'active' && <RecordReaders desk={desk} record={id} />}
          {entry.status === 'active' && <OpenRecord key={entry.versions} desk={desk} entry={entry} />}
          {entry.status === 'tombstoned' && <p>{say('patient.record.gone')}</p>}
          <RecordHistory desk={desk} record={id} />
          {entry.status === 'active' && <DeleteRecord desk={desk} entry={entry} onDeleted={again} />}
        </>
      )}
    </Page>
  );
}
