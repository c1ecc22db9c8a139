// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Timeline } from '../../components/Timeline';
import { listRecords, type Entry } from '../../jobs/records';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { KindFilter } from './KindFilter';
import { More, useMore } from './More';
import { RecordLine } from './RecordLine';

/** A patient's records by day, newest first; cards open as they scroll into view, and can be filtered by kind once they are open. */
export function Records({ desk, patient }: { desk: Desk; patient: string }) {
  const listed = useFetched(() => listRecords(desk, patient), [desk, patient]);
  const [read, setRead] = useState<Record<string, Entry>>({});
  const [kind, setKind] = useState<string | null>(null);
  const wanted = (listed.value ?? []).filter(({ record }) => kind === null || read[record]?.card?.type === kind);
  const more = useMore(wanted);
  const kinds = [...new Set(Object.values(read).flatMap(({ card }) => (card === null ? [] : [card.type])))].sort();
  return (
    <section class="card" aria-labelledby="records">
      <h2 id="records">{say('reading.records')}</h2>
      <ProblemPanel trouble={listed.trouble} onAgain={listed.again} />
      {!listed.value && !listed.trouble && <Skeleton lines={4} />}
      {listed.value?.length === 0 && <EmptyState icon="file" title={say('reading.records.none')} />}
      {kinds.length > 1 && <KindFilter kinds={kinds} kind={kind} onKind={setKind} />}
      <Timeline
        entries={more.shown.map((one) => ({
          key: one.record,
          time: one.time ?? new Date(0).toISOString(),
          content: <RecordLine desk={desk} listed={one} onRead={(entry) => setRead((others) => ({ ...others, [one.record]: entry }))} />,
        }))}
      />
      <More {...more} />
    </section>
  );
}
