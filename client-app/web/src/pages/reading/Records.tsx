// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Timeline } from '../../components/Timeline';
import { listRecords, type Entry } from '../../jobs/records';
import type { Consent } from '../../model/documents';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { ALL_KINDS, kindOf, type Kind } from '../frame/kinds';
import { KindSelect } from '../frame/KindSelect';
import { More, useMore } from './More';
import { RecordLine } from './RecordLine';

interface Props {
  desk: Desk;
  patient: string;
  /** What lets the reader see them; the list is fetched anew with them. */
  consents: Consent[];
}

/** A patient's records by day, newest first; cards open as they scroll into view, and can be filtered by kind once they are open. */
export function Records({ desk, patient, consents }: Props) {
  const listed = useFetched(() => listRecords(desk, patient), [desk, patient, consents]);
  const [read, setRead] = useState<Record<string, Entry>>({});
  const [kind, setKind] = useState<Kind | null>(null);
  const wanted = (listed.value ?? []).filter(({ record }) => kind === null || kindIn(read[record]) === kind);
  const more = useMore(wanted);
  const seen = new Set(Object.values(read).map(kindIn));
  const kinds = ALL_KINDS.filter((one) => seen.has(one));
  return (
    <section class="card" aria-labelledby="records">
      <h2 id="records">{say('reading.records')}</h2>
      <ProblemPanel trouble={listed.trouble} onAgain={listed.again} />
      {!listed.value && !listed.trouble && <Skeleton lines={4} />}
      {listed.value?.length === 0 && <EmptyState icon="file" title={say('reading.records.none')} />}
      {kinds.length > 1 && <KindSelect among={kinds} every kind={kind} onKind={setKind} />}
      <Timeline
        entries={more.shown.map((one) => ({
          key: `${one.record}${one.transaction ?? ''}`,
          time: one.time ?? new Date(0).toISOString(),
          content: <RecordLine desk={desk} listed={one} onRead={(entry) => setRead((others) => ({ ...others, [one.record]: entry }))} />,
        }))}
      />
      <More {...more} />
    </section>
  );
}

// What is not open yet is of no kind.
function kindIn(entry: Entry | undefined): Kind | null {
  return entry?.card ? kindOf(entry.card.type) : null;
}
