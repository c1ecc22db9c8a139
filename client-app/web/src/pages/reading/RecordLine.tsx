// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Status } from '../../components/Status';
import { WhenSeen } from '../../components/WhenSeen';
import { isClosed, readEntry, type Entry, type Listed } from '../../jobs/records';
import type { Problem } from '../../model/problem';
import { say } from '../../language/say';
import { asProblem } from '../frame/task';
import { kindWords } from '../frame/kinds';

// Keys come after the permission that they belong to.
const WAITS = [2_000, 4_000, 8_000, 16_000];

interface Props {
  desk: Desk;
  listed: Listed;
  onRead?: (entry: Entry) => void;
}

/** One record of a list: its title and kind, from the card that this browser opened and compared with the chain. */
export function RecordLine({ desk, listed, onRead }: Props) {
  const [entry, setEntry] = useState<Entry | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [waited, setWaited] = useState(0);
  const look = () => {
    setTrouble(null);
    readEntry(desk, listed).then(
      (read) => {
        setEntry(read);
        onRead?.(read);
      },
      (thrown: unknown) => setTrouble(asProblem(thrown)),
    );
  };
  useEffect(() => {
    const wait = entry !== null && isClosed(entry) ? WAITS[waited] : undefined;
    if (wait === undefined) return undefined;
    const timer = setTimeout(() => (setWaited(waited + 1), look()), wait);
    return () => clearTimeout(timer);
  }, [entry]);
  return (
    <WhenSeen onSeen={look}>
      <div class="row">
        {entry === null ? <span class="skeleton-line" /> : <Told entry={entry} own={entry.author === desk.medicalId} />}
        <ProblemPanel trouble={trouble} onAgain={look} />
      </div>
    </WhenSeen>
  );
}

function Told({ entry, own }: { entry: Entry; own: boolean }) {
  if (entry.status === 'tombstoned') return <Status mood="plain">{say('reading.record.deleted')}</Status>;
  if (entry.card === null) return <Status mood="bad">{say('reading.record.closed')}</Status>;
  return (
    <div>
      <a class="row-link" href={`/app/patients/${entry.patient}/records/${entry.record}`}>
        <bdi>{entry.card.title}</bdi>
      </a>
      <small>
        {kindWords(entry.card.type)}
        {entry.versions > 1 && ` · ${say('reading.record.versions', { count: entry.versions })}`}
        {own && ` · ${say('reading.record.own')}`}
      </small>
    </div>
  );
}
