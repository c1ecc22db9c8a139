// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { listRecords } from '../../jobs/records';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import type { PageProps } from '../page';
import { useAllEntries } from './entries';
import type { Kind } from '../frame/kinds';
import { RecordFilter } from './RecordFilter';
import { RecordTimeline } from './RecordTimeline';
import { matches, type Wanted } from './search';

const NOTHING: Wanted = { text: '', kind: null as Kind | null };
const NONE: never[] = [];

/** All of one's records, by date, and a search through their titles. */
export default function Records({ desk }: PageProps) {
  const records = useFetched(() => listRecords(desk), [desk]);
  const [wanted, setWanted] = useState(NOTHING);
  const searching = wanted.text.trim() !== '' || wanted.kind !== null;
  const all = records.value ?? NONE;
  const opened = useAllEntries(desk, all, searching);
  const shown = searching ? all.filter(({ record }) => matches(opened.get(record), wanted)) : all;
  return (
    <Page title={say('patient.records.title')} intro={say('patient.records.intro')}>
      <p>
        <a class="button" href="/app/records/add">
          <Icon name="plus" /> {say('patient.records.add')}
        </a>
      </p>
      <ProblemPanel trouble={records.trouble} onAgain={records.again} />
      {!records.value && !records.trouble && <Skeleton lines={5} />}
      {records.value?.length === 0 && <EmptyState icon="file" title={say('patient.records.none')} />}
      {all.length > 0 && (
        <>
          <RecordFilter wanted={wanted} onWanted={setWanted} searched={opened.size} of={all.length} searching={searching} found={shown.length} />
          <RecordTimeline desk={desk} records={shown} />
        </>
      )}
    </Page>
  );
}
